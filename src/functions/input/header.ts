import type { DatasetSchema } from '../../datasets/schema';
import { foldText } from '../../workbook/fold-text';
import { isBlank } from './cell';
import type { Cell } from './cell';
import { dayOfCell, numberOfCell } from './cell-values';
import type { RangeCells } from './range';

export type ColumnKind = 'id' | 'date' | 'number';

/**
 * Whether the first row is a header that was selected by mistake: text over numbers or dates. Where all columns hold ids, which may be
 * text themselves, the first row is a header when every cell of it is one of the column's usual header texts.
 */
export function hasHeader(
  inputs: readonly { readonly kind: ColumnKind; readonly headers?: readonly string[] }[],
  columns: readonly RangeCells[],
): boolean {
  const measured = columns.filter((_, index) => inputs[index]!.kind !== 'id');
  if (measured.length === 0) {
    return columns.every(({ cells }, index) => isUsualHeader(cells[0], inputs[index]!.headers ?? []));
  }
  let texts = 0;
  for (const [index, { cells }] of columns.entries()) {
    const cell = cells[0];
    const { kind } = inputs[index]!;
    if (isBlank(cell)) continue;
    if (typeof cell !== 'string') return false;
    if (kind === 'id') continue;
    if (holds(kind, cell)) return false;
    texts += 1;
  }
  return texts > 0 && columns.some(({ cells }, index) => inputs[index]!.kind !== 'id' && dataBelow(cells, inputs[index]!.kind));
}

/** Header texts that a dataset's column usually has. */
export function usualHeaders(schema: DatasetSchema, column: string): readonly string[] {
  const { label, synonyms } = schema.columns[column]!;
  return [label.zh, label.en, column, ...synonyms];
}

/** Whether the next cell that is not blank holds what the column is for. */
function dataBelow(cells: readonly Cell[], kind: ColumnKind): boolean {
  for (let row = 1; row < cells.length; row += 1) {
    if (!isBlank(cells[row])) return holds(kind, cells[row]);
  }
  return false;
}

function holds(kind: ColumnKind, cell: Cell): boolean {
  return (kind === 'date' ? dayOfCell(cell, false) : numberOfCell(cell)) !== null;
}

function isUsualHeader(cell: Cell, headers: readonly string[]): boolean {
  if (typeof cell !== 'string') return false;
  const folded = foldText(cell);
  return headers.some((header) => foldText(header) === folded);
}
