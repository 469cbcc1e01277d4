import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { storedValues, type StoredValues } from './cell-values';
import { openPackage } from './office-package';

const run = promisify(execFile);
/** Time for one conversion, in milliseconds. */
export const LIBREOFFICE_TIMEOUT = 180_000;

/** Every cell's value after LibreOffice has opened the workbook and calculated all its formulas anew. */
export async function recalculate(workbook: Uint8Array, ending = 'xlsx'): Promise<StoredValues> {
  return inFolder(async (folder) => {
    const converted = await convert(folder, workbook, ending, 'xlsx:Calc MS Excel 2007 XML');
    return storedValues(await openPackage(await readFile(converted)));
  });
}

/** The workbook as LibreOffice writes it after it has opened and calculated it: charts with the points that it draws. */
export async function resaved(workbook: Uint8Array): Promise<Uint8Array> {
  return inFolder(async (folder) => new Uint8Array(await readFile(await convert(folder, workbook, 'xlsx', 'xlsx:Calc MS Excel 2007 XML'))));
}

/**
 * Renders a workbook's printed pages into PNG files in a folder that exists; gives their paths in order.
 */
export async function renderPages(workbook: Uint8Array, into: string, resolution = 80): Promise<string[]> {
  return inFolder(async (folder) => {
    const pdf = await convert(folder, workbook, 'xlsx', 'pdf');
    await run('pdftoppm', ['-r', String(resolution), '-png', pdf, join(into, 'page')]);
    return (await readdir(into)).filter((name) => /^page-\d+\.png$/.test(name)).sort().map((name) => join(into, name));
  });
}

/** A page as pixels: red, green and blue of each, row by row. */
export interface PagePixels {
  readonly width: number;
  readonly height: number;
  readonly rgb: Uint8Array;
}

/** Renders a workbook's printed pages into pixels. */
export async function pagePixels(workbook: Uint8Array, resolution = 60): Promise<PagePixels[]> {
  return inFolder(async (folder) => {
    const pdf = await convert(folder, workbook, 'xlsx', 'pdf');
    await run('pdftoppm', ['-r', String(resolution), pdf, join(folder, 'page')]);
    const names = (await readdir(folder)).filter((name) => name.endsWith('.ppm')).sort();
    return Promise.all(names.map(async (name) => parsePixmap(await readFile(join(folder, name)))));
  });
}

async function convert(folder: string, workbook: Uint8Array, ending: string, filter: string): Promise<string> {
  const source = join(folder, `workbook.${ending}`);
  const output = join(folder, 'converted');
  await writeFile(source, workbook);
  await mkdir(output);
  const profile = join(folder, 'profile');
  await mkdir(join(profile, 'user'), { recursive: true });
  await writeFile(join(profile, 'user', 'registrymodifications.xcu'), PROFILE);
  const { stdout, stderr } = await run('soffice', [
    `-env:UserInstallation=${pathToFileURL(profile).href}`, '--headless', '--norestore', '--convert-to', filter,
    '--outdir', output, source,
  ], { timeout: LIBREOFFICE_TIMEOUT });
  const [name] = await readdir(output);
  if (name === undefined) throw new Error(`LibreOffice could not open the workbook: ${stdout}${stderr}`);
  return join(output, name);
}

async function inFolder<Result>(work: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'yearbook-libreoffice-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The binary form of a PPM file: `P6`, width, height, 255, then the pixels. */
function parsePixmap(file: Uint8Array): PagePixels {
  const header = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(new TextDecoder('latin1').decode(file.subarray(0, 64)));
  if (header === null) throw new Error('not a pixmap');
  return { width: Number(header[1]), height: Number(header[2]), rgb: file.subarray(header[0].length) };
}

/** Formulas of OOXML files are always calculated on loading (0); nothing is asked and nothing restored. */
const PROFILE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="ODFRecalcMode" oor:op="fuse"><value>0</value></prop></item>
<item oor:path="/org.openoffice.Setup/Office"><prop oor:name="ooSetupInstCompleted" oor:op="fuse"><value>true</value></prop></item>
</oor:items>
`;
