import { build } from 'esbuild';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { wizardWords } from '../../src/locales/wizard';
import { launchBrowser, serveFolder } from '../functions/pane-server';
import { build as buildAddIn } from '../support/production-build';
import { benchRow, type BenchRow } from './bench-result';

const STARTS = 7;
/** From opening the page to the answer to a first press, and the longest that the pane may not answer, in milliseconds. */
const FIRST_ANSWER = 1000;
const LONGEST_TASK = 100;
/** Browsers tell of tasks from here on. */
const NOTICED = 50;
/** What the pane may need beside a page of Fluent's provider, tabs and one button. */
const BESIDE_EMPTY = 0.6;

/** The pane as it ships in Chromium: how soon it answers, and how long it ever does not, with all of the sample team's rows. */
export async function benchPane(): Promise<BenchRow[]> {
  const built = await mkdtemp(join(tmpdir(), 'yearbook-pane-'));
  await buildAddIn(built);
  const empty = await emptyFluentPage(built);
  const [pane, peer, browser] = await Promise.all([serveFolder(built), serveFolder(empty), launchBrowser()]);
  try {
    const ours: number[] = [];
    const theirs: number[] = [];
    for (let start = 0; start < STARTS; start++) {
      ours.push(await firstAnswer(browser, `${pane.address}/taskpane.html?lang=zh`));
      theirs.push(await firstAnswer(browser, `${peer.address}/taskpane.html`));
    }
    const [started, beside] = [median(ours), median(theirs)];
    const longest = await longestTasks(browser, `${pane.address}/taskpane.html?lang=zh`);
    return [
      benchRow('pane, first press answered', started, FIRST_ANSWER, 'limit', 'ms', 1),
      benchRow('pane, first press answered', started, beside, 'an empty Fluent page', 'ms', BESIDE_EMPTY),
      ...Object.entries(longest).map(([step, longestTask]) => benchRow(`pane, longest task on the page while ${step}`, longestTask, LONGEST_TASK, 'limit', 'ms', 1)),
    ];
  } finally {
    await browser.close();
    await Promise.all([pane.close(), peer.close(), rm(built, { recursive: true }), rm(empty, { recursive: true })]);
  }
}

async function emptyFluentPage(folder: string): Promise<string> {
  const made = await mkdtemp(join(tmpdir(), 'empty-pane-'));
  await cp(folder, made, { recursive: true, filter: (file) => !/\.js$/.test(file) });
  await build({
    stdin: {
      resolveDir: fileURLToPath(new URL('.', import.meta.url)), loader: 'tsx',
      contents: `import { Button, FluentProvider, Tab, TabList, webLightTheme } from '@fluentui/react-components';
        import { useState } from 'react';
        import { createRoot } from 'react-dom/client';
        function Page() {
          const [count, setCount] = useState(0);
          return <FluentProvider theme={webLightTheme}><TabList><Tab value="a">A</Tab><Tab value="b">B</Tab></TabList><h2>Empty</h2><Button data-first onClick={() => setCount(count + 1)}>{count}</Button></FluentProvider>;
        }
        createRoot(document.getElementById('pane')).render(<Page />);`,
    },
    bundle: true, minify: true, jsx: 'automatic', define: { 'process.env.NODE_ENV': '"production"' }, outfile: join(made, 'taskpane.js'),
  });
  return made;
}

/** Milliseconds from opening the page until a press on its first button has changed it and was painted. */
async function firstAnswer(browser: Browser, address: string): Promise<number> {
  const page = await openPage(browser, address);
  try {
    await page.waitForFunction(() => (window as unknown as { answered: number }).answered > 0);
    return await page.evaluate<number>('window.answered');
  } finally {
    await page.context().close();
  }
}

/** Presses the first button of the page as soon as there is one, and notes long tasks. */
const WATCH = `
  window.answered = 0;
  window.longTasks = [];
  new PerformanceObserver((list) => { for (const entry of list.getEntries()) longTasks.push(entry.duration); }).observe({ type: 'longtask' });
  new MutationObserver((_, observer) => {
    const button = document.querySelector('h2') && document.querySelector('[data-first], header button[lang]');
    if (!button) return;
    observer.disconnect();
    setTimeout(() => {
      const before = button.textContent;
      button.click();
      const look = () => requestAnimationFrame(() => button.textContent === before ? look() : requestAnimationFrame(() => { window.answered = performance.now(); }));
      look();
    });
  }).observe(document, { childList: true, subtree: true });`;

async function openPage(browser: Browser, address: string, press = true): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 350, height: 760 } });
  const page = await context.newPage();
  await page.route('https://appsforoffice.microsoft.com/**', (route) => route.abort());
  await page.addInitScript(press ? WATCH : WATCH.slice(0, WATCH.indexOf('new MutationObserver')));
  await page.goto(address);
  return page;
}

/** The longest task on the page's own thread in each part of the journey. */
async function longestTasks(browser: Browser, address: string): Promise<Record<string, number>> {
  const page = await openPage(browser, address, false);
  const words = wizardWords.zh;
  let found: Record<string, number> = {};
  const during = async (part: string, act: () => Promise<void>): Promise<void> => {
    await page.waitForTimeout(500);
    await page.evaluate('longTasks.length = 0');
    await act();
    await page.waitForTimeout(500);
    found[part] = Math.max(NOTICED, ...(await page.evaluate<number[]>('longTasks')));
  };
  const press = (name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click();
  const goNext = async (step: keyof typeof words.steps): Promise<void> => {
    await press(words.next(words.steps[step].name));
    await page.getByRole('heading', { level: 2, name: words.steps[step].heading }).waitFor();
    await page.waitForTimeout(200);
    await page.waitForFunction(() => document.querySelector('[role=progressbar]') === null, null, { timeout: 120_000 });
  };
  try {
    await page.waitForSelector('h2');
    await during('nothing happens but a stop of 80 ms', async () => {
      await page.evaluate('setTimeout(() => { for (const end = performance.now() + 80; performance.now() < end;); })');
    });
    const { 'nothing happens but a stop of 80 ms': stop, ...rest } = found;
    if (!(stop! >= 80)) throw new Error('long tasks are not noticed');
    found = rest;
    await during('the sample team’s rows are made and read', async () => {
      await press(words.sources.sample);
      await page.getByText(words.sources.listHeading(16)).waitFor({ timeout: 120_000 });
    });
    await during('tables are recognised', () => goNext('check'));
    await during('options are shown', () => goNext('options'));
    await during('figures are computed and shown', () => goNext('preview'));
    await during('the report is built', async () => {
      await goNext('build');
      await press(words.build.start);
      await page.getByRole('button', { name: words.build.download }).waitFor({ timeout: 120_000 });
    });
    await during('the report is scanned', async () => {
      await goNext('share');
      await press(words.share.scan);
      await page.getByRole('button', { name: words.share.scanAgain }).waitFor({ timeout: 120_000 });
    });
    return found;
  } finally {
    await page.context().close();
  }
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
}
