import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DATASETS } from '../../src/datasets/registry';
import type { ColumnSchema, DatasetId } from '../../src/datasets/schema';
import { recognise } from '../../src/recognise/recognise';
import { gridOf, readingOf, type TestCell } from '../support/grids';
import { shownRows } from '../support/recognised';

const ROWS = 9;

interface Manner {
  readonly title: boolean;
  readonly note: boolean;
  readonly footnote: boolean;
  readonly total: boolean;
  readonly headerAgain: boolean;
  readonly blankRow: boolean;
  readonly extraColumn: boolean;
  readonly firstColumnEmpty: boolean;
  readonly rotate: number;
  readonly writing: number;
  readonly monthSheets: boolean;
}

const manners: fc.Arbitrary<Manner> = fc.record({
  title: fc.boolean(), note: fc.boolean(), footnote: fc.boolean(), total: fc.boolean(), headerAgain: fc.boolean(), blankRow: fc.boolean(),
  extraColumn: fc.boolean(), firstColumnEmpty: fc.boolean(), rotate: fc.nat(7), writing: fc.nat(7), monthSheets: fc.boolean(),
});

describe('the mess of real workbooks changes nothing', () => {
  it.each(Object.keys(DATASETS) as DatasetId[])('%s', (id) => {
    const { columns } = DATASETS[id];
    const names = Object.keys(columns);
    const expected = Array.from({ length: ROWS }, (_, row) => names.map((name) => plain(columns[name]!, name, row)).join(' | '));
    fc.assert(fc.property(manners, (manner) => {
      const found = recognise([readingOf(...sheetsOf(id, manner))]);
      const table = found.datasets.tables[id];
      expect(table, JSON.stringify(found.unrecognised)).toBeDefined();
      expect(shownRows(table!, found.datasets, names)).toEqual(expected);
    }), { numRuns: 40 });
  });
});

/** What a cell of the plain table means. */
function plain(schema: ColumnSchema, name: string, row: number): string {
  if (name === 'month') return `2025-0${row + 1}-01`;
  if (schema.type === 'date') return `2025-0${1 + Math.floor(row / 3)}-${String(1 + (row % 3) * 8).padStart(2, '0')}`;
  if (name === 'year') return String(2020 + row);
  if (schema.type === 'number') return String(1000 + row * 7 + name.length);
  return schema.type === 'id' ? String(70_000 + row) : `${'甲乙丙丁戊己庚辛壬'[row]!}号${schema.label.zh}`;
}

/** The same cell as one of many hands would write it. */
function written(schema: ColumnSchema, name: string, row: number, writing: number): TestCell {
  const text = plain(schema, name, row);
  const [year, month, day] = text.split('-').map(Number) as [number, number, number];
  if (schema.type === 'date') {
    const cell = new Date(`${text}T00:00:00Z`);
    return [cell, text, `${year}/${month}/${day}`, `${year}.${month}.${day}`, `${year}年${month}月${day}日`, text.replace(/-/g, ''), Number(text.replace(/-/g, '')), cell.getTime() / 86_400_000 + 25_569][writing]!;
  }
  if (schema.type === 'id') return [Number(text), text, `00${text}`, ` ${text} `, Number(text), text, `\u3000${text}`, Number(text)][writing]!;
  if (schema.type === 'text' || name === 'year') return name === 'year' ? Number(text) : text;
  const number = Number(text);
  return [number, text, number.toLocaleString('en-US'), ` ${text} `, fullWidth(text), `${text}.00`, number, number][writing]!;
}

function fullWidth(text: string): string {
  return text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}

function sheetsOf(id: DatasetId, manner: Manner): ReturnType<typeof gridOf>[] {
  const { columns, label, dateColumn } = DATASETS[id];
  const names = Object.keys(columns);
  const turned = names.map((_, index) => names[(index + manner.rotate) % names.length]!);
  const rows = Array.from({ length: ROWS }, (_, row) => row);
  const split = manner.monthSheets && dateColumn !== undefined && id !== 'monthly';
  const parts = split ? [0, 1, 2].map((month) => rows.filter((row) => Math.floor(row / 3) === month)) : [rows];
  return parts.map((part, index) => {
    const width = (cells: TestCell[]): TestCell[] => (manner.firstColumnEmpty ? [null, ...cells] : cells);
    const header: TestCell[] = turned.map((name) => columns[name]!.label.zh);
    if (manner.extraColumn) header.push('内部记录');
    const lines: TestCell[][] = [];
    if (manner.title) lines.push([`XX公司${label.zh}表`], ['制表人:小陈', null, '2026-01-05'], []);
    lines.push(header);
    part.forEach((row, place) => {
      if (place === 1 && manner.headerAgain) lines.push(header);
      if (place === 2 && manner.blankRow) lines.push([]);
      if (place === 2 && manner.note) lines.push(['(以下由小王补录)']);
      lines.push([...turned.map((name) => written(columns[name]!, name, row, manner.writing)), ...(manner.extraColumn ? ['略'] : [])]);
    });
    if (manner.total) lines.push(['合计', ...turned.slice(1).map((name) => (columns[name]!.type === 'number' ? part.reduce((sum, row) => sum + Number(plain(columns[name]!, name, row)), 0) : null))]);
    if (manner.footnote) lines.push([], ['注:以上数据来自后台']);
    return gridOf(lines.map(width), { sheet: split ? `2025年${index + 1}月` : '明细' });
  });
}
