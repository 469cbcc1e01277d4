import { spawn } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { benchRow, type BenchRow } from './bench-result';

const COMMAND = fileURLToPath(new URL('../../dist/cli/yearbook.cjs', import.meta.url));
/** What the whole command may need for the sample team of the usual size: seconds and megabytes. */
const SECONDS = 6;
const MEGABYTES = 600;

/** The whole `yearbook build` on the sample team: 14 k orders, 248 k activity rows, in a process of its own. */
export async function benchBuild(): Promise<BenchRow[]> {
  const folder = await mkdtemp(join(tmpdir(), 'build-bench-'));
  try {
    await run(['sample', folder]);
    const files = (await readdir(folder)).map((name) => join(folder, name));
    const { seconds, megabytes } = await run(['build', ...files, '--year', '2025', '--out', join(folder, 'report.xlsx')]);
    return [
      benchRow('build of the sample team, time', seconds * 1000, SECONDS * 1000, 'limit', 'ms', 1),
      benchRow('build of the sample team, peak memory', megabytes, MEGABYTES, 'limit', 'MB', 1),
    ];
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Runs the command; its own report of peak memory comes on the last line of standard error. */
async function run(args: readonly string[]): Promise<{ seconds: number; megabytes: number }> {
  const start = performance.now();
  const watch = `process.on('exit', () => process.stderr.write('\\n' + process.resourceUsage().maxRSS));require(${JSON.stringify(COMMAND)})`;
  const child = spawn(process.execPath, ['-e', watch, COMMAND, ...args], { stdio: ['ignore', 'ignore', 'pipe'] });
  let errors = '';
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  if (code !== 0) throw new Error(errors);
  return { seconds: (performance.now() - start) / 1000, megabytes: Number(errors.split('\n').at(-1)) / 1024 };
}
