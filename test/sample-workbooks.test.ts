import { beforeAll, describe, expect, it } from 'vitest';
import { isoDay, NO_DAY } from '../src/workbook/calendar';
import { DATASETS } from '../src/datasets/registry';
import type { DatasetId } from '../src/datasets/schema';
import type { Datasets, Table } from '../src/datasets/table';
import { readWorkbook } from '../src/hosts/file/read/read-workbook';
import { recognise, type Recognition } from '../src/recognise/recognise';
import { type SampleFile, sampleWorkbooks } from '../src/sample/sample-workbooks';
import { sampleTeam } from '../src/sample/team';
import { teamDatasets } from '../src/sample/team-datasets';

const OPTIONS = { users: 2_000, seed: 1, year: 2025 };

describe('the sample workbooks', () => {
  const files: SampleFile[] = [];
  const made = teamDatasets(sampleTeam(OPTIONS));
  let recognition: Recognition;

  beforeAll(async () => {
    for await (const file of sampleWorkbooks(OPTIONS)) files.push(file);
    recognition = recognise(await Promise.all(files.map((file) => readWorkbook(file))));
  });

  it('are the same bytes for the same options', async () => {
    const again: SampleFile[] = [];
    for await (const file of sampleWorkbooks(OPTIONS)) again.push(file);
    expect(await Promise.all(again.map(fingerprint))).toEqual(await Promise.all(files.map(fingerprint)));
  });

  it('are xlsx workbooks and one csv file, each with a name of its own', () => {
    expect(new Set(files.map(({ name }) => name)).size).toBe(files.length);
    expect(files.filter(({ name }) => name.endsWith('.csv'))).toHaveLength(1);
    expect(files.every(({ name }) => /\.(xlsx|csv)$/.test(name))).toBe(true);
  });

  it.each(Object.keys(DATASETS) as DatasetId[])('are read back as the %s they were made from', (id) => {
    const read = recognition.datasets.tables[id];
    const expected = made.tables[id]!;
    expect(read?.rowCount).toBe(expected.rowCount);
    for (const column of Object.keys(DATASETS[id].columns)) {
      if (!expected.has(column)) continue;
      const values = valuesOf(read!, column, recognition.datasets);
      expect(values, `${id}.${column}`).toEqual(valuesOf(expected, column, made));
    }
  });
});

async function fingerprint({ name, bytes }: SampleFile): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>);
  return `${name} ${Buffer.from(digest).toString('hex')}`;
}

/** A column as plain values: ids and texts as texts, dates as ISO days, null for blank. */
function valuesOf(table: Table, column: string, { interners }: Datasets): (string | number | null)[] {
  const schema = DATASETS[table.dataset].columns[column]!;
  const ids = table.ids(column);
  const days = table.days(column);
  const numbers = table.numbers(column);
  const texts = table.texts(column);
  return Array.from({ length: table.rowCount }, (_, row) => {
    if (ids) return ids[row]! < 0 ? null : interners[schema.domain!].text(ids[row]!);
    if (days) return days[row] === NO_DAY ? null : isoDay(days[row]!);
    if (numbers) return Number.isNaN(numbers[row]!) ? null : Number(numbers[row]!.toPrecision(12));
    return texts && texts.codes[row]! >= 0 ? texts.values[texts.codes[row]!]! : null;
  });
}
