import type { ReadingCost } from './reading';

/** `reading-child.ts ours|exceljs FILE`: reads the file and prints what it cost as JSON. Modules are not counted. */
const [, , reader, path] = process.argv;
if (path === undefined) throw new Error('which file?');

const read = reader === 'ours' ? await ourReader() : await excelJsReader();
const start = performance.now();
const rows = await read(path);
const cost: ReadingCost = {
  rows,
  milliseconds: performance.now() - start,
  megabytes: process.resourceUsage().maxRSS / 1024,
};
process.stdout.write(JSON.stringify(cost));

async function ourReader(): Promise<(path: string) => Promise<number>> {
  const { readWorkbook } = await import('../../src/hosts/file/read/read-workbook');
  const { readFile } = await import('node:fs/promises');
  return async (file) => {
    const { grids } = await readWorkbook({ name: file, bytes: await readFile(file) });
    return grids[0]!.rowCount;
  };
}

async function excelJsReader(): Promise<(path: string) => Promise<number>> {
  const { default: excelJs } = await import('exceljs');
  return async (file) => {
    const workbook = new excelJs.Workbook();
    await workbook.xlsx.readFile(file);
    return workbook.worksheets[0]!.rowCount;
  };
}
