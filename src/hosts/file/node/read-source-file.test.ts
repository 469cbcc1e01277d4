import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { UnreadableFileError } from '../../../workbook/reader';
import { readSourceFile } from './read-source-file';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reading-'));
});
afterAll(() => rm(folder, { recursive: true }));

test('gives the name without folders, and the content', async () => {
  const path = join(folder, '订单 2025.csv');
  await writeFile(path, 'a,b\n');
  const file = await readSourceFile(path);
  expect(file.name).toBe('订单 2025.csv');
  expect(new TextDecoder().decode(file.bytes)).toBe('a,b\n');
});

test('a file that is missing, and a folder, are not found', async () => {
  for (const path of [join(folder, '没有.xlsx'), folder]) {
    const error: unknown = await readSourceFile(path).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(UnreadableFileError);
    expect(error).toMatchObject({ reason: 'not-found', place: path });
  }
});
