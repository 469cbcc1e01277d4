import { dayOf, MILLISECONDS_A_DAY, NO_DAY } from '../../src/workbook/calendar';
import { Interner } from '../../src/datasets/interner';
import { DATASETS } from '../../src/datasets/registry';
import type { ColumnSchema, DatasetId } from '../../src/datasets/schema';
import type { Column, Datasets } from '../../src/datasets/table';
import { Table } from '../../src/datasets/table';

/** A row as a test writes it: dates as `2025-01-31` or `2025-01-31 12:30`; what is left out or null is blank. */
export type Row = Readonly<Record<string, string | number | null>>;

/**
 * Datasets of rows written out in a test. A column is mapped when any row names it.
 *
 * @example
 * datasetsOf({ orders: [{ user_id: 'U1', paid_at: '2025-01-02', amount: 10 }] }).tables.orders?.rowCount; // => 1
 */
export function datasetsOf(rows: Readonly<Partial<Record<DatasetId, readonly Row[]>>>): Datasets {
  const interners = { user: new Interner(), order: new Interner(), feedback: new Interner(), ticket: new Interner() };
  const tables: Partial<Record<DatasetId, Table>> = {};
  for (const dataset of Object.keys(rows) as DatasetId[]) {
    const own = rows[dataset]!;
    const schema = DATASETS[dataset].columns;
    const names = [...new Set(own.flatMap((row) => Object.keys(row)))];
    const columns = new Map(
      names.map((name) => {
        const column = schema[name];
        if (!column) throw new Error(`${dataset} has no column ${name}`);
        return [
          name,
          columnOf(
            column,
            own.map((row) => row[name] ?? null),
            interners,
          ),
        ];
      }),
    );
    tables[dataset] = new Table(
      dataset,
      own.length,
      columns,
      [
        {
          workbook: `${dataset}.xlsx`,
          sheet: 'S',
          range: `A1:Z${own.length + 1}`,
          rows: own.length,
          used: own.length,
          confidence: 1,
          columns: Object.fromEntries(names.map((name) => [name, schema[name]!.label.zh])),
          firstRow: 0,
          sheetColumns: Object.fromEntries(names.map((name, index) => [name, index])),
        },
      ],
      Int32Array.from(own.keys(), (row) => row + 1),
    );
  }
  return { tables, interners };
}

function columnOf(
  schema: ColumnSchema,
  cells: readonly (string | number | null)[],
  interners: Datasets['interners'],
): Column {
  switch (schema.type) {
    case 'id':
      return {
        type: 'id',
        codes: Int32Array.from(cells, (cell) => (cell === null ? -1 : interners[schema.domain!].intern(String(cell)))),
      };
    case 'number':
      return { type: 'number', values: Float64Array.from(cells, (cell) => (cell === null ? NaN : Number(cell))) };
    case 'text': {
      const values = [...new Set(cells.filter((cell) => cell !== null).map(String))];
      return {
        type: 'text',
        codes: Int32Array.from(cells, (cell) => (cell === null ? -1 : values.indexOf(String(cell)))),
        values,
      };
    }
    case 'date': {
      const milliseconds = Float64Array.from(cells, (cell) => (cell === null ? NaN : millisecondsOf(String(cell))));
      const days = Int32Array.from(milliseconds, (value) =>
        value === value ? Math.floor(value / MILLISECONDS_A_DAY) : NO_DAY,
      );
      return {
        type: 'date',
        days,
        milliseconds: milliseconds.some((value) => value % MILLISECONDS_A_DAY !== 0 && value === value)
          ? milliseconds
          : null,
      };
    }
  }
}

function millisecondsOf(text: string): number {
  const [date, time = '00:00'] = text.split(' ') as [string, string?];
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const [hours, minutes] = time.split(':').map(Number) as [number, number];
  return dayOf(year, month, day) * MILLISECONDS_A_DAY + (hours * 60 + minutes) * 60_000;
}

/** Day number of `2025-01-31`. */
export function day(text: string): number {
  return millisecondsOf(text) / MILLISECONDS_A_DAY;
}
