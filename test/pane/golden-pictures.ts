import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';

const FOLDER = new URL('./golden/', import.meta.url);

/**
 * Keeps a picture of the pane as it stands, for a person to look at. Fonts and browsers draw the same page differently, so
 * pictures are not compared: `PANE_PICTURES=1` draws them anew, every other run only sees to it that there is one.
 */
export async function keepPicture(page: Page, name: string): Promise<void> {
  const file = fileURLToPath(new URL(`${name}.png`, FOLDER));
  if (process.env.PANE_PICTURES === undefined) {
    if (!existsSync(file)) throw new Error(`no picture ${name}: run with PANE_PICTURES=1 and look at it`);
    return;
  }
  const before = page.viewportSize()!;
  // As high as the page, so that what sticks to the window's edge stands where it belongs.
  await page.setViewportSize({ width: before.width, height: Math.min(3000, await page.evaluate<number>('document.documentElement.scrollHeight')) });
  await writeFile(file, await page.screenshot());
  await page.setViewportSize(before);
}
