import { NO_DAY } from '../workbook/calendar';
import type { Interner } from '../datasets/interner';
import type { DatasetId } from '../datasets/schema';
import { type Column, Table } from '../datasets/table';

/** A dataset's table from ready columns, as if it had been read from a sheet of that name. */
export function sampleTable(dataset: DatasetId, rowCount: number, columns: Readonly<Record<string, Column>>): Table {
  const names = Object.keys(columns);
  const part = {
    workbook: 'sample', sheet: dataset, range: '', rows: rowCount, used: rowCount, confidence: 1, firstRow: 0,
    columns: Object.fromEntries(names.map((name) => [name, name])),
    sheetColumns: Object.fromEntries(names.map((name, i) => [name, i])),
  };
  const sheetRows = Int32Array.from({ length: rowCount }, (_, row) => row + 1);
  return new Table(dataset, rowCount, new Map(Object.entries(columns)), [part], sheetRows);
}

export function idColumn(codes: Int32Array): Column {
  return { type: 'id', codes };
}

export function internedIds(ids: readonly string[], interner: Interner): Column {
  return { type: 'id', codes: Int32Array.from(ids, (id) => interner.intern(id)) };
}

/** Seconds since midnight may be left out. */
export function dateColumn(days: Int32Array, seconds?: Int32Array): Column {
  return {
    type: 'date', days,
    milliseconds: seconds
      ? Float64Array.from(days, (day, row) => (day === NO_DAY ? NaN : (day * 86_400 + seconds[row]!) * 1_000))
      : null,
  };
}

export function numberColumn(values: Iterable<number>): Column {
  return { type: 'number', values: Float64Array.from(values) };
}

/** Texts from codes into a list, −1 for blank. */
export function codedTexts(codes: ArrayLike<number>, values: readonly string[]): Column {
  return { type: 'text', codes: Int32Array.from(codes), values };
}

/** Texts, null for blank. */
export function textColumn(texts: readonly (string | null)[]): Column {
  const values = new Map<string, number>();
  const codes = Int32Array.from(texts, (text) => {
    if (text === null) return -1;
    if (!values.has(text)) values.set(text, values.size);
    return values.get(text)!;
  });
  return { type: 'text', codes, values: [...values.keys()] };
}
