import { expect, it } from 'vitest';
import { simulatedExcel } from '../bench/simulated-excel';
import { snapshotOf } from '../bench/snapshot';
import type { SheetModel } from '../bench/model/workbook';
import type { JourneyParts } from './journey-parts';
import { addOwnSheet, OWN_SHEET } from './own-sheet';
import { selectionOf } from './team-workbook';
import { faultsOfAccess, goTo, keepPicture, openWizard, ownComplaints, press } from './wizard-pane';

/** Sharing the open workbook: scan, preparation, the way back. */
export function sharing(parts: JourneyParts): void {
  it.each([['zh', 'pseudonyms'], ['en', 'omit']] as const)('makes the open workbook fit to leave, and puts it back: %s, %s', async (language, choice) => {
    const { browser, folder, team } = parts();
    const workbook = await team.open();
    const own = addOwnSheet(workbook);
    const users = workbook.sheets[0]!;
    const excel = simulatedExcel({ workbook, locale: language === 'zh' ? 'zh-CN' : 'en-US' });
    const pane = await openWizard(browser, excel, folder, language);
    const { frame, words } = pane;
    const { open } = words.share;
    try {
      await goTo(pane, 'check', 'options', 'preview', 'build');
      await press(pane, words.excel.write);
      await goTo(pane, 'share');
      const before = snapshotOf(workbook);
      await press(pane, open.scan);
      const listed = (kind: keyof typeof words.share.kinds): Promise<string> => frame.locator('li').filter({ has: frame.getByText(words.share.kinds[kind], { exact: true }) }).last().innerText();
      expect(await listed('cell-function')).toContain(open.onSheet(OWN_SHEET, 3));
      expect(await listed('external-link')).toContain(open.onSheet(OWN_SHEET, 1));
      expect(await listed('hidden-sheet')).toContain('码表');
      expect(await listed('phone')).toContain(open.onSheet(OWN_SHEET, 2));
      expect(await listed('email')).toContain(open.onSheet(OWN_SHEET, 1));
      expect(await listed('user-id')).toContain('历史用户');
      await press(pane, words.check.showMeAt(`${OWN_SHEET}!A5`));
      expect(selectionOf(workbook)).toBe(`${OWN_SHEET}!A5`);
      await frame.getByRole('radio', { name: open.persons[choice] }).last().check();
      expect(await faultsOfAccess(pane)).toEqual([]);
      await keepPicture(pane, `share-scan-${language}`);

      await press(pane, open.prepare);
      expect(cellsOf(own, 'D2', 'D3')).toEqual(['=C2/B2-1', 1.5]);
      expect(cellsOf(own, 'F7', 'G7', 'F8', 'G8')).toEqual(['核心', 5, '潜力', 3]);
      expect(cellsOf(own, 'A4')).toEqual(["='[预算.xlsx]汇总'!A1"]);
      if (choice === 'pseudonyms') {
        expect(cellsOf(own, 'A5', 'A6')).toEqual(['请联系 电话1 或 邮箱1', '电话2']);
        expect(workbook.comments.find(({ id }) => id === 'theirs')!.content).toBe('问 邮箱1');
        expect(usersOf(users).every((id) => /^用户\d+$/.test(String(id)))).toBe(true);
        expect(new Set(usersOf(users)).size).toBe(usersOf(users).length);
      } else {
        expect(cellsOf(own, 'A2', 'A5', 'A6')).toEqual(['直播', '', '']);
        expect(workbook.comments.find(({ id }) => id === 'theirs')!.content).toBe('问 (left out)');
        expect(usersOf(users)).toEqual([]);
        expect(users.cells.peek(3, 0).value).toBe('用户ID');
        await frame.getByText(open.rows(714)).waitFor();
      }
      expect(await faultsOfAccess(pane)).toEqual([]);
      await keepPicture(pane, `share-prepared-${language}`);
      await press(pane, open.scan);
      for (const kind of ['user-id', 'name', 'phone', 'email', 'cell-function'] as const) expect(await listed(kind)).toContain(words.share.none);

      await press(pane, open.restore);
      expect(snapshotOf(workbook)).toEqual(before);
      expect([...pane.faults, ...ownComplaints(pane), ...pane.strangers]).toEqual([]);
    } finally {
      await pane.close();
    }
  }, 120_000);
}

/** Formulas, or values where there is none. */
function cellsOf(sheet: SheetModel, ...addresses: string[]): unknown[] {
  return addresses.map((address) => {
    const cell = sheet.cells.peek(Number(address.slice(1)) - 1, address.charCodeAt(0) - 65);
    return cell.formula ?? cell.value;
  });
}

/** What stands under the header of ids. */
function usersOf(sheet: SheetModel): unknown[] {
  const { bottom } = sheet.cells.used(true)!;
  return Array.from({ length: bottom - 3 }, (_, index) => sheet.cells.peek(index + 4, 0).value).filter((value) => value !== '');
}
