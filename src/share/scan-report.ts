import { cellAddress } from '../workbook/address';
import type { ReportSpec } from '../report/spec';
import { findPersonal, type PersonalKind } from './find-personal';
import type { PersonalData } from './personal-data';
import { reportTexts } from './report-texts';

/** One kind of thing that would leave with a report. */
export interface ScanItem {
  readonly kind: ScanKind;
  readonly count: number;
  /** How many different ones. */
  readonly distinct: number;
  /** The first places, such as `团队建设!B7`. */
  readonly places: readonly string[];
}

export type ScanKind = PersonalKind | 'cell-function' | 'external-link' | 'hidden-sheet';

const MOST_PLACES = 5;

/**
 * What would leave with a report: every kind is listed, those with nothing found too. A report's sheets are all visible and
 * its formulas Excel's own by construction; the scan proves it of the report at hand.
 */
export function scanReport(spec: ReportSpec, personal: PersonalData): ScanItem[] {
  const found = new Map<ScanItem['kind'], { count: number; distinct: Set<string>; places: Set<string> }>();
  for (const kind of SCAN_KINDS) found.set(kind, { count: 0, distinct: new Set(), places: new Set() });
  const add = (kind: ScanItem['kind'], text: string, place: string): void => {
    const item = found.get(kind)!;
    item.count++;
    item.distinct.add(text);
    if (item.places.size < MOST_PLACES && place !== '') item.places.add(place);
  };
  for (const { text, place } of reportTexts(spec)) for (const piece of findPersonal(text, personal)) add(piece.kind, piece.text, place);
  for (const sheet of spec.sheets) {
    for (const { formula, row, column } of sheet.cells) {
      if (formula === undefined) continue;
      const code = formula.replace(/"(?:[^"]|"")*"/g, '""');
      const place = `${sheet.name}!${cellAddress(row, column)}`;
      if (/\bOPS\.[A-Z]+\(/i.test(code)) add('cell-function', code, place);
      if (/\[[^\]]+\.xls[a-z]*\]/i.test(code)) add('external-link', code, place);
    }
  }
  return SCAN_KINDS.map((kind) => {
    const { count, distinct, places } = found.get(kind)!;
    return { kind, count, distinct: distinct.size, places: [...places] };
  });
}

/** In the order in which they are told. */
export const SCAN_KINDS = ['user-id', 'name', 'phone', 'email', 'identity-number', 'cell-function', 'external-link', 'hidden-sheet'] as const;
