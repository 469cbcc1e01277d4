import { cliWords } from '../locales/cli';
import { fillTemplate } from '../locales/template';
import { SECTION_IDS } from '../report/section-ids';
import { parseCommandLine, type CommandArguments } from './arguments';
import { build } from './build';
import { CommandError, ExitCode } from './exit-code';
import { inspect } from './inspect';
import { Progress } from './progress';
import { sample } from './sample';

/** Runs one command; gives the exit code. */
async function main(args: readonly string[]): Promise<ExitCode> {
  const progress = new Progress();
  try {
    await run(parseCommandLine(args), progress);
    return ExitCode.Done;
  } catch (error) {
    progress.end();
    if (error instanceof CommandError) {
      process.stderr.write(`${error.message}\n`);
      return error.exitCode;
    }
    const words = cliWords[args.includes('en') ? 'en' : 'zh'];
    process.stderr.write(`${fillTemplate(words.unexpected, { problem: error instanceof Error ? (error.stack ?? error.message) : String(error) })}\n`);
    return ExitCode.Unexpected;
  }
}

async function run(args: CommandArguments, progress: Progress): Promise<void> {
  switch (args.command) {
    case 'build':
      return build(args, progress);
    case 'inspect':
      return inspect(args, progress);
    case 'sample':
      return sample(args, progress);
    case 'help':
      process.stdout.write(`${fillTemplate(cliWords[args.language].usage, { sections: SECTION_IDS.join(', ') })}\n`);
  }
}

// A pipe that closes early (`yearbook inspect … | head`) is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? ExitCode.Done : ExitCode.Unexpected));
void main(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
