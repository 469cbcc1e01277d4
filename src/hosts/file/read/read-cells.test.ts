import { describe, expect, test } from 'vitest';
import { shownCells, type ShownCell } from '../../../../test/fixtures/reading-grid';
import {
  type PackageOptions,
  stylesWithFormats,
  workbookParts,
  worksheet,
  zipParts,
} from '../../../../test/fixtures/reading-package';
import type { Grid } from '../../../workbook/grid';
import { UnreadableFileError } from '../../../workbook/reader';
import { readWorkbook } from './read-workbook';

async function readSheet(xml: string, options: PackageOptions = {}): Promise<Grid> {
  const bytes = await zipParts(workbookParts([{ name: '表', xml }], options));
  const { grids } = await readWorkbook({ name: '试.xlsx', bytes });
  return grids[0]!;
}

async function cellsOf(xml: string, options: PackageOptions = {}): Promise<ShownCell[][]> {
  return shownCells(await readSheet(xml, options));
}

async function faultOf(xml: string, options: PackageOptions = {}): Promise<UnreadableFileError> {
  const error: unknown = await readSheet(xml, options).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(UnreadableFileError);
  return error as UnreadableFileError;
}

describe('kinds of cells', () => {
  test('numbers, with or without their type', async () => {
    const cells = '<c r="A1"><v>12.5</v></c><c r="B1" t="n"><v>-3E2</v></c><c r="C1"><v> 7 </v></c>';
    expect(await cellsOf(`<row r="1">${cells}</row>`)).toEqual([[12.5, -300, 7]]);
  });

  test('logical values', async () => {
    expect(
      await cellsOf(
        '<row><c t="b"><v>1</v></c><c t="b"><v>0</v></c><c t="b"><v>true</v></c><c t="b"><v>false</v></c></row>',
      ),
    ).toEqual([[true, false, true, false]]);
  });

  test('errors keep their text', async () => {
    expect(await cellsOf('<row><c t="e"><v>#N/A</v></c><c t="e"><f>1/0</f><v>#DIV/0!</v></c></row>')).toEqual([
      ['error #N/A', 'error #DIV/0!'],
    ]);
  });

  test('numbers that are words are number errors', async () => {
    expect(await cellsOf('<row><c><v>NaN</v></c><c><v>-INF</v></c></row>')).toEqual([['error #NUM!', 'error #NUM!']]);
  });

  test('shared strings, the runs of rich text joined and phonetic hints left out', async () => {
    const shared =
      '<si><t>订单号</t></si><si><r><rPr><b/></rPr><t>合</t></r><r><t xml:space="preserve"> 计</t></r></si>' +
      '<si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr fontId="1"/></si><si><t/></si><si/>';
    expect(
      await cellsOf(
        '<row><c t="s"><v>2</v></c><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>3</v></c>' +
          '<c t="s"><v>4</v></c><c t="s"><v>0</v></c></row>',
        { shared },
      ),
    ).toEqual([['東京', '订单号', '合 计', null, null, '订单号']]);
  });

  test('inline strings, plain and rich', async () => {
    expect(
      await cellsOf(
        '<row><c t="inlineStr"><is><t>用户</t></is></c><c t="inlineStr"><is><r><t>a</t></r><r><t>b</t></r>' +
          '<rPh sb="0" eb="1"><t>x</t></rPh></is></c><c t="inlineStr"><is><t></t></is></c></row>',
      ),
    ).toEqual([['用户', 'ab']]);
  });

  test('the same text in a shared and an inline string is one text', async () => {
    const grid = await readSheet('<row><c t="s"><v>0</v></c><c t="inlineStr"><is><t>甲</t></is></c></row>', {
      shared: '<si><t>甲</t></si>',
    });
    expect(grid.strings).toEqual(['甲']);
    expect(grid.value(0, 0)).toBe(grid.value(0, 1));
  });

  test('ISO dates', async () => {
    expect(await cellsOf('<row><c t="d"><v>2025-03-05T12:00:00</v></c><c t="d"><v>某日</v></c></row>')).toEqual([
      ['date 45721.5', '某日'],
    ]);
  });

  test('text is whatever stands there: entities, references, CDATA, white space, escapes, line ends', async () => {
    const inline = (text: string): string => `<c t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
    const texts = [
      'A&amp;B &lt;&#x4E2D;&#25991;&gt; &quot;&apos;',
      '<![CDATA[<b>&amp;]]>x',
      '  ',
      'a_x000D_b',
      '1\r\n2',
      '😀',
    ];
    expect(await cellsOf(`<row>${texts.map(inline).join('')}</row>`)).toEqual([[`A&B <中文> "'`, '<b>&amp;x', '  ', 'a\rb', '1\n2', '😀']]);
  });

  test('a text of 300 characters, and one as long as Excel allows', async () => {
    const header = '累计成交金额（含退款）'.repeat(30);
    const longest = '长'.repeat(32_767);
    expect(
      await cellsOf(
        `<row><c t="inlineStr"><is><t>${header}</t></is></c><c t="str"><f>A1</f><v>${longest}</v></c></row>`,
      ),
    ).toEqual([[header, longest]]);
  });
});

describe('formulas', () => {
  test('show their stored results', async () => {
    expect(
      await cellsOf(
        '<row><c><f>SUM(B1:B9)</f><v>45</v></c><c t="str"><f>"a"&amp;"b"</f><v>ab</v></c>' +
          '<c t="b"><f>TRUE()</f><v>1</v></c><c><f t="shared" si="0"/><v>6</v></c></row>',
      ),
    ).toEqual([[45, 'ab', true, 6]]);
  });

  test('without a stored result are told as such', async () => {
    expect(
      await cellsOf('<row><c><f>A2</f></c><c><f>A3</f><v></v></c><c><f>A4</f><v/></c><c t="str"><f>A5</f></c></row>'),
    ).toEqual([['uncached', 'uncached', 'uncached', 'uncached']]);
  });

  test('whose result is the empty text are empty', async () => {
    expect(await cellsOf('<row><c t="str"><f>""</f><v></v></c><c><v>1</v></c></row>')).toEqual([[null, 1]]);
  });
});

describe('dates are told by their number format', () => {
  const row = (values: readonly (number | string)[]): string =>
    `<row>${values.map((value, i) => `<c s="${i + 1}"><v>${value}</v></c>`).join('')}</row>`;

  test('built-in and custom formats', async () => {
    const styles = stylesWithFormats([14, 22, 31, 57, 'yyyy"年"m"月"', 46, '[h]:mm', '0.00"d"', 'h:mm', '0']);
    expect(await cellsOf(row(Array.from({ length: 10 }, () => 45658.25)), { styles })).toEqual([
      [...Array.from({ length: 5 }, () => 'date 45658.25'), 45658.25, 45658.25, 45658.25, 'date 45658.25', 45658.25],
    ]);
  });

  test('formats of conditional styles do not count', async () => {
    const styles =
      '<numFmts><numFmt numFmtId="164" formatCode="0.0"/></numFmts><cellXfs><xf/><xf numFmtId="164"/></cellXfs>' +
      '<dxfs><dxf><numFmt numFmtId="164" formatCode="yyyy-mm-dd"/></dxf></dxfs>';
    expect(await cellsOf(row([5]), { styles })).toEqual([[5]]);
  });

  test('numbers that no date can have stay numbers', async () => {
    expect(await cellsOf(row([-1, 2958465, 2958466]), { styles: stylesWithFormats([14, 14, 14]) })).toEqual([
      [-1, 'date 2958465', 2958466],
    ]);
  });

  test('in a workbook of the 1904 system they are moved to the 1900 system, other numbers are not', async () => {
    const grid = await readSheet(row([44196, 44196, 0.5]), {
      styles: stylesWithFormats([14, '0', 'h:mm']),
      date1904: true,
    });
    expect(grid.info.date1904).toBe(true);
    expect(shownCells(grid)).toEqual([['date 45658', 44196, 'date 0.5']]);
  });
});

describe('places', () => {
  test('stand at their addresses, in any order, the later of two winning', async () => {
    expect(
      await cellsOf(
        '<row r="3"><c r="C3"><v>1</v></c><c r="A3"><v>2</v></c></row><row r="1"><c r="B1"><v>3</v></c>' +
          '<c r="B1"><v>4</v></c></row>',
      ),
    ).toEqual([
      [null, 4, null],
      [null, null, null],
      [2, null, 1],
    ]);
  });

  test('count on from the last one where an address is left out', async () => {
    expect(
      await cellsOf(
        '<row><c><v>1</v></c><c r="C1"><v>2</v></c><c><v>3</v></c></row><row><c><v>4</v></c></row>' +
          '<row r="4"><c><v>5</v></c></row>',
      ),
    ).toEqual([
      [1, null, 2, 3],
      [4, null, null, null],
      [null, null, null, null],
      [5, null, null, null],
    ]);
  });

  test('merged ranges are listed, a single cell is not one', async () => {
    const xml = worksheet(
      '<row r="1"><c r="A1"><v>1</v></c></row>',
      '<mergeCells count="2"><mergeCell ref="A1:C2"/><mergeCell ref="D4"/></mergeCells>',
    );
    expect((await readSheet(xml)).info.merges).toEqual([{ top: 0, left: 0, bottom: 1, right: 2 }]);
  });

  test('any prefix, quotes and order of attributes will do', async () => {
    const xml =
      `<?xml version='1.0' encoding='UTF-8' standalone='yes'?>\n<x:worksheet xmlns:x="urn:x">\n <x:sheetData>\n` +
      `  <x:row spans='1:2' r='2' >\n   <x:c t = "inlineStr" s='1'\n r="B2"><x:is><x:t>甲</x:t></x:is></x:c>\n` +
      `   <x:c r='C2'><x:f>1+1</x:f><x:v>2</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
    expect(await cellsOf(xml)).toEqual([
      [null, null, null],
      [null, '甲', 2],
    ]);
  });

  test('what follows the cells is not taken for cells', async () => {
    const xml = worksheet(
      '<row><c><v>1</v></c></row>',
      '<conditionalFormatting sqref="A1"><cfRule type="expression"><formula>1</formula></cfRule>' +
        '</conditionalFormatting><extLst><ext><row r="9"><c r="A9"><v>9</v></c></row></ext></extLst>',
    );
    expect(await cellsOf(xml)).toEqual([[1]]);
  });
});

describe('what no workbook can hold is refused with its cell', () => {
  test.each([
    ['a number that is not one', '<row r="17"><c r="B17"><v>12x</v></c></row>', 'B17'],
    ['a shared string that does not exist', '<row r="2"><c r="A2" t="s"><v>7</v></c></row>', 'A2'],
    ['an unknown type', '<row><c t="zz"><v>7</v></c></row>', 'A1'],
    ['a row past the last', '<row r="5"><c r="A5"><v>1</v></c></row><row r="1048577"/>', 'A5'],
    ['a column past the last', '<row r="1"><c r="XFD1"><v>1</v></c><c r="XFE1"><v>1</v></c></row>', 'XFE1'],
    ['an address that is none', '<row r="1"><c r="1A"><v>1</v></c></row>', 'A1'],
    ['a cell within a cell', '<row><c><v>1</v><c/></c></row>', 'A1'],
    ['an unknown entity', '<row r="3"><c r="C3" t="str"><v>&nbsp;</v></c></row>', 'C3'],
    ['an end that is missing', '<worksheet><sheetData><row r="8"><c r="D8"><v>1</v></c>', 'D8'],
  ])('%s', async (_, xml, cell) => {
    const { reason, place, workbook } = await faultOf(xml);
    expect([workbook, reason, place]).toEqual(['试.xlsx', 'corrupt', `表!${cell}`]);
  });
});
