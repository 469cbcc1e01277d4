import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { withSheetNames } from '../../../src/hosts/excel/named-sheets';
import { writeReport } from '../../../src/hosts/file/write/write-report';
import type { Language } from '../../../src/locales/language';
import type { SavedMapping } from '../../../src/recognise/saved-mapping';
import type { ReportSpec } from '../../../src/report/spec';
import { partsOf } from '../../pane/made-files';
import { simulatedExcel } from '../bench/simulated-excel';
import { snapshotOf } from '../bench/snapshot';
import { excelView } from '../equality/excel-view';
import { fileView } from '../equality/file-view';
import { engineReport } from './engine-report';
import type { JourneyParts } from './journey-parts';
import { asFile, OPEN_NAME, selectionOf } from './team-workbook';
import { downloaded, faultsOfAccess, give, goNext, keepPicture, openWizard, ownComplaints, press, settled, type WizardPane } from './wizard-pane';

/** The user says that exposures are in no column. */
const CORRECTION: SavedMapping = {
  schema: 1,
  tables: [{
    workbook: OPEN_NAME, sheet: '投放', range: 'A3:G102', dataset: 'spend',
    columns: { date: '月份', channel: '渠道', spend: '投放费用(元)', new_customers: '新增客户数', clicks: '点击量' },
  }],
};
const EXPOSURES: Readonly<Record<Language, string>> = { zh: '曝光量', en: 'Impressions' };

/** From the open workbook to a report in it, updated, shared and removed. */
export function wholeJourney(parts: JourneyParts): void {
  it.each([['zh', 'light'], ['en', 'dark']] as const)('goes from the open workbook to a report within it, in %s, %s colours', async (language, colours) => {
    const { browser, folder, team } = parts();
    const workbook = await team.open();
    const excel = simulatedExcel({ workbook, locale: language === 'zh' ? 'zh-CN' : 'en-US' });
    const untouched = snapshotOf(workbook);
    const before = workbook.sheets.map(({ name }) => name);
    // A sheet of the user's has the Chinese name of one of the report's: it stays, and the report's has a number.
    const report = withSheetNames(await engineReport([await asFile(workbook), team.beside], language, CORRECTION), new Map([['问题与趋势', '问题与趋势 (2)']]));
    const names = report.sheets.map(({ name }) => name);
    const pane = await openWizard(browser, excel, folder, language, colours);
    const { frame, words } = pane;
    const found: Record<string, readonly string[]> = {};
    const look = async (step: string): Promise<void> => {
      found[step] = await faultsOfAccess(pane);
      await keepPicture(pane, `${step}-${language}-${colours}`);
    };
    try {
      await frame.getByText(words.excel.openTag, { exact: true }).waitFor();
      await frame.getByText(words.sources.skippedSheets(1)).waitFor();
      await give(pane, [team.beside]);
      await frame.getByText(words.sources.listHeading(2)).waitFor();
      await look('1-sources');

      await goNext(pane, 'check');
      await look('2-check');
      await press(pane, words.check.showMeAt(`${OPEN_NAME}!投放!A52`));
      expect(selectionOf(workbook)).toBe('投放!A52');
      expect(workbook.active.name).toBe('投放');
      await correctSpend(pane);

      await goNext(pane, 'options');
      await look('3-options');
      await goNext(pane, 'preview');
      await look('4-preview');
      expect(snapshotOf(workbook)).toEqual(untouched);

      await goNext(pane, 'build');
      await look('5-before');
      await cancelWriting(pane);
      expect(snapshotOf(workbook)).toEqual(untouched);
      await press(pane, words.excel.write);
      await frame.getByText(words.excel.written).first().waitFor();
      await look('6-written');
      await compare(pane, report);
      await press(pane, words.excel.show(names[3]!));
      expect(selectionOf(workbook)).toBe(`${names[3]}!A1`);

      const target = targetCell(report);
      const sheet = workbook.sheets.find(({ name }) => name === target.sheet)!;
      sheet.cells.at(target.row, target.column).value = 4321;
      await press(pane, words.excel.writeAgain);
      await frame.getByText('4321').waitFor();
      expect(await frame.getByText(words.excel.unchanged, { exact: true }).count()).toBe(names.length);
      expect(sheet.cells.peek(target.row, target.column).value).toBe(4321);
      expect(workbook.sheets.map(({ name }) => name)).toEqual([...before, ...names]);
      await look('7-updated');

      await goNext(pane, 'share');
      await press(pane, words.share.scan);
      await look('8-share');
      const copy = await downloaded(pane, words.share.copy);
      expect((await partsOf(await readFile(await copy.path()))).some((part) => /externalLink|vbaProject|webextension/.test(part))).toBe(false);

      await frame.getByRole('button', { name: words.back, exact: true }).click();
      await settled(pane);
      await press(pane, words.excel.remove);
      await frame.getByText(words.excel.removed(names.length)).waitFor();
      expect(snapshotOf(workbook)).toEqual(untouched);
      expect(Object.fromEntries(Object.entries(found).filter(([, faults]) => faults.length > 0))).toEqual({});
      expect(pane.faults).toEqual([]);
      expect(ownComplaints(pane)).toEqual([]);
      expect(pane.strangers).toEqual([]);
    } finally {
      await pane.close();
    }
  }, 120_000);
}

async function correctSpend(pane: WizardPane): Promise<void> {
  const { frame, language, words } = pane;
  const card = frame.locator('details').filter({ has: frame.getByRole('button', { name: words.check.correctLabel(`${OPEN_NAME} › 投放 › A3:G102`), includeHidden: true }) });
  await card.locator('summary').first().click();
  await card.getByRole('button', { name: /投放/ }).click();
  await frame.getByRole('combobox', { name: EXPOSURES[language] }).selectOption('');
  await press(pane, words.check.apply);
  await frame.getByText(words.check.updated).waitFor();
}

/** Stops the writing while Excel is at its fifth request. */
async function cancelWriting(pane: WizardPane): Promise<void> {
  const { excel, frame, words } = pane;
  excel.faults.before = { request: excel.traffic.length + 5, act: () => frame.getByRole('button', { name: words.cancel, exact: true }).click() };
  await press(pane, words.excel.write);
  await frame.getByText(words.cancelled).waitFor();
}

/** Every sheet of the report, every cell, name and chart, beside the file that the command line writes. */
async function compare({ excel: { workbook } }: WizardPane, report: ReportSpec): Promise<void> {
  const inExcel = excelView(workbook, report.sheets.map(({ name }) => name));
  const inFile = await fileView(await writeReport(report));
  expect(inExcel.names).toEqual(inFile.names);
  for (const [index, sheet] of inFile.sheets.entries()) expect(inExcel.sheets[index]).toEqual(sheet);
}

/** The first cell for a figure of the user's own. */
function targetCell(report: ReportSpec): { readonly sheet: string; readonly row: number; readonly column: number } {
  for (const { name, cells } of report.sheets) {
    const cell = cells.find(({ style, formula }) => style === 'inputNumber' && formula === undefined);
    if (cell !== undefined) return { sheet: name, row: cell.row, column: cell.column };
  }
  throw new Error('the report has no cell to fill in');
}
