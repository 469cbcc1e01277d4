import { expect, it } from 'vitest';
import { simulatedExcel, type ExcelOptions } from '../bench/simulated-excel';
import { olderSets } from '../bench/protocol/requirement-sets';
import { snapshotOf } from '../bench/snapshot';
import { missingFeatureSentence, waitingSentence } from '../../../src/locales/excel';
import type { JourneyParts } from './journey-parts';
import { faultText, goTo, openWizard, press, settled, type WizardPane } from './wizard-pane';

/** What goes wrong in Excel: a sentence, a detail to copy, nothing half-written, and the wizard goes on. */
export function faults(parts: JourneyParts): void {
  async function atBuild(options: Omit<ExcelOptions, 'workbook'> & { readonly readOnly?: boolean } = {}): Promise<{ pane: WizardPane; untouched: unknown }> {
    const { browser, folder, team } = parts();
    const workbook = await team.open();
    workbook.readOnly = options.readOnly === true;
    const excel = simulatedExcel({ ...options, workbook });
    const untouched = snapshotOf(workbook);
    const pane = await openWizard(browser, excel, folder, 'zh');
    await goTo(pane, 'check', 'options', 'preview', 'build');
    return { pane, untouched };
  }

  async function expectFault(pane: WizardPane, sentence: string): Promise<void> {
    await pane.frame.getByText(sentence).waitFor();
    expect(await pane.frame.getByRole('button', { name: pane.words.copyDetails, includeHidden: true }).count()).toBe(1);
  }

  it('a cell that is being edited, a sheet that a co-author deletes, and a connection that breaks', async () => {
    const { pane, untouched } = await atBuild();
    const { frame, words, excel } = pane;
    const { workbook } = excel;
    try {
      excel.faults.failAt = excel.traffic.length + 3;
      excel.faults.failWith = 'InvalidOperationInCellEditMode';
      await press(pane, words.excel.write);
      await expectFault(pane, faultText(pane, 'cell-edit'));
      expect(snapshotOf(workbook)).toEqual(untouched);

      excel.faults.cellEdit = true;
      await frame.getByRole('button', { name: words.excel.write, exact: true }).click();
      await frame.getByText(waitingSentence('zh')).waitFor();
      excel.endCellEdit();
      await settled(pane);
      await frame.getByText(words.excel.written).first().waitFor();
      await press(pane, words.excel.remove);
      expect(snapshotOf(workbook)).toEqual(untouched);

      excel.faults.before = { request: excel.traffic.length + 6, act: ({ sheets }) => void sheets.splice(sheets.findIndex(({ name }) => name === '年度总览'), 1) };
      await press(pane, words.excel.write);
      await expectFault(pane, faultText(pane, 'sheet-gone'));
      expect(snapshotOf(workbook)).toEqual(untouched);

      Object.assign(excel.faults, { failAt: excel.traffic.length + 5, failWith: 'GeneralException', failOnwards: true });
      await press(pane, words.excel.write);
      await frame.getByText(/Excel 已不再响应/).waitFor();
      excel.faults.failOnwards = false;
      await press(pane, words.excel.write);
      await frame.getByText(words.excel.written).first().waitFor();
      await press(pane, words.excel.remove);
      expect(snapshotOf(workbook)).toEqual(untouched);
      expect(pane.faults).toEqual([]);
    } finally {
      await pane.close();
    }
  }, 90_000);

  it('a workbook that cannot be written is read all the same, and the report saved as a file', async () => {
    const { pane, untouched } = await atBuild({ readOnly: true });
    try {
      await press(pane, pane.words.excel.write);
      await pane.frame.getByText(faultText(pane, 'read-only')).waitFor();
      expect(snapshotOf(pane.excel.workbook)).toEqual(untouched);
      await press(pane, pane.words.build.start);
      await pane.frame.getByText(pane.words.build.done(`${pane.words.build.fileName(2025)}.xlsx`)).first().waitFor();
    } finally {
      await pane.close();
    }
  }, 60_000);

  it.each([['1.6', null], ['1.9', 'comments']] as const)('an Excel with the API %s', async (version, missing) => {
    const { pane, untouched } = await atBuild({ requirementSets: olderSets(version) });
    try {
      await press(pane, pane.words.excel.write);
      if (missing === null) {
        await expectFault(pane, faultText(pane, 'old-excel'));
        expect(snapshotOf(pane.excel.workbook)).toEqual(untouched);
      } else {
        await pane.frame.getByText(missingFeatureSentence(missing, 'zh')).waitFor();
      }
    } finally {
      await pane.close();
    }
  }, 60_000);
}
