import { expect } from 'vitest';
import type { Table } from '../../src/datasets/table';
import { recognise, type Recognition } from '../../src/recognise/recognise';
import { gridOf, readingOf, type TestCell, type TestSheet } from './grids';

/** Recognises one sheet of the given rows. */
export function recogniseRows(rows: readonly (readonly TestCell[])[], info: TestSheet = {}): Recognition {
  return recognise([readingOf(gridOf(rows, info))]);
}

/** The one table that was recognised; anything else fails the test. */
export function only(recognition: Recognition): Table {
  const tables = Object.values(recognition.datasets.tables);
  expect(tables, JSON.stringify(recognition.unrecognised)).toHaveLength(1);
  return tables[0]!;
}

/** Codes of the findings. */
export function findingCodes(recognition: Recognition): string[] {
  return recognition.findings.map((finding) => finding.code);
}
