import { mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FileExistsError } from './file-exists-error';
import { writeFileAtomically } from './write-files';

const bytes = new TextEncoder().encode('report');
let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yearbook-write-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

describe('writeFileAtomically', () => {
  it('writes a new file and nothing else', async () => {
    await writeFileAtomically(join(folder, 'a.xlsx'), bytes, { force: false });
    expect(await readdir(folder)).toEqual(['a.xlsx']);
    expect(await readFile(join(folder, 'a.xlsx'), 'utf8')).toBe('report');
  });

  it('refuses a file that is there and leaves it as it was', async () => {
    await writeFile(join(folder, 'a.xlsx'), 'mine');
    await expect(writeFileAtomically(join(folder, 'a.xlsx'), bytes, { force: false })).rejects.toThrow(FileExistsError);
    expect(await readdir(folder)).toEqual(['a.xlsx']);
    expect(await readFile(join(folder, 'a.xlsx'), 'utf8')).toBe('mine');
  });

  it('replaces a file when told to', async () => {
    await writeFile(join(folder, 'a.xlsx'), 'mine');
    await writeFileAtomically(join(folder, 'a.xlsx'), bytes, { force: true });
    expect(await readFile(join(folder, 'a.xlsx'), 'utf8')).toBe('report');
  });

  it('replaces what a link leads to, not the link', async () => {
    await writeFile(join(folder, 'real.xlsx'), 'mine');
    await symlink('real.xlsx', join(folder, 'a.xlsx'));
    await writeFileAtomically(join(folder, 'a.xlsx'), bytes, { force: true });
    expect(await readFile(join(folder, 'real.xlsx'), 'utf8')).toBe('report');
  });

  it('leaves nothing behind when the folder is not there or the place is taken by a folder', async () => {
    await expect(writeFileAtomically(join(folder, 'no', 'a.xlsx'), bytes, { force: false })).rejects.toThrow();
    await expect(writeFileAtomically(folder, bytes, { force: true })).rejects.toThrow();
    expect(await readdir(folder)).toEqual([]);
  });
});
