import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TextTable } from './text-table';

function intern(table: TextTable, text: string): number {
  const bytes = new TextEncoder().encode(text);
  return table.intern(bytes, bytes.length);
}

test('each distinct text has one code, in order of first appearance', () => {
  const table = new TextTable();
  expect(['U1', '用户', 'U1', '', '用户'].map((text) => intern(table, text))).toEqual([0, 1, 0, 2, 1]);
  expect(table.strings).toEqual(['U1', '用户', '']);
});

test('escaped control characters are the characters', () => {
  const table = new TextTable();
  expect(intern(table, 'a_x000A_b')).toBe(0);
  expect(intern(table, 'a\nb')).toBe(0);
  expect(intern(table, '_x000d_')).toBe(1);
  expect(intern(table, '_x005F_x000D_')).toBe(2);
  expect(intern(table, '_xabc_')).toBe(3);
  expect(table.strings).toEqual(['a\nb', '\r', '_x000D_', '_xabc_']);
});

test('keeps the codes while it grows', () => {
  const table = new TextTable();
  const texts = Array.from({ length: 20_000 }, (_, i) => `用户${(i * 7919) % 15_000}`);
  const codes = texts.map((text) => intern(table, text));
  expect(new Set(codes).size).toBe(15_000);
  expect(codes.map((code) => table.strings[code])).toEqual(texts);
});

test('gives back any text', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' })), (texts) => {
      const table = new TextTable();
      const codes = texts.map((text) => intern(table, text));
      expect(codes.map((code) => table.strings[code])).toEqual(texts);
      expect(table.strings.length).toBe(new Set(texts).size);
    }),
  );
});
