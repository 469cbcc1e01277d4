import fc from 'fast-check';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { shownCell, shownCells } from '../../../../test/fixtures/reading-grid';
import { workbookParts, zipParts } from '../../../../test/fixtures/reading-package';
import { writeSheet, type WrittenCell } from '../../../../test/fixtures/reading-writer';
import { readWorkbook } from './read-workbook';

const text = fc
  .oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary-ascii' }), fc.constantFrom('_x000D_', '合计', ' '))
  .filter((value) => value !== '' && !/^(date|error) /.test(value));
const number = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
  fc.integer(),
  fc.integer({ max: 10 ** 9 }).map((cents) => cents / 100),
);
const date = fc.double({ min: 0, max: 2_958_465, noNaN: true }).map((serial) => `date ${serial + 0}`);
const cell: fc.Arbitrary<WrittenCell> = fc.oneof(
  { weight: 3, arbitrary: text },
  { weight: 3, arbitrary: number },
  date,
  fc.boolean(),
  fc.constantFrom('error #N/A', 'error #DIV/0!'),
  fc.constant(null),
);
const rows = fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 12 });
const manner = fc.record({
  shared: fc.boolean(),
  addresses: fc.boolean(),
  prefix: fc.constantFrom('' as const, 'x:' as const),
  quote: fc.constantFrom('"' as const, "'" as const),
  spaced: fc.boolean(),
});

/** The rows as a grid has them: no empty rows at the end, all as long as the longest. */
function asGrid(written: readonly (readonly WrittenCell[])[]): WrittenCell[][] {
  const filled = (cells: readonly WrittenCell[]): number => cells.findLastIndex((value) => value !== null) + 1;
  const width = Math.max(0, ...written.map(filled));
  const height = written.findLastIndex((cells) => filled(cells) > 0) + 1;
  return written.slice(0, height).map((cells) => Array.from({ length: width }, (_, i) => cells[i] ?? null));
}

test('whatever cells are written, in whatever manner, come back equal', async () => {
  await fc.assert(
    fc.asyncProperty(rows, manner, async (written, how) => {
      const { sheet, options } = writeSheet('表', written, how);
      const bytes = await zipParts(workbookParts([sheet], options));
      const { grids, skipped } = await readWorkbook({ name: 'a.xlsx', bytes });
      const expected = asGrid(written);
      if (expected.length === 0) expect(skipped.map(({ reason }) => reason)).toEqual(['empty']);
      else expect(shownCells(grids[0]!)).toEqual(expected);
    }),
    { numRuns: 150 },
  );
});

test('a workbook that hucre writes reads as hucre reads it', async () => {
  const seconds = fc.integer({ min: 0, max: 4_000_000_000 }).map((value) => new Date(value * 1000));
  const words = fc.string({ unit: 'grapheme', minLength: 1 });
  const values = fc.oneof(words, number, fc.boolean(), seconds, fc.constant(null));
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(values, { maxLength: 6 }), { minLength: 1, maxLength: 8 }), async (written) => {
      const bytes = await writeXlsx({ sheets: [{ name: '表', rows: [['表头'], ...written] }] });
      const peer = (await readXlsx(bytes)).sheets[0]!.rows;
      const grid = (await readWorkbook({ name: 'a.xlsx', bytes })).grids[0]!;
      const width = Math.max(grid.columnCount, ...peer.map((cells) => cells.length));
      for (let row = 0; row < Math.max(grid.rowCount, peer.length); row += 1) {
        for (let column = 0; column < width; column += 1) {
          const theirs = peer[row]?.[column] ?? null;
          const ours = shownCell(grid, row, column);
          if (theirs instanceof Date) {
            expect(String(ours)).toMatch(/^date /);
            expect((Number(String(ours).slice(5)) - 25_569) * 86_400_000).toBeCloseTo(theirs.getTime(), -2);
          } else {
            expect(ours).toEqual(theirs === '' ? null : theirs);
          }
        }
      }
    }),
    { numRuns: 60 },
  );
});
