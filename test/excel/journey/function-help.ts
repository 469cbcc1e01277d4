import { expect, it } from 'vitest';
import { newWorkbook } from '../bench/model/workbook';
import { simulatedExcel } from '../bench/simulated-excel';
import type { JourneyParts } from './journey-parts';
import { selectionOf } from './team-workbook';
import { faultsOfAccess, keepPicture, openWizard, press } from './wizard-pane';

/** The reference of functions within Excel. */
export function functionHelp(parts: JourneyParts): void {
  it('finds a function, shows its formula as the locale writes it, and puts the example into a sheet of its own', async () => {
    const { browser, folder } = parts();
    const workbook = newWorkbook();
    workbook.decimalSeparator = ',';
    const pane = await openWizard(browser, simulatedExcel({ workbook, locale: 'en-US' }), folder, 'en', 'light', 'functions');
    const { frame } = pane;
    try {
      await frame.getByRole('searchbox').fill('OPS.TIER');
      await press(pane, /^OPS\.TIER(?!NAME)/);
      await frame.getByText('=OPS.TIER(A2:A5; B2:B5; C2:C5)', { exact: true }).waitFor();
      await press(pane, 'Insert example');
      await frame.getByText(/^The example is on the new sheet/).waitFor();
      const sheet = workbook.active;
      expect(sheet.name).not.toBe('Sheet1');
      expect(selectionOf(workbook)).toBe(`${sheet.name}!E2`);
      expect(sheet.cells.peek(1, 4).formula).toBe('=OPS.TIER(A2:A5, B2:B5, C2:C5)');
      expect(sheet.cells.peek(1, 0).value).toBe(5);
      expect(workbook.sheets.find(({ name }) => name === 'Sheet1')!.cells.used(true)).toBeNull();

      // Without a report, too, what needs the add-in is found and made values.
      await frame.getByRole('tab', { name: 'Share', exact: true }).click();
      const { open } = pane.words.share;
      await press(pane, open.scan);
      await frame.getByText(open.onSheet(sheet.name, 1)).waitFor();
      expect(await faultsOfAccess(pane)).toEqual([]);
      await keepPicture(pane, 'share-tab-en');
      await press(pane, open.prepare);
      await frame.getByText(open.values(1)).waitFor();
      expect(sheet.cells.peek(1, 4).formula).toBeNull();
      await press(pane, open.restore);
      expect(sheet.cells.peek(1, 4).formula).toBe('=OPS.TIER(A2:A5, B2:B5, C2:C5)');
      expect([...pane.faults, ...pane.strangers]).toEqual([]);
    } finally {
      await pane.close();
    }
  }, 60_000);
}
