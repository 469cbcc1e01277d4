import { describe, expect, test } from 'vitest';
import {
  compoundFile,
  smallWorkbook,
  withDeclaredSize,
  workbookFromPieces,
} from '../../../../test/fixtures/reading-bad-files';
import { workbookParts, worksheet, zipParts } from '../../../../test/fixtures/reading-package';
import { shownCell } from '../../../../test/fixtures/reading-grid';
import { UnreadableFileError } from '../../../workbook/reader';
import { readWorkbook } from './read-workbook';

const SHEET = 'xl/worksheets/sheet1.xml';
const PATIENT = 120_000;

async function faultOf(bytes: Uint8Array, name = '订单.xlsx'): Promise<{ reason: string; place: string | null }> {
  const error: unknown = await readWorkbook({ name, bytes }).catch((reason: unknown) => reason);
  if (!(error instanceof UnreadableFileError)) throw error instanceof Error ? error : new Error('it was read');
  expect(error.workbook).toBe(name);
  return { reason: error.reason, place: error.place };
}

function* emptyRows(rows: number): Generator<string> {
  yield '<worksheet><dimension ref="A1:XFD1048576"/><sheetData>';
  for (let from = 1; from <= rows; from += 4096) {
    let piece = '';
    for (let row = from; row < from + 4096 && row <= rows; row += 1) {
      piece += `<row r="${row}" s="3" customFormat="1"><c r="A${row}" s="3"/><c r="B${row}" s="4"/></row>`;
    }
    yield piece;
  }
  yield '</sheetData></worksheet>';
}

function* spaces(megabytes: number): Generator<string> {
  yield '<worksheet><sheetData>';
  const piece = ' '.repeat(1 << 20);
  for (let i = 0; i < megabytes; i += 1) yield piece;
  yield '</sheetData></worksheet>';
}

describe('files of other kinds under a workbook’s name', () => {
  test('a password-protected workbook', async () => {
    const encrypted = ['DataSpaces', 'Version', 'DataSpaceMap', 'EncryptionInfo', 'EncryptedPackage'];
    expect(await faultOf(compoundFile(encrypted))).toEqual({ reason: 'password-protected', place: null });
  });
  test('an .xls, whatever its ending', async () => {
    const xls = compoundFile(['Workbook', 'SummaryInformation']);
    expect(await faultOf(xls)).toEqual({ reason: 'legacy-xls', place: null });
    expect(await faultOf(compoundFile(['Book']), '旧.csv')).toEqual({ reason: 'legacy-xls', place: null });
    const excel4 = Uint8Array.from([0x09, 0x04, 0x06, 0x00, 0x00, 0x00, 0x10, 0x00, 0x00, 0x00]);
    expect(await faultOf(excel4)).toEqual({ reason: 'legacy-xls', place: null });
  });
  test('a .doc', async () => {
    expect(await faultOf(compoundFile(['1Table', 'WordDocument']))).toEqual({ reason: 'not-a-workbook', place: null });
  });
});

describe('damaged files', () => {
  test('a zip that was cut anywhere', async () => {
    const whole = await smallWorkbook();
    for (const share of [0.1, 0.5, 0.9, 0.999]) {
      expect(await faultOf(whole.subarray(0, whole.length * share))).toEqual({ reason: 'truncated', place: null });
    }
    expect((await faultOf(whole.subarray(0, 4))).reason).toMatch(/truncated|corrupt/);
  });

  test('a byte that was changed anywhere is found or changes nothing', async () => {
    const whole = await smallWorkbook(50);
    const seen = new Set<string>();
    for (let at = 0; at < whole.length; at += 13) {
      const bytes = whole.slice();
      bytes[at]! ^= 0x55;
      try {
        const { grids } = await readWorkbook({ name: '订单.xlsx', bytes });
        for (const grid of grids) expect(grid.text(49, 0)).toBe(`用户${(49 * 7919) % 10_007}`);
      } catch (error) {
        if (!(error instanceof UnreadableFileError)) throw error;
        seen.add(error.reason);
      }
    }
    expect(seen).toContain('corrupt');
  });

  test('data that does not fit its checksum', async () => {
    const bytes = (await zipParts(workbookParts([{ name: '明细', xml: '<row><c><v>1</v></c></row>' }]))).slice();
    const view = new DataView(bytes.buffer);
    const name = new TextEncoder().encode(SHEET);
    for (let at = 0; at + 46 < bytes.length; at += 1) {
      const central = view.getUint32(at, true) === 0x02014b50;
      if (central && name.every((byte, i) => bytes[at + 46 + i] === byte)) view.setUint32(at + 16, 1234, true);
    }
    expect(await faultOf(bytes)).toEqual({ reason: 'corrupt', place: '明细' });
  });

  test('a part that is missing, and XML that breaks off', async () => {
    const sheet = { name: '3月', xml: '<row r="1"><c r="A1"><v>1</v></c></row>' };
    const without = workbookParts([sheet], { parts: { [SHEET]: null } });
    expect(await faultOf(await zipParts(without))).toEqual({ reason: 'corrupt', place: '3月' });
    const broken = workbookParts([sheet], { parts: { 'xl/workbook.xml': '<workbook><sheets>' } });
    expect(await faultOf(await zipParts(broken))).toEqual({ reason: 'corrupt', place: 'xl/workbook.xml' });
    const half = worksheet('<row r="17"><c r="B17"><v>1</v></c></row>').slice(0, -20);
    const cut = workbookParts([sheet], { parts: { [SHEET]: half } });
    expect(await faultOf(await zipParts(cut))).toEqual({ reason: 'corrupt', place: '3月!B17' });
  });
});

describe('files that would fill the memory', () => {
  test(
    'a zip bomb is refused with its sheet before it is unpacked',
    async () => {
      expect(await faultOf(await workbookFromPieces(spaces(300)))).toEqual({ reason: 'too-large', place: '明细' });
    },
    PATIENT,
  );

  test(
    'a zip bomb that declares a small size is stopped at that size',
    async () => {
      const bomb = withDeclaredSize(await workbookFromPieces(spaces(80)), SHEET, 1000);
      expect(await faultOf(bomb)).toEqual({ reason: 'corrupt', place: '明细' });
    },
    PATIENT,
  );

  test('a part that declares more than may be', async () => {
    const huge = withDeclaredSize(await smallWorkbook(), SHEET, 0xf0000000);
    expect(await faultOf(huge)).toEqual({ reason: 'too-large', place: '明细' });
  });

  test('more cells than are held are refused with their place', async () => {
    const row = (number: number): string => {
      const cells = Array.from({ length: 300 }, () => '<c><v>1</v></c>');
      return `<row r="${number}">${cells.join('')}</row>`;
    };
    const bytes = await zipParts(workbookParts([{ name: '明细', xml: row(1) + row(1_048_576) }]));
    const { reason, place } = await faultOf(bytes);
    expect(reason).toBe('too-large');
    expect(place).toMatch(/^明细!E[A-Z]1048576$/);
  });

  test(
    '1,048,576 formatted rows without a value hold nothing',
    async () => {
      const bytes = await workbookFromPieces(emptyRows(1_048_576));
      const { grids, skipped } = await readWorkbook({ name: '订单.xlsx', bytes });
      expect(grids).toEqual([]);
      expect(skipped).toEqual([{ workbook: '订单.xlsx', sheet: '明细', reason: 'empty' }]);
    },
    PATIENT,
  );

  test('a used range to XFD1048576 holds the cells with values only', async () => {
    const xml =
      '<worksheet><dimension ref="A1:XFD1048576"/><cols><col min="1" max="16384" style="1"/></cols><sheetData>' +
      '<row r="1"><c r="A1" t="str"><v>合计</v></c></row><row r="1048576"><c r="XFD1048576" s="1"/></row>' +
      '</sheetData></worksheet>';
    const bytes = await zipParts(workbookParts([{ name: '明细', xml }]));
    const { grids } = await readWorkbook({ name: '订单.xlsx', bytes });
    expect([grids[0]!.rowCount, grids[0]!.columnCount]).toEqual([1, 1]);
  });

  test('a lone value at XFD1048576 is read', async () => {
    const xml = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>';
    const { grids } = await readWorkbook({
      name: '订单.xlsx',
      bytes: await zipParts(workbookParts([{ name: '明细', xml }])),
    });
    expect(shownCell(grids[0]!, 1_048_575, 16_383)).toBe(1);
  });
});
