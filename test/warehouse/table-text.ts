import { DATASETS } from '../../src/datasets/registry';
import type { Datasets, Table } from '../../src/datasets/table';
import { NO_DAY } from '../../src/workbook/calendar';

/** A table as tab-separated text for loading into an engine, with the types of its columns. */
export interface TableText {
  /** Canonical names and kinds; `row_number` comes last and tells the order of the rows. */
  readonly columns: readonly { readonly name: string; readonly kind: 'text' | 'time' | 'number' | 'integer' }[];
  /** Lines without a header; `\N` for blanks. */
  readonly lines: readonly string[];
}

/** Writes out the rows of a table, ids as they were read. */
export function tableText(table: Table, interners: Datasets['interners']): TableText {
  const schema = DATASETS[table.dataset].columns;
  const names = Object.keys(schema).filter((name) => table.has(name));
  const cells = names.map((name) => cellsOf(table, interners, name));
  const lines = Array.from({ length: table.rowCount }, (_, row) => [...cells.map((cell) => cell(row)), row].join('\t'));
  const kinds = { id: 'text', text: 'text', date: 'time', number: 'number' } as const;
  return {
    columns: [
      ...names.map((name) => ({ name, kind: kinds[schema[name]!.type] })),
      { name: 'row_number', kind: 'integer' as const },
    ],
    lines,
  };
}

function cellsOf(table: Table, interners: Datasets['interners'], name: string): (row: number) => string {
  const column = DATASETS[table.dataset].columns[name]!;
  const ids = table.ids(name);
  if (ids) {
    const interner = interners[column.domain ?? 'user'];
    return (row) => (ids[row]! < 0 ? '\\N' : escaped(interner.text(ids[row]!)));
  }
  const [days, milliseconds] = [table.days(name), table.milliseconds(name)];
  if (days && milliseconds) {
    const texts = new Map<number, string>();
    return (row) => {
      if (days[row] === NO_DAY) return '\\N';
      const time = milliseconds[row]!;
      let text = texts.get(time);
      if (text === undefined) texts.set(time, (text = new Date(time).toISOString().slice(0, 19).replace('T', ' ')));
      return text;
    };
  }
  const numbers = table.numbers(name);
  if (numbers) return (row) => (Number.isNaN(numbers[row]!) ? '\\N' : String(numbers[row]));
  const texts = table.texts(name)!;
  return (row) => escaped(texts.values[texts.codes[row]!] ?? '\\N');
}

function escaped(text: string): string {
  return text === '\\N' ? text : text.replaceAll('\\', '\\\\').replaceAll('\t', '\\t').replaceAll('\n', '\\n');
}
