import { expect } from 'vitest';
import { isoDay, NO_DAY } from '../../src/workbook/calendar';
import { DATASETS } from '../../src/datasets/registry';
import type { DatasetId } from '../../src/datasets/schema';
import type { Datasets, Table } from '../../src/datasets/table';
import { readWorkbook } from '../../src/hosts/file/read/read-workbook';
import { recognise, type Recognition, type RecogniseOptions } from '../../src/recognise/recognise';
import type { SourceFile } from '../../src/workbook/reader';

/** What is recognised in a team's files. */
export async function recogniseFiles(files: readonly (SourceFile | Promise<SourceFile>)[], options?: RecogniseOptions): Promise<Recognition> {
  const readings = [];
  for (const file of files) readings.push(await readWorkbook(await file));
  return recognise(readings, options);
}

/** Expects these datasets and no others. */
export function expectDatasets(recognition: Recognition, ...ids: DatasetId[]): void {
  const why = JSON.stringify(recognition.unrecognised.map(({ sheet, headers, reason, dataset, missing }) => ({ sheet, headers, reason, dataset, missing })));
  expect(Object.keys(recognition.datasets.tables).sort(), why).toEqual([...ids].sort());
}

/**
 * Expects a dataset's rows, in lines as `a | b | c` under a first line with the names of the columns; blank for a blank. A column that is
 * not mapped is blank all the way.
 */
export function expectRows(recognition: Recognition, id: DatasetId, lines: string): void {
  const rows = lines.split('\n').map((line) => line.split('|').map((cell) => cell.trim()).join(' | ')).filter((line) => line !== '');
  const table = recognition.datasets.tables[id];
  const why = JSON.stringify({ unrecognised: recognition.unrecognised, findings: recognition.findings });
  expect(table, `${id} is not there: ${why}`).toBeDefined();
  const names = rows[0]!.split(' | ');
  expect([rows[0], ...shownRows(table!, recognition.datasets, names)], why).toEqual(rows);
}

/** Codes of the findings, each once, without those on rows that are no data. */
export function findingCodes(recognition: Recognition): string[] {
  return [...new Set(recognition.findings.map(({ code }) => code))].filter((code) => !code.startsWith('skipped-')).sort();
}

/** A table's rows in lines as `a | b | c`. */
export function shownRows(table: Table, datasets: Datasets, names: readonly string[]): string[] {
  const columns = names.map((name) => shownColumn(table, datasets, name));
  return Array.from({ length: table.rowCount }, (_, row) => columns.map((shown) => shown(row)).join(' | '));
}

function shownColumn(table: Table, { interners }: Datasets, name: string): (row: number) => string {
  const schema = DATASETS[table.dataset].columns[name];
  if (!schema) throw new Error(`${table.dataset} has no column ${name}`);
  if (!table.has(name)) return () => '';
  const ids = table.ids(name);
  const days = table.days(name);
  const numbers = table.numbers(name);
  const times = table.milliseconds(name);
  const texts = table.texts(name);
  return (row) => {
    if (ids) return ids[row]! < 0 ? '' : interners[schema.domain!].text(ids[row]!);
    if (days) return days[row] === NO_DAY ? '' : isoDay(days[row]!) + timeOf(times![row]!);
    if (numbers) return Number.isNaN(numbers[row]!) ? '' : String(Number(numbers[row]!.toPrecision(12)));
    return texts && texts.codes[row]! >= 0 ? texts.values[texts.codes[row]!]! : '';
  };
}

function timeOf(milliseconds: number): string {
  const time = new Date(milliseconds).toISOString().slice(11, 19);
  return time === '00:00:00' ? '' : ` ${time}`;
}
