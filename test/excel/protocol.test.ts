import { describe, expect, it } from 'vitest';
import { openLibrary } from './bench/open-bench';
import { olderSets } from './bench/protocol/requirement-sets';

describe('the simulated Excel, asked by the genuine office.js', () => {
  it('gives back what was written, and only what was loaded', async () => {
    const { excel, run } = await openLibrary();
    const read = await run<{ values: unknown[][]; address: string; unloaded: string }>(`
      return Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1:B2');
        range.values = [[1, 'two'], [true, null]];
        range.load('values,address');
        await context.sync();
        let unloaded = '';
        try { range.formulas; } catch (error) { unloaded = error.code; }
        return { values: range.values, address: range.address, unloaded };
      });`);
    expect(read.values).toEqual([[1, 'two'], [true, '']]);
    expect(read.address).toBe('Sheet1!A1:B2');
    expect(read.unloaded).toBe('PropertyNotLoaded');
    expect(excel.workbook.sheets[0]!.cells.peek(0, 1).value).toBe('two');
    // The second request gives the tracked range back.
    expect(excel.traffic).toHaveLength(2);
  });

  it('takes large arrays in the pieces that the library makes of them', async () => {
    const { excel, run } = await openLibrary();
    await run(`
      await Excel.run(async (context) => {
        const rows = Array.from({ length: 4000 }, (_, row) => [row, row * 2]);
        context.workbook.worksheets.getItem('Sheet1').getRange('A1:B4000').values = rows;
        await context.sync();
      });`);
    expect(excel.workbook.sheets[0]!.cells.peek(3999, 1).value).toBe(7998);
  });

  it('loads collections, objects behind objects and what may be missing', async () => {
    const { run } = await openLibrary();
    const read = await run<{ names: string[]; missing: boolean; bold: boolean }>(`
      return Excel.run(async (context) => {
        const { worksheets } = context.workbook;
        worksheets.add('数据');
        worksheets.load('items/name');
        const missing = worksheets.getItemOrNullObject('nothing');
        const cell = worksheets.getItem('数据').getRange('C3');
        cell.format.font.bold = true;
        cell.load('format/font/bold');
        await context.sync();
        return { names: worksheets.items.map((sheet) => sheet.name), missing: missing.isNullObject, bold: cell.format.font.bold };
      });`);
    expect(read).toEqual({ names: ['Sheet1', '数据'], missing: true, bold: true });
  });

  it('keeps a tracked range over several requests', async () => {
    const { run } = await openLibrary();
    const address = await run<string>(`
      return Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem('Sheet1').getRange('B2').track();
        await context.sync();
        range.values = [['kept']];
        range.load('address,values');
        await context.sync();
        range.untrack();
        await context.sync();
        return range.address + range.values[0][0];
      });`);
    expect(address).toBe('Sheet1!B2kept');
  });

  it('fails loudly where something is not simulated', async () => {
    const { run } = await openLibrary();
    const code = await run<string>(`
      return Excel.run(async (context) => {
        context.workbook.worksheets.getItem('Sheet1').shapes.addLine(0, 0, 10, 10);
        await context.sync();
      }).then(() => 'passed', (error) => error.code);`);
    expect(code).toBe('ApiNotFound');
  });

  it('has the sets of an older Excel when asked for them', async () => {
    const { run } = await openLibrary({ requirementSets: olderSets('1.7') });
    expect(await run(`return [Office.context.requirements.isSetSupported('ExcelApi', '1.7'), Office.context.requirements.isSetSupported('ExcelApi', '1.9')];`))
      .toEqual([true, false]);
  });

  it('tells of changes and of another selection, at the workbook, its sheets, one sheet and the document', async () => {
    const { excel, run } = await openLibrary();
    await run(`
      globalThis.seen = [];
      await Excel.run(async (context) => {
        const { worksheets } = context.workbook;
        worksheets.onChanged.add(async (event) => { seen.push('sheets ' + event.address + ' ' + event.source); });
        worksheets.onSelectionChanged.add(async (event) => { seen.push('sheets selected ' + event.address); });
        const sheet = worksheets.getItem('Sheet1');
        sheet.onChanged.add(async (event) => { seen.push('sheet ' + event.address); });
        sheet.onSelectionChanged.add(async (event) => { seen.push('sheet selected ' + event.address); });
        context.workbook.onSelectionChanged.add(async (event) => { seen.push('workbook selected'); });
        await context.sync();
      });
      await new Promise((resolve) => Office.context.document.addHandlerAsync(Office.EventType.DocumentSelectionChanged, (event) => { seen.push(event.type); }, resolve));`);
    excel.changed('Sheet1', 'B3', true);
    excel.select('Sheet1', 4, 4);
    expect((await run<string[]>(`await new Promise((resolve) => setTimeout(resolve, 50)); return seen;`)).toSorted()).toEqual([
      'documentSelectionChanged', 'sheet B3', 'sheet selected E5', 'sheets B3 Remote', 'sheets selected E5', 'workbook selected',
    ]);
  });

  it('refuses events that nothing in it causes', async () => {
    const { run } = await openLibrary();
    expect(await run(`
      return Excel.run(async (context) => {
        context.workbook.worksheets.onDeleted.add(async () => undefined);
        await context.sync();
      }).then(() => 'passed', (error) => error.code);`)).toBe('ApiNotFound');
  });

  it('runs a ribbon command until the add-in says that it is done', async () => {
    const { excel, run } = await openLibrary();
    await run(`globalThis.ran = []; Office.actions.associate('REFRESH', (event) => { ran.push(event.source.id); event.completed(); });`);
    await excel.host.command('REFRESH');
    expect(await run('return ran;')).toEqual(['REFRESH']);
  });

  it('keeps settings as the library saves them', async () => {
    const { excel, run } = await openLibrary();
    await run(`
      Office.context.document.settings.set('language', 'en');
      await new Promise((resolve) => Office.context.document.settings.saveAsync(resolve));`);
    expect(excel.workbook.settings.get('language')).toBe('en');
  });

  it('calls functions of the add-in and takes their results and errors', async () => {
    const { excel, run } = await openLibrary();
    await run(`
      CustomFunctions.associate('ADD', (a, b) => a + b);
      CustomFunctions.associate('ROWS', (rows) => rows.map((row) => [row.length]));
      CustomFunctions.associate('FAIL', () => { throw new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, 'no'); });
      await new Promise((resolve) => setTimeout(resolve, 100));`);
    expect(await excel.callFunction('ADD', [2, 3])).toMatchObject({ value: 5 });
    expect(await excel.callFunction('ROWS', [[[1, 2], [3, 4]]])).toMatchObject({ value: [[2], [2]] });
    expect(await excel.callFunction('FAIL', [])).toMatchObject({ failed: true, value: 'no' });
  });

  it('refuses a request over 5 MB, and one during cell editing that does not wait', async () => {
    const { excel, run } = await openLibrary();
    const write = (length: number): Promise<string> => run(`
      return Excel.run(async (context) => {
        context.workbook.worksheets.getItem('Sheet1').getRange('A1').values = [['x'.repeat(${length})]];
        await context.sync();
      }).then(() => 'written', (error) => error.code);`);
    expect(await write(5 * 1024 * 1024)).toBe('RequestPayloadSizeLimitExceeded');
    expect(await write(1000)).toBe('written');
    excel.faults.cellEdit = true;
    expect(await write(1000)).toBe('InvalidOperationInCellEditMode');
  });
});
