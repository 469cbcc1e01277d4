import { describe, expect, test } from 'vitest';
import { shownCells, type ShownCell } from '../../../../test/fixtures/reading-grid';
import { UnreadableFileError } from '../../../workbook/reader';
import { readWorkbook } from './read-workbook';

async function cellsOf(content: string | Uint8Array): Promise<ShownCell[][]> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return shownCells((await readWorkbook({ name: '活跃.csv', bytes })).grids[0]!);
}

async function faultOf(content: string | Uint8Array): Promise<[string, string | null]> {
  const error: unknown = await cellsOf(content).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(UnreadableFileError);
  return [(error as UnreadableFileError).reason, (error as UnreadableFileError).place];
}

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  [...text].forEach((character, i) => view.setUint16(i * 2, character.charCodeAt(0), littleEndian));
  return new Uint8Array(view.buffer);
}

/** 用户,金额\n张三,5\n in GB18030 (GB 2312's row-cell codes plus 0xA0A0). */
const GB18030 = Uint8Array.from([
  ...[0xd3, 0xc3, 0xbb, 0xa7, 0x2c, 0xbd, 0xf0, 0xb6, 0xee, 0x0a],
  ...[0xd5, 0xc5, 0xc8, 0xfd, 0x2c, 0x35, 0x0a],
]);
const USERS = [
  ['用户', '金额'],
  ['张三', '5'],
];

describe('encodings', () => {
  test('UTF-8, with a byte order mark or without', async () => {
    expect(await cellsOf('用户,金额\n张三,5\n')).toEqual(USERS);
    expect(await cellsOf('\ufeff用户,金额\n张三,5\n')).toEqual(USERS);
  });
  test('UTF-16 of either byte order with its mark', async () => {
    expect(await cellsOf(utf16('\ufeff用户\t金额\n张三\t5\n', true))).toEqual(USERS);
    expect(await cellsOf(utf16('\ufeff用户\t金额\n张三\t5\n', false))).toEqual(USERS);
  });
  test('GB18030', async () => {
    expect(await cellsOf(GB18030)).toEqual(USERS);
  });
  test('bytes in no encoding that is known', async () => {
    expect(await faultOf(Uint8Array.from([0x61, 0x2c, 0xe9, 0x0a, 0x62, 0x2c, 0xff, 0x0a]))).toEqual([
      'unknown-encoding',
      null,
    ]);
  });
  test('UTF-8 that was cut within a character', async () => {
    expect(await faultOf(new TextEncoder().encode('用户,金额\n张三').subarray(0, -1))).toEqual(['truncated', null]);
  });
});

describe('cells', () => {
  test('are text as it stands, never a number or a date', async () => {
    expect(await cellsOf('id,date,rate\n007,2025-01-01,12.5%\n=1+1, a ,TRUE\n')).toEqual([
      ['id', 'date', 'rate'],
      ['007', '2025-01-01', '12.5%'],
      ['=1+1', ' a ', 'TRUE'],
    ]);
  });
  test('blank ones are empty, rows may be ragged, blank lines count', async () => {
    expect(await cellsOf('a,,c\n\n1,  ,\n1,2,3,4\n')).toEqual([
      ['a', null, 'c', null],
      [null, null, null, null],
      ['1', null, null, null],
      ['1', '2', '3', '4'],
    ]);
  });
  test('in quotes may hold delimiters, quotes and line breaks', async () => {
    expect(await cellsOf('a,b\r\n"x, ""y""\r\nz",2\r\n')).toEqual([
      ['a', 'b'],
      ['x, "y"\nz', '2'],
    ]);
  });
  test('a quote within a cell is a quote', async () => {
    expect(await cellsOf('size,n\n5" disk,1\n')).toEqual([
      ['size', 'n'],
      ['5" disk', '1'],
    ]);
  });
  test('equal texts are one text', async () => {
    const bytes = new TextEncoder().encode('a,b\nb,a\n');
    const { grids } = await readWorkbook({ name: 'a.csv', bytes });
    expect(grids[0]!.strings).toEqual(['a', 'b']);
  });
  test('a quote that is never closed is refused with its row', async () => {
    expect(await faultOf('a,b\n1,2\n"3,4\n5,6\n')).toEqual(['corrupt', 'A3']);
    expect(await faultOf(`a,b\n"1,2\n${'5,6\n'.repeat(1_000_000)}`)).toEqual(['corrupt', 'A2']);
  });
  test('a row may be as long as Excel allows', async () => {
    const row = Array.from({ length: 40 }, (_, i) => String.fromCharCode(0x4e00 + i).repeat(32_767));
    expect(await cellsOf(`${row.join(',')}\n1\n`)).toEqual([row, ['1', ...Array.from({ length: 39 }, () => null)]]);
  });
});

describe('delimiters and line ends', () => {
  test.each([',', ';', '\t', '|'])('delimiter %j', async (delimiter) => {
    expect(await cellsOf([`a${delimiter}b`, `1${delimiter}2`].join('\n'))).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
  });
  test('the delimiter that a first line names', async () => {
    expect(await cellsOf('sep=;\r\na;b,c\r\n1;2,3\r\n')).toEqual([
      ['a', 'b,c'],
      ['1', '2,3'],
    ]);
  });
  test.each(['\n', '\r\n', '\r'])('line end %j', async (end) => {
    expect(await cellsOf(['a,b', '1,2', ''].join(end))).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
  });
  test('mixed line ends', async () => {
    expect(await cellsOf('a,b\r\n1,2\n3,4\r5,6')).toEqual([
      ['a', 'b'],
      ['1', '2'],
      ['3', '4'],
      ['5', '6'],
    ]);
  });
});

test('a long file reads the same as a short one', async () => {
  const rows = Array.from({ length: 200_000 }, (_, i) => [`U${i % 5000}`, i % 97 === 0 ? `a"b\n${i}` : `${i % 31}`]);
  const text = rows.map((row) => row.map((cell) => (cell.includes('"') ? `"${cell.replaceAll('"', '""')}"` : cell)));
  expect(await cellsOf(`${text.map((row) => row.join(',')).join('\n')}\n`)).toEqual(rows);
});
