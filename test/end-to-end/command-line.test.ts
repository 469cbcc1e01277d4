import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const COMMAND = fileURLToPath(new URL('../../dist/cli/yearbook.cjs', import.meta.url));

interface Ending {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

function yearbook(folder: string, ...args: string[]): Promise<Ending> {
  return new Promise((resolve) => {
    execFile(process.execPath, [COMMAND, ...args], { cwd: folder, maxBuffer: 64 << 20 }, (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : Number(error.code), stdout, stderr });
    });
  });
}

let folder = '';
let sources: string[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yearbook-'));
  const made = await yearbook(folder, 'sample', 'team', '--users', '2000', '--seed', '3');
  expect(made.stderr + made.stdout).toContain('16');
  expect(made.code).toBe(0);
  sources = (await readdir(join(folder, 'team'))).map((name) => join('team', name));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

describe('yearbook build', () => {
  it('writes the report and the figures, with progress on standard error', async () => {
    const ending = await yearbook(folder, 'build', ...sources, '--year', '2025', '--out', 'r.xlsx', '--json', 'f.json');
    expect(ending).toMatchObject({ code: 0 });
    expect(ending.stderr).toContain('读取');
    expect(ending.stdout).toContain('r.xlsx');
    const figures = JSON.parse(await readFile(join(folder, 'f.json'), 'utf8')) as { schema: number; metrics: { id: string; dims: object; value: number; sources: string[] }[]; quality: unknown[] };
    expect(figures.schema).toBe(1);
    const cac = figures.metrics.find(({ id, dims }) => id === 'cac' && Object.keys(dims).length === 0)!;
    expect(cac.value).toBeCloseTo(62, 9);
    expect(cac.sources[0]).toMatch(/\.xlsx!.+![A-Z]+\d+:[A-Z]+\d+$/);
    expect(figures.quality.length).toBeGreaterThan(0);
  });

  it('gives the same bytes again', async () => {
    const run = async (out: string): Promise<Buffer> => {
      await yearbook(folder, 'build', ...sources, '--lang', 'en', '--out', out);
      return readFile(join(folder, out));
    };
    expect((await run('one.xlsx')).equals(await run('two.xlsx'))).toBe(true);
  });

  it('prints only the figures on standard output when asked to', async () => {
    const ending = await yearbook(folder, 'build', ...sources, '--out', 'dash.xlsx', '--json', '-');
    expect(() => void JSON.parse(ending.stdout)).not.toThrow();
  });

  it('refuses an existing report without --force, and leaves it as it is', async () => {
    await writeFile(join(folder, 'mine.xlsx'), 'mine');
    const refused = await yearbook(folder, 'build', ...sources, '--out', 'mine.xlsx');
    expect(refused).toMatchObject({ code: 2 });
    expect(refused.stderr).toContain('mine.xlsx');
    expect(await readFile(join(folder, 'mine.xlsx'), 'utf8')).toBe('mine');
    expect(await yearbook(folder, 'build', ...sources, '--out', 'mine.xlsx', '--force')).toMatchObject({ code: 0 });
  });

  it('never writes over its own sources', async () => {
    const before = await readFile(join(folder, sources[0]!));
    expect(await yearbook(folder, 'build', ...sources, '--out', sources[0]!, '--force')).toMatchObject({ code: 2 });
    expect((await readFile(join(folder, sources[0]!))).equals(before)).toBe(true);
  });

  it('names every file that cannot be read and writes nothing', async () => {
    await writeFile(join(folder, 'cut.xlsx'), (await readFile(join(folder, sources.find((name) => name.endsWith('.xlsx'))!))).subarray(0, 4000));
    await writeFile(join(folder, 'old.xls'), Buffer.from('d0cf11e0a1b11ae1', 'hex'));
    const ending = await yearbook(folder, 'build', 'cut.xlsx', 'old.xls', 'missing.xlsx', '--out', 'none.xlsx', '--json', 'none.json');
    expect(ending.code).toBe(3);
    for (const name of ['cut.xlsx', 'old.xls', 'missing.xlsx']) expect(ending.stderr).toContain(name);
    const left = await readdir(folder);
    expect(left.filter((name) => name.startsWith('none') || name.includes('.tmp'))).toEqual([]);
  });

  it('says so when nothing usable was recognised', async () => {
    await writeFile(join(folder, 'shopping.xlsx'), await writeXlsx({ sheets: [{ name: '清单', rows: [['名称', '库位'], ['苹果', 'A1']] }] }));
    expect(await yearbook(folder, 'build', 'shopping.xlsx', '--out', 'none.xlsx')).toMatchObject({ code: 4 });
  });

  it('adds the report to a copy of a workbook', async () => {
    await writeFile(join(folder, 'own.xlsx'), await writeXlsx({ sheets: [{ name: '我的表', rows: [['甲', 1]] }] }));
    expect(await yearbook(folder, 'build', ...sources, '--into', 'own.xlsx', '--out', 'both.xlsx')).toMatchObject({ code: 0 });
  });

  it('makes only the sections that are asked for', async () => {
    expect(await yearbook(folder, 'build', ...sources, '--sections', 'overview,plan', '--out', 'few.xlsx')).toMatchObject({ code: 0 });
  });

  it.each([
    [['build'], '至少'],
    [['bulid', 'a.xlsx'], 'bulid'],
    [['build', 'a.xlsx', '--year', 'next'], '--year'],
    [['build', 'a.xlsx', '--fiscal-start', '13'], '--fiscal-start'],
    [['build', 'a.xlsx', '--baseline', 'never'], '--baseline'],
    [['build', 'a.xlsx', '--lang', 'fr'], '--lang'],
    [['build', 'a.xlsx', '--sections', 'weather'], '--sections'],
    [['build', 'a.xlsx', '--colour', 'red'], '--colour'],
    [['build', 'a.xlsx', '--users', '5'], '--users'],
    [['sample'], '文件夹'],
  ])('refuses wrong usage with one sentence: %j', async (args, says) => {
    const ending = await yearbook(folder, ...args);
    expect(ending.code).toBe(2);
    expect(ending.stderr).toContain(says);
  });
});

describe('yearbook inspect', () => {
  it('prints each table with its dataset, and the findings', async () => {
    const ending = await yearbook(folder, 'inspect', ...sources, '--lang', 'en');
    expect(ending.code).toBe(0);
    for (const dataset of ['users', 'orders', 'activity', 'monthly', 'spend', 'targets']) expect(ending.stdout).toContain(`(${dataset})`);
    expect(ending.stdout).not.toMatch(/\{\w+\}/);
  });

  it('writes a mapping file that gives the same figures when it is used, and other ones when it is edited', async () => {
    await yearbook(folder, 'inspect', ...sources, '--json', 'mapping.json');
    await yearbook(folder, 'build', ...sources, '--out', 'a.xlsx', '--json', 'a.json');
    await yearbook(folder, 'build', ...sources, '--mapping', 'mapping.json', '--out', 'b.xlsx', '--json', 'b.json');
    const figures = async (name: string): Promise<unknown> =>
      (JSON.parse(await readFile(join(folder, name), 'utf8')) as { metrics: { id: string; dims: object; value: number; baseline: number; reason: string }[] }).metrics
        .map(({ id, dims, value, baseline, reason }) => ({ id, dims, value, baseline, reason }));
    expect(await figures('b.json')).toEqual(await figures('a.json'));
    const mapping = JSON.parse(await readFile(join(folder, 'mapping.json'), 'utf8')) as { tables: { dataset: string | null }[] };
    const without = { ...mapping, tables: mapping.tables.map((table) => (table.dataset === 'spend' ? { ...table, dataset: null } : table)) };
    await writeFile(join(folder, 'without.json'), JSON.stringify(without));
    await yearbook(folder, 'build', ...sources, '--mapping', 'without.json', '--out', 'c.xlsx', '--json', 'c.json');
    expect(await figures('c.json')).toContainEqual(expect.objectContaining({ id: 'cac', value: null, reason: 'missing dataset: spend' }));
  });

  it('says what is wrong with a mapping file', async () => {
    await mkdir(join(folder, 'bad'), { recursive: true });
    await writeFile(join(folder, 'bad', 'm.json'), '{"tables": [{"workbook": "a", "sheet": "b", "dataset": "weather"}]}');
    const ending = await yearbook(folder, 'inspect', ...sources, '--mapping', join('bad', 'm.json'));
    expect(ending.code).toBe(2);
    expect(ending.stderr).toContain('weather');
  });
});
