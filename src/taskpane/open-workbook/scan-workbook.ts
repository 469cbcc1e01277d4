import { visitCells, type VisitControl } from '../../hosts/excel/visit-cells';
import { cellPersons, type CellPersons } from '../../share/cell-persons';
import type { PersonalData } from '../../share/personal-data';
import { openScan, type OpenScanItem } from '../../share/scan-open-workbook';
import type { KnownPersons } from '../engine-worker/results';

/** What would leave with the open workbook; hidden sheets are looked into too. Throws ExcelHostError. */
export async function scanWorkbook(known: KnownPersons, control: VisitControl): Promise<OpenScanItem[]> {
  const scan = openScan(personsIn(known));
  const sheets = await visitCells((cells) => scan.add(cells), control);
  for (const { name, hidden } of sheets) if (hidden) scan.addHidden(name);
  return scan.items();
}

/** Finds persons in cells of the open workbook. */
export function personsIn(known: KnownPersons): CellPersons {
  return cellPersons(personalData(known), known.columns);
}

export function personalData({ userIds, names }: KnownPersons): PersonalData {
  return { userIds: numbered(userIds), names: numbered(names) };
}

function numbered(texts: readonly string[]): Map<string, number> {
  return new Map(texts.map((text, index) => [text, index + 1]));
}
