import { describe, expect, test } from 'vitest';
import { shownCells } from '../../../../test/fixtures/reading-grid';
import { type Parts, workbookParts, worksheet, zipParts } from '../../../../test/fixtures/reading-package';
import { UnreadableFileError, type WorkbookReading } from '../../../workbook/reader';
import { readWorkbook } from './read-workbook';

const ONE = '<row r="1"><c r="A1"><v>1</v></c></row>';
const STRICT = 'http://purl.oclc.org/ooxml/officeDocument/relationships';

/** A relationships part with one relationship. */
function relationship(id: string, type: string, target: string): string {
  return `<Relationships><Relationship Target="${target}" Type="${STRICT}/${type}" Id="${id}"/></Relationships>`;
}

async function readParts(parts: Parts): Promise<WorkbookReading> {
  return readWorkbook({ name: '年报.xlsx', bytes: await zipParts(parts) });
}

function reasonOf(reading: Promise<WorkbookReading>): Promise<string> {
  return reading.then(
    () => 'read',
    (error: unknown) => (error instanceof UnreadableFileError ? error.reason : String(error)),
  );
}

describe('sheets', () => {
  test('are read in the order of the workbook, those that are not read are listed with the reason', async () => {
    const { workbook, grids, skipped } = await readParts(
      workbookParts([
        { name: '1月 &amp; 2月', xml: ONE },
        { name: '草稿', xml: ONE, state: 'hidden' },
        { name: '参数', xml: ONE, state: 'veryHidden' },
        { name: '空', xml: '' },
        { name: '只有格式', xml: '<row r="1"><c r="A1" s="1"/></row>' },
        { name: '图', xml: '<chartsheet/>', type: 'chartsheet' },
        { name: '对话', xml: '<dialogsheet/>', type: 'dialogsheet' },
        { name: '3月', xml: ONE },
      ]),
    );
    expect(workbook).toBe('年报.xlsx');
    expect(grids.map(({ info }) => [info.workbook, info.sheet])).toEqual([
      ['年报.xlsx', '1月 & 2月'],
      ['年报.xlsx', '3月'],
    ]);
    expect(skipped.map(({ sheet, reason }) => `${sheet} ${reason}`)).toEqual([
      '草稿 hidden',
      '参数 very-hidden',
      '空 empty',
      '只有格式 empty',
      '图 not-a-worksheet',
      '对话 not-a-worksheet',
    ]);
  });

  test('share their texts', async () => {
    const { grids } = await readParts(
      workbookParts(['a', 'b'].map((name) => ({ name, xml: '<row><c t="str"><v>甲</v></c></row>' }))),
    );
    expect(grids[0]!.strings).toBe(grids[1]!.strings);
    expect(grids[1]!.value(0, 0)).toBe(grids[0]!.value(0, 0));
  });
});

describe('packages from other programs', () => {
  test.each([
    ['absolute targets', '/xl/worksheets/sheet1.xml'],
    ['targets with steps up', '../xl/./worksheets/sheet1.xml'],
    ['backslashes', 'worksheets\\sheet1.xml'],
    ['another case of letters', 'Worksheets/Sheet1.XML'],
  ])('%s and strict namespaces', async (_, target) => {
    const parts = workbookParts([{ name: '表', xml: ONE }], {
      parts: {
        'xl/_rels/workbook.xml.rels': relationship('rId1', 'worksheet', target),
        '_rels/.rels': relationship('a', 'officeDocument', '/xl/workbook.xml'),
      },
    });
    expect(shownCells((await readParts(parts)).grids[0]!)).toEqual([[1]]);
  });

  test('backslashes in the names of the parts', async () => {
    const parts = workbookParts([{ name: '表', xml: ONE }]);
    const turned = Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name.replaceAll('/', '\\'), xml]));
    expect(shownCells((await readParts(turned)).grids[0]!)).toEqual([[1]]);
  });

  test('a workbook part of another name, and none of the optional parts', async () => {
    const parts = {
      '_rels/.rels': relationship('a', 'officeDocument', 'book/main.xml'),
      'book/main.xml': '<workbook xmlns:r="r"><sheets><sheet name="表" r:id="x"/></sheets></workbook>',
      'book/_rels/main.xml.rels': relationship('x', 'worksheet', 's.xml'),
      'book/s.xml': worksheet(ONE),
    };
    expect(shownCells((await readParts(parts)).grids[0]!)).toEqual([[1]]);
  });

  test('parts in UTF-16', async () => {
    const xml = `\ufeff<?xml version="1.0" encoding="UTF-16"?>${worksheet('<row><c t="str"><v>表</v></c></row>')}`;
    const bytes = new Uint8Array(Uint16Array.from(xml, (character) => character.charCodeAt(0)).buffer);
    const parts = workbookParts([{ name: '表', xml: '' }], { parts: { 'xl/worksheets/sheet1.xml': bytes } });
    expect(shownCells((await readParts(parts)).grids[0]!)).toEqual([['表']]);
  });
});

describe('what the file is, its content says', () => {
  const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

  test('a .csv that is a workbook, and a .xlsx that is text', async () => {
    const bytes = await zipParts(workbookParts([{ name: '表', xml: ONE }]));
    const asCsv = await readWorkbook({ name: '数据.csv', bytes });
    expect(shownCells(asCsv.grids[0]!)).toEqual([[1]]);
    const asXlsx = await readWorkbook({ name: '数据.xlsx', bytes: encode('月份,金额\n1月,5\n') });
    expect(shownCells(asXlsx.grids[0]!)).toEqual([
      ['月份', '金额'],
      ['1月', '5'],
    ]);
    expect(asXlsx.grids[0]!.info.sheet).toBe('数据');
  });

  test('a workbook with macros is read like any other', async () => {
    const bytes = await zipParts({ ...workbookParts([{ name: '表', xml: ONE }]), 'xl/vbaProject.bin': 'macros' });
    expect((await readWorkbook({ name: '宏.xlsm', bytes })).grids).toHaveLength(1);
  });

  test.each([
    ['nothing', '', 'empty-file'],
    ['blank lines', '\n \r\n', 'empty-file'],
    ['a web page', '\ufeff <html><table><tr><td>1</td></tr></table></html>', 'not-a-workbook'],
    ['a web page with its type', '<!DOCTYPE html><p>1</p>', 'not-a-workbook'],
    ['XML of Excel 2003', '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook/>', 'not-a-workbook'],
    ['a page archive', 'MIME-Version: 1.0\nContent-Type: multipart/related', 'not-a-workbook'],
    ['a PDF', '%PDF-1.7\n1 0 obj', 'not-a-workbook'],
    ['a picture', '\u0089PNG\r\n\u001a\n\0\0\0\rIHDR', 'not-a-workbook'],
    ['binary without zeros', '\u0001\u0002\u0003\u0004\u0005'.repeat(20), 'not-a-workbook'],
  ])('%s', async (_, text, reason) => {
    const bytes = Uint8Array.from(encode(text));
    expect(await reasonOf(readWorkbook({ name: '数据.xls', bytes }))).toBe(reason);
  });

  test('zip files of other kinds', async () => {
    const main = (target: string): Parts => ({
      '_rels/.rels': relationship('a', 'officeDocument', target),
    });
    const docx = { ...main('word/document.xml'), 'word/document.xml': '<w:document xmlns:w="w"/>' };
    const xlsb = { ...main('xl/workbook.bin'), 'xl/workbook.bin': 'x' };
    const ods = { mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<a/>' };
    const reasons = [docx, xlsb, ods, { 'a.txt': 'a' }].map((parts) => reasonOf(readParts(parts)));
    expect(await Promise.all(reasons)).toEqual(['not-a-workbook', 'xlsb', 'not-a-workbook', 'not-a-workbook']);
  });
});

describe('progress and stopping', () => {
  const rows = Array.from({ length: 30_000 }, (_, i) => `<row r="${i + 1}"><c r="A${i + 1}"><v>${i}</v></c></row>`);

  test('progress rises to 1', async () => {
    const shares: number[] = [];
    const bytes = await zipParts(workbookParts([{ name: '表', xml: rows.join('') }]));
    await readWorkbook({ name: 'a.xlsx', bytes }, { onProgress: (share) => shares.push(share) });
    expect(shares.length).toBeGreaterThan(3);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares[0]).toBeLessThan(0.5);
    expect(shares.at(-1)).toBe(1);
  });

  test.each(['xlsx', 'csv'])('stopping a .%s half way throws what the signal says', async (ending) => {
    const bytes =
      ending === 'csv'
        ? new TextEncoder().encode('a,b\n'.repeat(2_000_000))
        : await zipParts(workbookParts([{ name: '表', xml: rows.join('') }]));
    const controller = new AbortController();
    const reason = new Error('stopped by the user');
    const onProgress = (): void => controller.abort(reason);
    const reading = readWorkbook({ name: `a.${ending}`, bytes }, { signal: controller.signal, onProgress });
    await expect(reading).rejects.toBe(reason);
  });

  test('nothing is read when it was stopped before', async () => {
    const reading = readWorkbook({ name: 'a.csv', bytes: new Uint8Array(9) }, { signal: AbortSignal.abort('no') });
    await expect(reading).rejects.toBe('no');
  });
});
