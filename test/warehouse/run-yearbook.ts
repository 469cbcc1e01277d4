import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const COMMAND = fileURLToPath(new URL('../../dist/cli/yearbook.cjs', import.meta.url));

/** How a command ended. */
export interface Ending {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  /** The last line of standard error, which follows the lines of progress. */
  readonly sentence: string;
}

/** Runs the real command in a folder. */
export function runYearbook(
  folder: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<Ending> {
  return new Promise((resolve) => {
    const env = { ...process.env, ...environment };
    execFile(process.execPath, [COMMAND, ...args], { cwd: folder, env }, (error, stdout, stderr) => {
      resolve({
        code: error === null ? 0 : Number(error.code),
        stdout,
        stderr,
        sentence: stderr.trimEnd().split('\n').at(-1) ?? '',
      });
    });
  });
}
