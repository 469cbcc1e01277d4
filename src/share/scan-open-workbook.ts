import { cellAddress } from '../workbook/address';
import type { OpenCells } from '../workbook/open-cells';
import type { CellPersons } from './cell-persons';
import { callsAddIn, linksElsewhere } from './native-formula';
import { SCAN_KINDS, type ScanKind } from './scan-report';

/** One kind of thing that would leave with the open workbook, and on which sheets it is. */
export interface OpenScanItem {
  readonly kind: ScanKind;
  readonly count: number;
  readonly distinct: number;
  readonly sheets: readonly { readonly sheet: string; readonly count: number; /** Address of the first; null for the sheet itself. */ readonly first: string | null }[];
}

/** A scan that is given the workbook piece by piece. */
export interface OpenScan {
  readonly add: (cells: OpenCells) => void;
  readonly addHidden: (sheet: string) => void;
  /** Every kind is listed, those with nothing found too. */
  readonly items: () => OpenScanItem[];
}

/** What would leave with the open workbook: cell functions, links to other workbooks, hidden sheets, personal data. */
export function openScan(personsOf: CellPersons): OpenScan {
  const found = new Map(SCAN_KINDS.map((kind) => [kind, { distinct: new Set<string>(), sheets: new Map<string, { count: number; first: string | null }>() }]));
  const note = (kind: ScanKind, text: string, sheet: string, first: string | null): void => {
    const { distinct, sheets } = found.get(kind)!;
    distinct.add(text);
    const known = sheets.get(sheet);
    if (known === undefined) sheets.set(sheet, { count: 1, first });
    else known.count += 1;
  };
  return {
    add({ sheet, top, left, formulas, values }) {
      values.forEach((line, index) => line.forEach((value, offset) => {
        if (value === '') return;
        const row = top + index;
        const column = left + offset;
        const formula = formulas[index]?.[offset];
        if (typeof formula === 'string' && formula.startsWith('=') && formula !== value) {
          if (callsAddIn(formula)) note('cell-function', formula, sheet, cellAddress(row, column));
          if (linksElsewhere(formula)) note('external-link', formula, sheet, cellAddress(row, column));
        }
        for (const { kind, text } of personsOf(value, sheet, row, column)) note(kind, text, sheet, cellAddress(row, column));
      }));
    },
    addHidden: (sheet) => note('hidden-sheet', sheet, sheet, null),
    items: () => SCAN_KINDS.map((kind) => {
      const { distinct, sheets } = found.get(kind)!;
      const listed = [...sheets].map(([sheet, one]) => ({ sheet, ...one }));
      return { kind, count: listed.reduce((sum, { count }) => sum + count, 0), distinct: distinct.size, sheets: listed };
    }),
  };
}
