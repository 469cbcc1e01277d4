import { DATASETS } from '../../datasets/registry';
import { inspectTables } from '../../engine/inspection';
import type { Recognition } from '../../recognise/recognise';
import { personalDataOf } from '../../share/personal-data';
import type { PersonalColumn } from '../../share/personal-column';
import { parseRangeAddress } from '../../workbook/address';
import { foldText } from '../../workbook/fold-text';
import type { WorkbookReading } from '../../workbook/reader';
import type { KnownPersons } from './results';

/** Who the workbooks speak of, and in which columns of one of them users' ids stand. */
export function knownPersons(recognition: Recognition, reading: WorkbookReading | undefined): KnownPersons {
  const { userIds, names } = personalDataOf(recognition.datasets);
  const columns = reading === undefined ? [] : inspectTables(recognition).flatMap(({ workbook, sheet, range, dataset, columns: named }): PersonalColumn[] => {
    const grid = workbook === reading.workbook ? reading.grids.find(({ info }) => info.sheet === sheet) : undefined;
    const area = range === null ? null : parseRangeAddress(range);
    if (grid === undefined || area === null || dataset === null) return [];
    const headers = new Set(Object.entries(named).filter(([name]) => DATASETS[dataset].columns[name]?.domain === 'user').map(([, header]) => foldText(header)));
    const found: PersonalColumn[] = [];
    for (let column = area.left; column <= area.right; column += 1) {
      // Headers may have two rows.
      const header = [area.top + 1, area.top].find((row) => headers.has(foldText(grid.text(row, column))));
      if (header !== undefined) found.push({ sheet, column, header, kind: 'user-id' });
    }
    return found;
  });
  return { userIds: [...userIds.keys()], names: [...names.keys()], columns };
}
