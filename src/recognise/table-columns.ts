import { MILLISECONDS_A_DAY, NO_DAY } from '../workbook/calendar';
import type { ColumnSchema } from '../datasets/schema';
import type { Column } from '../datasets/table';
import { TextCodes } from './convert-column';

/** A column of the table under construction. */
export interface Target {
  readonly name: string;
  readonly schema: ColumnSchema;
  readonly codes: Int32Array | null;
  readonly days: Int32Array | null;
  readonly times: Float64Array | null;
  readonly numbers: Float64Array | null;
  readonly texts: TextCodes | null;
  hasTimes: boolean;
}

/** Room for a column of so many rows, all blank. */
export function makeTarget(name: string, schema: ColumnSchema, capacity: number): Target {
  const { type } = schema;
  return {
    name,
    schema,
    codes: type === 'id' || type === 'text' ? new Int32Array(capacity).fill(-1) : null,
    days: type === 'date' ? new Int32Array(capacity).fill(NO_DAY) : null,
    times: type === 'date' ? new Float64Array(capacity) : null,
    numbers: type === 'number' ? new Float64Array(capacity).fill(NaN) : null,
    texts: type === 'text' ? new TextCodes() : null,
    hasTimes: false,
  };
}

/** The column as the table keeps it, cut to its rows. */
export function finishColumn(target: Target, rowCount: number): Column {
  if (target.numbers) return { type: 'number', values: target.numbers.slice(0, rowCount) };
  if (target.days && target.times) {
    const days = target.days.slice(0, rowCount);
    const { times } = target;
    const milliseconds = target.hasTimes
      ? Float64Array.from(days, (day, row) => (day === NO_DAY ? NaN : day * MILLISECONDS_A_DAY + times[row]!))
      : null;
    return { type: 'date', days, milliseconds };
  }
  const codes = target.codes!.slice(0, rowCount);
  return target.texts ? { type: 'text', codes, values: target.texts.values } : { type: 'id', codes };
}
