import { describe, expect, it } from 'vitest';
import { writeXlsx } from 'hucre/xlsx';
import { writeReportInto } from '../../src/hosts/file/write/into/write-report-into';
import { writeReport } from '../../src/hosts/file/write/write-report';
import { storedValues } from '../support/cell-values';
import { LIBREOFFICE_TIMEOUT, recalculate } from '../support/libreoffice';
import { openPackage, type OfficePackage } from '../support/office-package';
import { descendants } from '../support/xml-tree';
import { demonstrationSpec } from '../fixtures/demonstration-spec';
import { userWorkbook, withParts, type UserWorkbookOptions } from '../fixtures/user-workbook';
import { packageFaults } from './package-faults';
import { valueDifferences } from './value-differences';

const CHANGED = ['[Content_Types].xml', 'xl/workbook.xml', 'xl/_rels/workbook.xml.rels', 'xl/styles.xml'];

describe('writeReportInto', () => {
  it('leaves every part of the workbook as it is, but for the four that name the new sheets and styles', async () => {
    const before = await openPackage(await userWorkbook());
    const after = await openPackage(await writeReportInto(await userWorkbook(), demonstrationSpec()));
    expect(changedParts(before, after)).toEqual([...CHANGED].sort());
    expect(after.sheets.map(({ name }) => name)).toEqual(['账本', '概览', '数据', "图表 & Q'1"]);
  });

  it.each<[string, UserWorkbookOptions]>([
    ['an ordinary workbook', {}],
    ['one whose namespace has a prefix', { prefix: 'x:' }],
    ['one with a sheet of the same name', { sheetNames: ['账本', '数据'] }],
  ])('makes a sound package of %s', async (_, options) => {
    expect(await packageFaults(await writeReportInto(await userWorkbook(options), demonstrationSpec()))).toEqual([]);
  });

  it("keeps the values of the user's formulas and of the report's after a full recalculation", async () => {
    const grafted = await writeReportInto(await userWorkbook(), demonstrationSpec());
    const values = await recalculate(grafted, 'xlsm');
    expect(valueDifferences(demonstrationSpec(), values)).toEqual([]);
    expect(values.get('概览')?.get('B1')).toBe(6);
    expect(values.get('概览')?.get('B2')).toBe(12);
  }, LIBREOFFICE_TIMEOUT);

  it('takes other names for its sheets and tables where the workbook has them, and its formulas follow', async () => {
    const spec = demonstrationSpec();
    const linked = { ...spec, sheets: spec.sheets.map((sheet) => (sheet.id !== 'charts' ? sheet : {
      ...sheet, cells: [...sheet.cells, { row: 1, column: 0, style: 'plain' as const, value: 1200, formula: "'数据'!B4" }],
    })) };
    const grafted = await writeReportInto(await userWorkbook({ sheetNames: ['账本', '数据'] }), linked);
    const office = await openPackage(grafted);
    expect(office.sheets.map(({ name }) => name)).toEqual(['账本', '数据', '数据 (2)', "图表 & Q'1"]);
    const tables = [...office.files.keys()].filter((path) => path.startsWith('xl/tables/')).map((path) => office.xml(path).attributes.name);
    expect(tables.sort()).toEqual(['demo_funnel', 'demo_users', 'demo_users_2']);
    expect((await recalculate(grafted, 'xlsm')).get("图表 & Q'1")?.get('A2')).toBe(1200);
  }, LIBREOFFICE_TIMEOUT);

  it('replaces its own sheets when it runs again, and the result is the same', async () => {
    const once = await writeReportInto(await userWorkbook(), demonstrationSpec());
    const twice = await writeReportInto(once, demonstrationSpec());
    expect(Buffer.compare(once, twice)).toBe(0);
    const second = await openPackage(twice);
    expect(changedParts(await openPackage(await userWorkbook()), second)).toEqual([...CHANGED].sort());
    expect(await packageFaults(twice)).toEqual([]);
  });

  it('finds its sheets when they were renamed and moved, and puts the new ones in their place', async () => {
    const once = await writeReportInto(await userWorkbook(), demonstrationSpec());
    const moved = await withParts(once, (path, text) => (path !== 'xl/workbook.xml' ? text.replaceAll("'数据'", "'我的数据'") : text
      .replaceAll("'数据'", "'我的数据'").replace('name="数据"', 'name="我的数据"')
      .replace(/(<sheet name="账本"[^>]*>)(.*?)(<sheet name="我的数据"[^>]*>)/, '$3$1$2')
      // The print areas follow their sheets: 数据 0, 账本 1, 概览 2.
      .replace(/localSheetId="([0-2])"/g, (_, place: string) => `localSheetId="${(Number(place) + 1) % 3}"`)
      .replace('activeTab="1"', 'activeTab="2"')));
    expect(await packageFaults(moved)).toEqual([]);
    const again = await writeReportInto(moved, demonstrationSpec());
    const office = await openPackage(again);
    expect(office.sheets.map(({ name }) => name)).toEqual(['数据', "图表 & Q'1", '账本', '概览']);
    expect(await packageFaults(again)).toEqual([]);
    expect(descendants(office.xml('xl/workbook.xml'), 'workbookView')[0]?.attributes.activeTab).toBe('3');
  });

  it('drops a chain of calculation that names cells of its earlier sheets', async () => {
    const once = await writeReportInto(await userWorkbook(), demonstrationSpec());
    const saved = await withParts(once, (path, text) => (path === 'xl/calcChain.xml' ? text.replace('</calcChain>', '<c r="B17" i="10"/></calcChain>') : text));
    const again = await openPackage(await writeReportInto(saved, demonstrationSpec()));
    expect(again.files.has('xl/calcChain.xml')).toBe(false);
    expect([...again.relationships('xl/workbook.xml').values()].some(({ type }) => type === 'calcChain')).toBe(false);
  });

  it('adds to a finished report of its own by replacing it', async () => {
    const again = await writeReportInto(await writeReport(demonstrationSpec()), demonstrationSpec());
    expect(await packageFaults(again)).toEqual([]);
    expect(valueDifferences(demonstrationSpec(), storedValues(await openPackage(again)))).toEqual([]);
    expect((await openPackage(again)).sheets).toHaveLength(2);
  });

  it('adds to a workbook that another program wrote', async () => {
    const bytes = await writeXlsx({ sheets: [{ name: '明细', rows: [['日期', '金额'], [new Date(Date.UTC(2025, 0, 1)), 12.5]] }] });
    const grafted = await writeReportInto(bytes, demonstrationSpec());
    expect(await packageFaults(grafted)).toEqual([]);
    expect(changedParts(await openPackage(bytes), await openPackage(grafted))).toEqual([...CHANGED].sort());
    expect((await recalculate(grafted)).get('明细')?.get('B2')).toBe(12.5);
  }, LIBREOFFICE_TIMEOUT);

  it('counts dates from 1904 where the workbook does', async () => {
    const grafted = await openPackage(await writeReportInto(await userWorkbook({ date1904: true }), demonstrationSpec()));
    // 46,022 is 2025-12-31 counted from 1900.
    expect(storedValues(grafted).get('数据')?.get('B24')).toBe(46_022 - 1462);
  });

  it.each<[string, string | null, () => Promise<Uint8Array> | Uint8Array]>([
    ['structure-locked', null, () => userWorkbook({ protection: 'lockStructure="1"' })],
    ['strict', null, () => userWorkbook({ namespace: 'http://purl.oclc.org/ooxml/spreadsheetml/main' })],
    ['signed', null, () => userWorkbook({ extraParts: { '_xmlsignatures/sig1.xml': '<a/>' } })],
    ['shared', null, () => userWorkbook({ extraParts: { 'xl/revisions/revisionHeaders.xml': '<a/>' } })],
    ['name-taken', 'OPS_users_total', () => userWorkbook({ names: '<definedName name="ops_USERS_total">$A$1</definedName>' })],
    ['not-a-workbook', null, () => new TextEncoder().encode('just text')],
    ['binary', null, () => new Uint8Array([0x09, 0x08, 0x10, 0, 0, 6, 5, 0, 0, 0])],
    ['damaged', null, async () => (await userWorkbook()).slice(0, 3000)],
    ['damaged', null, () => userWorkbook().then((bytes) => withParts(bytes, (path, text) => (path === 'xl/styles.xml' ? text.replace('</fonts>', '') : text)))],
    ['damaged', 'xl/workbook.xml', () => userWorkbook().then((bytes) => withParts(bytes, (path, text) => (path === 'xl/workbook.xml' ? null : text)))],
  ])('refuses: %s', async (reason, detail, workbook) => {
    const refusal = expect(writeReportInto(await workbook(), demonstrationSpec())).rejects;
    await refusal.toMatchObject({ name: 'IntoRefusedError', reason, ...(detail === null ? {} : { detail }) });
  });
});

/** Names of the user's parts that are gone or other than they were. */
function changedParts(before: OfficePackage, after: OfficePackage): string[] {
  return [...before.files].filter(([path, bytes]) => {
    const now = after.files.get(path);
    return now === undefined || Buffer.compare(bytes, now) !== 0;
  }).map(([path]) => path).sort();
}
