import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';

const COMMAND = fileURLToPath(new URL('../../dist/cli/yearbook.cjs', import.meta.url));

/** How `yearbook build --source …` ended, and what it left behind. */
export interface Ending {
  readonly code: number;
  readonly stdout: string;
  /** The last line of standard error, which follows the lines of progress. */
  readonly sentence: string;
  readonly stderr: string;
  /** Files that are there afterwards. */
  readonly files: readonly string[];
}

/** Runs the real command on a warehouse, in an empty folder. */
export async function buildFrom(source: string, language: 'zh' | 'en', environment: Readonly<Record<string, string>> = {}): Promise<Ending> {
  const folder = await mkdtemp(join(tmpdir(), 'yearbook-refusal-'));
  const [out, temporary] = [join(folder, 'out'), join(folder, 'temporary')];
  await mkdir(out);
  await mkdir(temporary);
  try {
    const args = [COMMAND, 'build', '--source', source, '--lang', language, '--out', 'report.xlsx', '--json', 'figures.json'];
    const ended = await new Promise<Omit<Ending, 'files'>>((resolve) => {
      const env = { ...process.env, ...environment, TMPDIR: temporary };
      execFile(process.execPath, args, { cwd: out, env }, (error, stdout, stderr) => {
        resolve({ code: error === null ? 0 : Number(error.code), stdout, stderr, sentence: stderr.trimEnd().split('\n').at(-1) ?? '' });
      });
    });
    return { ...ended, files: [...(await readdir(out)), ...(await readdir(temporary))] };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * Expects the command to refuse a warehouse: exit code 3, one sentence that says what is expected in each language given, nothing
 * on standard output, no file, no trace of the program and no word of a password.
 */
export async function expectRefusal(
  source: string,
  says: { readonly zh?: RegExp; readonly en?: RegExp },
  environment: Readonly<Record<string, string>> = {},
): Promise<void> {
  for (const [language, pattern] of Object.entries(says)) {
    const ending = await buildFrom(source, language === 'zh' ? 'zh' : 'en', environment);
    expect(ending.sentence).toMatch(pattern);
    expect(ending).toMatchObject({ code: 3, stdout: '', files: [] });
    expect(ending.sentence).toMatch(language === 'zh' ? /。$/ : /\.$/);
    expect(ending.stderr).not.toMatch(/^\s+at |node:internal|undefined|DB::/m);
    const password = /^\w+:\/\/[^:@/]*:([^@]+)@/.exec(source)?.[1];
    for (const secret of [password, password && decodeURIComponent(password), environment['YEARBOOK_CLICKHOUSE_PASSWORD']]) {
      if (secret) expect(ending.stderr).not.toContain(secret);
    }
  }
}

/** Writes files of texts into a folder that is made. */
export async function writeTexts(folder: string, files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  for (const [name, content] of Object.entries(files)) {
    await mkdir(join(folder, name, '..'), { recursive: true });
    await writeFile(join(folder, name), content);
  }
  return folder;
}
