import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, extname, join, normalize } from 'node:path';
import { chromium, type Browser, type BrowserContext, type Frame, type Page } from 'playwright-core';
import type { OfficeHost } from '../protocol/office-host';

const LIBRARY = join(dirname(createRequire(import.meta.url).resolve('@microsoft/office-js/package.json')), 'dist');
const CDN = 'https://appsforoffice.microsoft.com/lib/1/hosted/';
/** The add-in's hostname; the page of the simulated Excel is on the same with another port, as the library asks. */
const ADD_IN = 'https://ops-yearbook.example/';
const PARENT = 'https://ops-yearbook.example:8443/';

export interface OpenPane {
  readonly page: Page;
  /** The add-in's own frame. */
  readonly frame: Frame;
  /** Faults that nobody caught. */
  readonly faults: readonly string[];
  /** Errors and warnings of the console, and where they come from. */
  readonly complaints: readonly string[];
  /** Requests to places that the add-in must not ask. */
  readonly strangers: readonly string[];
  close(): Promise<void>;
}

/** The window around the add-in. */
export interface PaneLook {
  /** Page of the folder. */
  readonly path?: string;
  /** Office's language. */
  readonly locale?: 'zh-CN' | 'en-US';
  readonly width?: number;
  readonly height?: number;
  readonly colorScheme?: 'light' | 'dark';
  /** The day that the page takes for today, ISO 8601; the clock's own when omitted. */
  readonly today?: string;
}

/** Starts a headless Chromium. */
export function startChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', headless: true,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--no-first-run'],
  });
}

/**
 * Opens a page of a folder as an add-in's frame within the page of the simulated Excel, with the genuine office.js. No
 * server and no network: every request is answered from disk.
 */
export async function openPane(browser: Browser, host: OfficeHost, folder: string, look: PaneLook = {}): Promise<OpenPane> {
  const { path = 'taskpane.html', locale = 'zh-CN', width = 400, height = 800, colorScheme = 'light', today } = look;
  const context = await browser.newContext({ locale, viewport: { width, height }, colorScheme, reducedMotion: 'reduce', acceptDownloads: true });
  if (today !== undefined) await context.addInitScript(todayIs, `${today}T12:00:00`);
  const faults: string[] = [];
  const complaints: string[] = [];
  const strangers: string[] = [];
  await answerFromDisk(context, folder, locale, strangers);
  const page = await context.newPage();
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(`${message.location().url}:${message.location().lineNumber} ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(String(error)));
  await page.exposeFunction('toExcel', (message: string) => host.receive(message));
  // Messages that come before the frame is up are kept in order behind it.
  let sent: Promise<unknown> = Promise.resolve();
  host.connect((message) => {
    sent = sent.then(() => page.evaluate((text) => {
      (document.querySelector('iframe')!.contentWindow!).postMessage(text, '*');
    }, message)).catch(() => undefined);
  });
  await page.goto(`${PARENT}?${new URLSearchParams({ path })}`);
  const frame = (await (await page.waitForSelector('iframe')).contentFrame())!;
  return { page, frame, faults, complaints, strangers, close: () => context.close() };
}

/** Runs in the page: the clock stands still. Other clocks go on, as the library measures itself by them. */
function todayIs(time: string): void {
  const now = new Date(time).getTime();
  globalThis.Date = new Proxy(Date, {
    construct: (date, given: ConstructorParameters<typeof Date>) => ((given as unknown[]).length === 0 ? new date(now) : new date(...given)),
    get: (date, key) => (key === 'now' ? () => now : Reflect.get(date, key) as unknown),
  });
}

/**
 * Gives the add-in a process of its own, as it has behind Excel's page, so that nothing of the simulated Excel runs in
 * its thread: both have one hostname, as the library asks, and would share one.
 */
const OWN_PROCESS = { 'origin-agent-cluster': '?1' };

async function answerFromDisk(context: BrowserContext, folder: string, locale: string, strangers: string[]): Promise<void> {
  await context.route('**/*', async (route) => {
    const url = route.request().url();
    try {
      if (url.startsWith(PARENT)) {
        await route.fulfill({ contentType: 'text/html; charset=utf-8', headers: OWN_PROCESS, body: excelPage(new URL(url).searchParams.get('path') ?? '', locale) });
      } else if (url.startsWith(CDN)) {
        await route.fulfill({ contentType: 'text/javascript; charset=utf-8', headers: { 'access-control-allow-origin': '*' }, body: await fromFolder(LIBRARY, url.slice(CDN.length)) });
      } else if (url.startsWith(ADD_IN)) {
        const name = url.slice(ADD_IN.length);
        await route.fulfill({ contentType: TYPES[extname(name.split('?')[0]!)] ?? 'application/octet-stream', headers: OWN_PROCESS, body: await fromFolder(folder, name) });
      } else {
        strangers.push(url);
        await route.abort();
      }
    } catch {
      await route.fulfill({ status: 404, body: '' });
    }
  });
}

function fromFolder(folder: string, name: string): Promise<Buffer> {
  return readFile(join(folder, normalize(`/${decodeURIComponent(name.split(/[?#]/)[0]!)}`)));
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8', '.png': 'image/png', '.json': 'application/json',
};

/** The page around the add-in: it hands messages on, in both directions. */
function excelPage(path: string, locale: string): string {
  const name = JSON.stringify({ baseFrameName: 'frame', serializerVersion: 1, hostInfo: `Excel$Web$16.01$${locale}$telemetry$$$3`, xdmInfo: `conversation|instance|${PARENT.slice(0, -1)}` });
  return `<!doctype html><meta charset="utf-8"><body style="margin:0"><script>
    addEventListener('message', (event) => { if (typeof event.data === 'string') toExcel(event.data); });
    const frame = document.createElement('iframe');
    frame.name = ${JSON.stringify(name).replaceAll('<', '\\u003c')};
    frame.src = ${JSON.stringify(ADD_IN + path)};
    frame.style = 'border:0;display:block;width:100vw;height:100vh';
    document.body.append(frame);
  </script>`;
}
