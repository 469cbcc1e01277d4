import { existsSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { Browser, Download } from 'playwright-core';
import { excelFaultSentence } from '../../../src/locales/excel';
import type { Language } from '../../../src/locales/language';
import { wizardWords } from '../../../src/locales/wizard';
import type { SourceFile } from '../../../src/workbook/reader';
import { openPane, type OpenPane } from '../bench/client/chromium-office';
import type { SimulatedExcel } from '../bench/simulated-excel';

const GOLDEN = new URL('./golden/', import.meta.url);
/** The day of every journey. */
export const TODAY = '2026-01-05';

/** The wizard within the simulated Excel, as a user drives it. */
export interface WizardPane extends OpenPane {
  readonly excel: SimulatedExcel;
  readonly language: Language;
  readonly words: (typeof wizardWords)[Language];
}

/** Opens a page of the pane in Excel, in its language and at 350 px, and waits until the open workbook was read. */
export async function openWizard(
  browser: Browser, excel: SimulatedExcel, folder: string, language: Language, colorScheme: 'light' | 'dark' = 'light', shown = 'report',
): Promise<WizardPane> {
  const locale = language === 'zh' ? 'zh-CN' : 'en-US';
  const pane = await openPane(browser, excel.host, folder, { path: `taskpane.html?page=${shown}`, locale, width: 350, height: 760, colorScheme, today: TODAY });
  pane.page.setDefaultTimeout(15_000);
  await pane.frame.waitForSelector('h2');
  const wizard = { ...pane, excel, language, words: wizardWords[language] };
  await settled(wizard);
  return wizard;
}

/** Closes the pane and opens it again, on the same computer. */
export async function reopened(pane: WizardPane): Promise<WizardPane> {
  await pane.page.reload();
  const frame = (await (await pane.page.waitForSelector('iframe')).contentFrame())!;
  await frame.waitForSelector('h2');
  const wizard = { ...pane, frame };
  await settled(wizard);
  return wizard;
}

/** Waits until nothing is under way. */
export async function settled({ page, frame }: Pick<WizardPane, 'page' | 'frame'>): Promise<void> {
  // What was pressed takes effect in the next frames.
  await page.waitForTimeout(120);
  await frame.waitForFunction(() => document.querySelector('[role=progressbar]') === null, null, { timeout: 60_000 });
  await frame.waitForFunction(() => document.getAnimations().every(({ playState }) => playState !== 'running'), null, { timeout: 10_000 });
}

export async function press(pane: WizardPane, name: string | RegExp): Promise<void> {
  await pane.frame.getByRole('button', { name, exact: true }).first().click();
  await settled(pane);
}

export async function goNext(pane: WizardPane, step: keyof WizardPane['words']['steps']): Promise<void> {
  const { words, frame } = pane;
  await frame.getByRole('button', { name: words.next(words.steps[step].name), exact: true }).click();
  await frame.getByRole('heading', { level: 2, name: words.steps[step].heading }).waitFor();
  await settled(pane);
}

export async function goTo(pane: WizardPane, ...steps: (keyof WizardPane['words']['steps'])[]): Promise<void> {
  for (const step of steps) await goNext(pane, step);
}

/** Gives files to the picker. */
export async function give(pane: WizardPane, files: readonly SourceFile[]): Promise<void> {
  await pane.frame.locator('input[type=file]').setInputFiles(files.map(({ name, bytes }) => ({ name, mimeType: '', buffer: Buffer.from(bytes) })));
  await settled(pane);
}

export async function downloaded(pane: WizardPane, button: string): Promise<Download> {
  const [download] = await Promise.all([pane.page.waitForEvent('download', { timeout: 60_000 }), pane.frame.getByRole('button', { name: button, exact: true }).click()]);
  await settled(pane);
  return download;
}

/** What a fault of Excel reads like. */
export function faultText({ language }: WizardPane, fault: Parameters<typeof excelFaultSentence>[0]['fault'], undone = true): string {
  return excelFaultSentence({ fault, detail: '', undone }, language);
}

/** Complaints of the console that are not about the library, whose inline styles the security policy keeps out. */
export function ownComplaints({ complaints }: OpenPane): string[] {
  return complaints.filter((text) => !text.startsWith('https://appsforoffice.microsoft.com/'));
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe-core finds on the pane as it stands, with every part opened, and whether it is wider than its window. */
export async function faultsOfAccess({ frame }: WizardPane): Promise<string[]> {
  await frame.evaluate('for (const part of document.querySelectorAll("details")) part.open = true');
  const faults = await frame.evaluate<string[]>(`(() => { ${axe}
    return axe.run({ exclude: [['[data-tabster-dummy]']] }).then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.slice(0, 3).map((node) => id + ': ' + node.html)));
  })()`);
  const wider = await frame.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
  await frame.evaluate('for (const part of document.querySelectorAll("details")) part.open = false');
  return [...faults, ...(wider > 0 ? [`${wider} px wider than the window`] : [])];
}

/**
 * Keeps a picture of the pane for a person to look at: `PANE_PICTURES=1` draws them anew, every other run only sees to
 * it that there is one.
 */
export async function keepPicture({ page, frame }: WizardPane, name: string): Promise<void> {
  const file = fileURLToPath(new URL(`${name}.png`, GOLDEN));
  if (process.env.PANE_PICTURES === undefined) {
    if (!existsSync(file)) throw new Error(`no picture ${name}: run with PANE_PICTURES=1 and look at it`);
    return;
  }
  await page.setViewportSize({ width: 350, height: Math.min(3000, await frame.evaluate<number>('document.documentElement.scrollHeight')) });
  await writeFile(file, await page.screenshot());
  await page.setViewportSize({ width: 350, height: 760 });
}
