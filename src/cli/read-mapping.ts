import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Language } from '../locales/language';
import { mappingProblems } from '../locales/recognition';
import { fillTemplate } from '../locales/template';
import { unreadableSentence } from '../locales/unreadable';
import { MappingError, parseMapping, type SavedMapping } from '../recognise/saved-mapping';
import { UnreadableFileError } from '../workbook/reader';
import { CommandError, ExitCode } from './exit-code';

/**
 * Reads a mapping file, when one is given.
 *
 * @throws CommandError (exit code 3 when it cannot be read, 2 when it says what cannot be).
 */
export async function readMapping(file: string | null, language: Language): Promise<SavedMapping | null> {
  if (file === null) return null;
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch {
    throw new CommandError(ExitCode.Unreadable, unreadableSentence(new UnreadableFileError(basename(file), 'not-found'), language));
  }
  return orMappingProblem(language, () => parseMapping(text, basename(file)));
}

/** Runs what may find fault with a mapping; the fault becomes a sentence and exit code 2. */
export function orMappingProblem<T>(language: Language, run: () => T): T {
  try {
    return run();
  } catch (error) {
    if (!(error instanceof MappingError)) throw error;
    const { problem, place, value } = error;
    throw new CommandError(ExitCode.Usage, fillTemplate(mappingProblems[language][problem], { place, value }));
  }
}
