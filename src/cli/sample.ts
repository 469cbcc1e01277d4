import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { writeFileAtomically } from '../hosts/file/node/write-files';
import { cliWords } from '../locales/cli';
import { fillTemplate } from '../locales/template';
import { sampleWorkbooks } from '../sample/sample-workbooks';
import type { SampleArguments } from './arguments';
import type { Progress } from './progress';

/** Files of a sample team at the usual size, for the bar. */
const USUAL_FILES = 16;

/** `yearbook sample`: writes a sample team's workbooks; files of the same names from an earlier run are replaced. */
export async function sample(args: SampleArguments, progress: Progress): Promise<void> {
  const words = cliWords[args.language];
  await mkdir(args.folder, { recursive: true });
  let count = 0;
  for await (const file of sampleWorkbooks({ users: args.users, seed: args.seed, year: args.year })) {
    progress.show(fillTemplate(words.progressSample, { file: file.name }), Math.min(0.99, count / USUAL_FILES));
    await writeFileAtomically(join(args.folder, file.name), file.bytes, { force: true });
    count++;
  }
  progress.end();
  process.stdout.write(`${fillTemplate(words.sampleDone, { folder: args.folder, count })}\n`);
}
