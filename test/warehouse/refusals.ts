import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { type Ending, runYearbook } from './run-yearbook';

/**
 * Expects the command to refuse a warehouse: exit code 3, one sentence that says what is expected in each language
 * given, nothing on standard output, no file, no trace of the program and no word of a password.
 */
export async function expectRefusal(
  source: string,
  says: { readonly zh?: RegExp; readonly en?: RegExp },
  environment: Readonly<Record<string, string>> = {},
): Promise<void> {
  for (const [language, pattern] of Object.entries(says)) {
    const ending = await buildFrom(source, language, environment);
    expect(ending.sentence).toMatch(pattern);
    expect(ending).toMatchObject({ code: 3, stdout: '', files: [] });
    expect(ending.sentence).toMatch(language === 'zh' ? /。$/ : /\.$/);
    expect(ending.stderr).not.toMatch(/^\s+at |node:internal|undefined|DB::/m);
    const password = /^\w+:\/\/[^:@/]*:([^@]+)@/.exec(source)?.[1];
    for (const secret of [
      password,
      password && decodeURIComponent(password),
      environment['YEARBOOK_CLICKHOUSE_PASSWORD'],
    ]) {
      if (secret) expect(ending.stderr).not.toContain(secret);
    }
  }
}

/** Builds from a warehouse in an empty folder, and lists the files that are there afterwards, temporary ones too. */
async function buildFrom(
  source: string,
  language: string,
  environment: Readonly<Record<string, string>>,
): Promise<Ending & { readonly files: readonly string[] }> {
  const folder = await mkdtemp(join(tmpdir(), 'yearbook-refusal-'));
  const [out, temporary] = [join(folder, 'out'), join(folder, 'temporary')];
  await mkdir(out);
  await mkdir(temporary);
  try {
    const args = ['build', '--source', source, '--lang', language, '--out', 'report.xlsx', '--json', 'figures.json'];
    const ending = await runYearbook(out, args, { ...environment, TMPDIR: temporary });
    return { ...ending, files: [...(await readdir(out)), ...(await readdir(temporary))] };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
