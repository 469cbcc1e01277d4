import { NO_DAY } from '../../workbook/calendar';
import { isBlankMark } from '../../workbook/parse-number';
import { CallerMistake } from '../caller-mistake';
import type { Steps } from '../steps';
import { isBlank } from './cell';
import type { Cell } from './cell';
import { dayOfCell, numberOfCell } from './cell-values';
import type { IdCodes } from './id-codes';
import { sheetRow } from './rows';
import type { Rows } from './rows';

/** Rows between two looks at whether Excel has cancelled the call. */
const ROWS_A_STEP = 65_536;

/** What a blank cell in a row that is not blank means. */
export type BlankRule = 'mistake' | 'allowed';

/** Codes of an id column; −1 for an allowed blank. */
export function* readIds(rows: Rows, column: number, ids: IdCodes, blank: BlankRule = 'mistake'): Steps<Int32Array> {
  const codes = new Int32Array(rows.count);
  yield* eachCell(rows, column, (cell, index) => {
    const code = typeof cell === 'string' || typeof cell === 'number' ? ids.code(cell) : -1;
    if (code === -1) {
      if (typeof cell === 'boolean') throw notWhatItShouldBe(rows, column, index, cell, 'id');
      refuseBlank(rows, column, index, blank);
    }
    codes[index] = code;
  });
  return codes;
}

/** Days of a date column; `NO_DAY` for an allowed blank. */
export function* readDays(rows: Rows, column: number, date1904: boolean, blank: BlankRule = 'mistake'): Steps<Int32Array> {
  const days = new Int32Array(rows.count);
  const known = new Map<string, number | null>();
  yield* eachCell(rows, column, (cell, index) => {
    let day: number | null;
    if (typeof cell === 'string') {
      day = known.get(cell) ?? dayOfCell(cell, date1904);
      known.set(cell, day);
    } else {
      day = dayOfCell(cell, date1904);
    }
    if (day === null) {
      if (!isNothing(cell) && cell !== 0) throw notWhatItShouldBe(rows, column, index, cell, 'date');
      refuseBlank(rows, column, index, blank);
    }
    days[index] = day ?? NO_DAY;
  });
  return days;
}

/** Numbers of a column; NaN for an allowed blank. */
export function* readNumbers(rows: Rows, column: number, blank: BlankRule = 'mistake'): Steps<Float64Array> {
  const values = new Float64Array(rows.count);
  yield* eachCell(rows, column, (cell, index) => {
    const value = typeof cell === 'number' ? cell : numberOfCell(cell);
    if (value === null) {
      if (!isNothing(cell)) throw notWhatItShouldBe(rows, column, index, cell, 'number');
      refuseBlank(rows, column, index, blank);
    }
    values[index] = value ?? NaN;
  });
  return values;
}

function* eachCell(rows: Rows, column: number, visit: (cell: Cell, index: number) => void): Steps<void> {
  const { cells } = rows.columns[column]!;
  const { kept, first, count } = rows;
  for (let start = 0; start < count; start += ROWS_A_STEP) {
    const end = Math.min(start + ROWS_A_STEP, count);
    if (kept === null) for (let index = start; index < end; index += 1) visit(cells[first + index], index);
    else for (let index = start; index < end; index += 1) visit(cells[kept[index]!], index);
    if (end < count) yield;
  }
}

/** Blank, or one of the marks that people type for 'nothing'. */
function isNothing(cell: Cell): boolean {
  return isBlank(cell) || (typeof cell === 'string' && isBlankMark(cell));
}

function refuseBlank(rows: Rows, column: number, index: number, blank: BlankRule): void {
  if (blank === 'allowed') return;
  const { argument } = rows.columns[column]!;
  throw new CallerMistake((say) => say.blankCell(argument, sheetRow(rows, index) + 1));
}

function notWhatItShouldBe(rows: Rows, column: number, index: number, cell: Cell, kind: 'id' | 'date' | 'number'): CallerMistake {
  const { argument } = rows.columns[column]!;
  return new CallerMistake((say) => say.wrongCell(argument, sheetRow(rows, index) + 1, kind, String(cell)));
}
