import { existsSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import pixelmatch from 'pixelmatch';
import type { Page } from 'playwright-core';
import { PNG } from 'pngjs';

const FOLDER = new URL('./golden/', import.meta.url);
/** How unlike two pixels may be (0 to 1), and the share of unlike ones that a picture may have: edges of letters differ by a shade. */
const SHADE = 0.2;
const MOST_UNLIKE = 0.004;
/** Other fonts make other heights; a page that is laid out as before keeps within this of its height. */
const HEIGHT_WITH_OTHER_FONTS = 0.12;

/**
 * Compares the pane as it stands with the picture that a person looked at; null when they agree. `PANE_PICTURES=1` draws the
 * pictures anew. A picture that differs is kept beside as `…-changed.png`. Where the machine has other fonts than the one that drew the pictures, only
 * the page's size is compared.
 */
export async function pictureFault(page: Page, name: string): Promise<string | null> {
  const bytes = await wholePage(page);
  const shot = PNG.sync.read(bytes);
  const file = fileURLToPath(new URL(`${name}.png`, FOLDER));
  const changed = file.replace(/\.png$/, '-changed.png');
  const fonts = await measuredFonts(page);
  const fontsFile = fileURLToPath(new URL('fonts.json', FOLDER));
  await rm(changed, { force: true });
  if (process.env.PANE_PICTURES !== undefined) {
    await writeFile(file, bytes);
    await writeFile(fontsFile, `${JSON.stringify(fonts)}\n`);
    return null;
  }
  if (!existsSync(file)) return `no picture ${name}: run with PANE_PICTURES=1 and look at it`;
  const golden = PNG.sync.read(await readFile(file));
  const fault = JSON.stringify(fonts) === JSON.stringify(JSON.parse(await readFile(fontsFile, 'utf8'))) ? unlike(golden, shot) : otherSize(golden, shot);
  if (fault !== null) await writeFile(changed, bytes);
  return fault === null ? null : `${name}: ${fault}; look at ${changed}`;
}

function unlike(golden: PNG, shot: PNG): string | null {
  if (golden.width !== shot.width || golden.height !== shot.height) return `${shot.width} × ${shot.height} in place of ${golden.width} × ${golden.height}`;
  const pixels = pixelmatch(golden.data, shot.data, undefined, golden.width, golden.height, { threshold: SHADE });
  const share = pixels / (golden.width * golden.height);
  return share > MOST_UNLIKE ? `${(share * 100).toFixed(2)} % of the pixels differ` : null;
}

function otherSize(golden: PNG, shot: PNG): string | null {
  const change = Math.abs(shot.height / golden.height - 1);
  return golden.width !== shot.width || change > HEIGHT_WITH_OTHER_FONTS ? `${shot.width} × ${shot.height} in place of about ${golden.width} × ${golden.height}` : null;
}

/** The page as high as it is, so that what sticks to the window's edge stands where it belongs. */
async function wholePage(page: Page): Promise<Buffer> {
  const before = page.viewportSize()!;
  await page.setViewportSize({ width: before.width, height: Math.min(4500, await page.evaluate<number>('document.documentElement.scrollHeight')) });
  await page.evaluate('document.activeElement?.blur()');
  await page.mouse.move(0, 0);
  await page.waitForTimeout(100);
  const shot = await page.screenshot({ caret: 'hide' });
  await page.setViewportSize(before);
  return shot;
}

/** Widths of texts in the pane's fonts: the same numbers mean the same fonts. */
async function measuredFonts(page: Page): Promise<number[]> {
  return page.evaluate(() => {
    const context = document.createElement('canvas').getContext('2d')!;
    return ['600 16px', '400 14px'].flatMap((font) => ['年终总结：营收 1,234 万元', 'Year-end report 0123456789'].map((text) => {
      context.font = `${font} ${getComputedStyle(document.body).fontFamily}`;
      return Math.round(context.measureText(text).width * 100) / 100;
    }));
  });
}
