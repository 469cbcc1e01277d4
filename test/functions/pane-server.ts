import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createRequire } from 'node:module';
import { extname, join } from 'node:path';
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';

const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.png': 'image/png' };

/** Serves a built add-in on a free port. */
export async function serveFolder(folder: string): Promise<{ address: string; close: () => Promise<void> }> {
  const server = createServer((request, response) => {
    const file = join(folder, new URL(request.url ?? '/', 'http://pane').pathname);
    if (!existsSync(file)) response.writeHead(404).end();
    else response.writeHead(200, { 'content-type': `${TYPES[extname(file)] ?? 'text/plain'}; charset=utf-8` }).end(readFileSync(file));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** The Chromium of the system: Debian's or another distribution's name of it. */
export function launchBrowser(): Promise<Browser> {
  const names = ['chromium', 'chromium-browser', 'google-chrome'].map((name) => `/usr/bin/${name}`);
  return chromium.launch({
    executablePath: names.find(existsSync) ?? names[0]!,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--no-first-run'],
  });
}

export interface PaneLook {
  /** What axe-core finds, in a word and the element. */
  readonly violations: readonly string[];
  /** Pixels by which the page is wider than the window. */
  readonly overflow: number;
  /** Errors of the page and its security policy, besides the library that is not there. */
  readonly errors: readonly string[];
}

/** Opens a page of the pane where office.js cannot be reached, and looks at it as axe-core does. */
export async function lookAtPane(browser: Browser, address: string, colorScheme: 'light' | 'dark', width: number): Promise<PaneLook> {
  const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme });
  try {
    const page = await context.newPage();
    const errors: string[] = [];
    page.on('console', (message) => message.type() === 'error' && !message.text().includes('net::ERR_FAILED') && errors.push(message.text()));
    page.on('pageerror', (fault) => errors.push(fault.message));
    await page.route('https://appsforoffice.microsoft.com/**', (route) => route.abort());
    await page.goto(address);
    await page.waitForSelector('header');
    const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
    // Tabster's own stops for the focus are not meant to be seen or heard.
    const violations = await page.evaluate(`(0, eval)(${JSON.stringify(axe)}); axe.run({ exclude: [['[data-tabster-dummy]']] })
      .then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes[0].html))`);
    const overflow = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
    return { violations: violations as string[], overflow, errors };
  } finally {
    await context.close();
  }
}
