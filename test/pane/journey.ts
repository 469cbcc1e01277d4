import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, BrowserContext, Download, Page } from 'playwright-core';
import { wizardWords } from '../../src/locales/wizard';
import type { Language } from '../../src/locales/language';

export interface OpenPane {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Addresses that were asked for, besides the pane's own origin. */
  readonly elsewhere: readonly string[];
  /** Errors of the page and of its security policy, besides the library that is not there. */
  readonly errors: readonly string[];
  readonly words: (typeof wizardWords)[Language];
}

/** The colours that the system asks for; `contrast` is a contrast theme of Windows, which the browser forces on the page. */
export type Colours = 'light' | 'dark' | 'contrast';

/** Opens the pane in a browser without Excel, where office.js cannot be reached. */
export async function openPane(browser: Browser, address: string, language: Language, colours: Colours, width = 350, query = ''): Promise<OpenPane> {
  const context = await browser.newContext({
    viewport: { width, height: 760 }, acceptDownloads: true, reducedMotion: 'reduce',
    colorScheme: colours === 'contrast' ? 'dark' : colours, forcedColors: colours === 'contrast' ? 'active' : 'none',
  });
  const page = await context.newPage();
  const elsewhere: string[] = [];
  const errors: string[] = [];
  page.on('request', (request) => !request.url().startsWith(address) && !request.url().startsWith('blob:') && elsewhere.push(request.url()));
  page.on('console', (message) => message.type() === 'error' && !message.text().includes('net::ERR_FAILED') && errors.push(message.text()));
  page.on('pageerror', (fault) => errors.push(fault.message));
  await page.route('https://appsforoffice.microsoft.com/**', (route) => route.abort());
  await page.goto(`${address}/taskpane.html?page=report&lang=${language}${query}`);
  await page.waitForSelector('h2');
  return { page, context, elsewhere, errors, words: wizardWords[language] };
}

/** Goes to the next step and waits until it is there. */
export async function goNext({ page, words }: OpenPane, step: keyof OpenPane['words']['steps']): Promise<void> {
  await page.getByRole('button', { name: words.next(words.steps[step].name), exact: true }).click();
  await page.getByRole('heading', { level: 2, name: words.steps[step].heading }).waitFor();
  await settled({ page });
}

/** Waits until nothing is under way. */
export async function settled({ page }: Pick<OpenPane, 'page'>): Promise<void> {
  // What was pressed takes effect in the next frames.
  await page.waitForTimeout(150);
  await page.waitForFunction(() => document.querySelector('[role=progressbar]') === null, null, { timeout: 120_000 });
  // Colours in the midst of a change are nobody's to judge.
  await page.waitForFunction(() => document.getAnimations().every(({ playState }) => playState !== 'running'), null, { timeout: 10_000 });
}

export async function press({ page }: Pick<OpenPane, 'page'>, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
  await settled({ page });
}

export async function downloaded(pane: OpenPane, button: string): Promise<Download> {
  const [download] = await Promise.all([pane.page.waitForEvent('download', { timeout: 120_000 }), pane.page.getByRole('button', { name: button, exact: true }).click()]);
  await settled(pane);
  return download;
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe-core finds on the page as it stands, with every part opened. */
export async function faultsOfAccess({ page }: Pick<OpenPane, 'page'>): Promise<string[]> {
  await page.evaluate('for (const part of document.querySelectorAll("details")) part.open = true');
  // Tabster's own stops for the focus are not meant to be seen or heard.
  const faults = await page.evaluate<string[]>(`(0, eval)(${JSON.stringify(axe)}); axe.run({ exclude: [['[data-tabster-dummy]']] })
    .then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.slice(0, 3).map((node) => id + ': ' + node.html)))`);
  await page.evaluate('for (const part of document.querySelectorAll("details")) part.open = false');
  return faults;
}

/** What does not fit a window of a width: the page itself, or texts that are wider than their box or reach over the window's edge; every part is opened. */
export async function misfits({ page }: Pick<OpenPane, 'page'>, width: number): Promise<string[]> {
  const before = page.viewportSize()!;
  await page.setViewportSize({ width, height: before.height });
  const found = await page.evaluate(() => {
    for (const part of document.querySelectorAll('details')) part.open = true;
    const faults: string[] = [];
    if (document.documentElement.scrollWidth > innerWidth) faults.push(`the page is ${document.documentElement.scrollWidth} wide`);
    for (const element of document.querySelectorAll<HTMLElement>('body *')) {
      const { width: boxWidth, right, left } = element.getBoundingClientRect();
      const style = getComputedStyle(element);
      const text = [...element.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE).map(({ nodeValue }) => nodeValue).join('').trim();
      if (text === '' || boxWidth <= 1 || style.visibility === 'hidden' || element.closest('script, style, option')) continue;
      // What scrolls by itself may be wider; a text that is cut tells its whole in a title.
      if (element.closest('[tabindex="0"][role=region], pre') || (style.textOverflow === 'ellipsis' && element.title !== '')) continue;
      if (right > innerWidth + 1 || left < -1) faults.push(`over the edge: ${text.slice(0, 40)}`);
      else if (style.display !== 'inline' && element.scrollWidth > element.clientWidth + 1) faults.push(`cut: ${text.slice(0, 40)}`);
    }
    for (const part of document.querySelectorAll('details')) part.open = false;
    return faults;
  });
  await page.setViewportSize(before);
  return found.map((fault) => `${fault} at ${width} pixels`);
}
