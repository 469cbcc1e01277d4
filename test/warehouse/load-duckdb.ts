import { DuckDBInstance } from '@duckdb/node-api';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Datasets } from '../../src/datasets/table';
import { LARGE_DATASETS } from '../../src/warehouse/source-tables';
import { tableText, type TableText } from './table-text';

const TYPES = { text: 'VARCHAR', time: 'TIMESTAMP', number: 'DOUBLE', integer: 'BIGINT' } as const;

/** Writes the large datasets as files named by dataset (`orders.parquet`, `orders.csv`), rows in their order. */
export async function loadDuckDb(
  folder: string,
  datasets: Datasets,
  format: 'parquet' | 'csv' = 'parquet',
): Promise<void> {
  await mkdir(folder, { recursive: true });
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  for (const dataset of LARGE_DATASETS) {
    const table = datasets.tables[dataset];
    if (!table) continue;
    const { columns, lines } = tableText(table, datasets.interners);
    const text = join(folder, `${dataset}.txt`);
    await writeFile(text, lines.map((line) => `${line}\n`).join(''));
    await connection.run(
      `COPY (SELECT ${columns.map(columnOf).join(', ')} FROM read_csv($text, delim = '\t', header = false, nullstr = '\\N',
        quote = '', escape = '', new_line = '\\n', auto_detect = false, columns = {${columns.map(({ name }) => `'${name}': 'VARCHAR'`).join(', ')}})
        ORDER BY row_number) TO '${join(folder, `${dataset}.${format}`).replaceAll("'", "''")}' ${format === 'csv' ? '(HEADER)' : '(FORMAT parquet)'}`,
      { text },
    );
    await rm(text);
  }
  connection.closeSync();
  instance.closeSync();
}

/** A column with its type; escapes of texts stand for their characters again, U+0001 keeping the backslashes apart. */
function columnOf({ name, kind }: TableText['columns'][number]): string {
  if (kind !== 'text') return `CAST(${name} AS ${TYPES[kind]}) AS ${name}`;
  const steps = [
    ["'\\\\'", 'chr(1)'],
    ["'\\t'", 'chr(9)'],
    ["'\\n'", 'chr(10)'],
    ['chr(1)', "'\\'"],
  ] as const;
  return `${steps.reduce((text, [from, to]) => `replace(${text}, ${from}, ${to})`, name)} AS ${name}`;
}
