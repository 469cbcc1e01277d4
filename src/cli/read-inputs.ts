import { basename } from 'node:path';
import { readSourceFile } from '../hosts/file/node/read-source-file';
import { readWorkbook } from '../hosts/file/read/read-workbook';
import { cliWords } from '../locales/cli';
import type { Language } from '../locales/language';
import { fillTemplate } from '../locales/template';
import { unreadableSentence } from '../locales/unreadable';
import { UnreadableFileError, type WorkbookReading } from '../workbook/reader';
import { CommandError, ExitCode } from './exit-code';
import type { Progress } from './progress';

/**
 * Reads the given files in their order. Excel's own lock files (`~$…`), which a wildcard brings along, are passed over.
 *
 * @throws CommandError (exit code 3) that names every file that cannot be read, and why.
 */
export async function readInputs(files: readonly string[], language: Language, progress: Progress): Promise<WorkbookReading[]> {
  const words = cliWords[language];
  const readings: WorkbookReading[] = [];
  const problems: string[] = [];
  for (const [index, file] of files.entries()) {
    const name = basename(file);
    if (name.startsWith('~$')) {
      progress.note(fillTemplate(words.lockFileSkipped, { file: name }));
      continue;
    }
    const stage = fillTemplate(words.progressReading, { file: name });
    const onProgress = (share: number): void => progress.show(stage, (index + share) / files.length);
    onProgress(0);
    try {
      readings.push(await readWorkbook(await readSourceFile(file), { onProgress }));
    } catch (error) {
      if (!(error instanceof UnreadableFileError)) throw error;
      problems.push(unreadableSentence(error, language));
    }
  }
  if (problems.length > 0) throw new CommandError(ExitCode.Unreadable, problems.join('\n'));
  return readings;
}
