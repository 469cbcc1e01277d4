import { existsSync } from 'node:fs';
import { basename, extname, resolve } from 'node:path';
import { makeReport, makeYearbook, type Yearbook } from '../engine/yearbook';
import { yearbookJson } from '../engine/saved-figures';
import { readSourceFile } from '../hosts/file/node/read-source-file';
import { IntoRefusedError } from '../hosts/file/write/into/into-refused-error';
import { writeReportInto } from '../hosts/file/write/into/write-report-into';
import { writeFilesAtomically, type OutputFile } from '../hosts/file/node/write-files';
import { writeReport } from '../hosts/file/write/write-report';
import type { ReportMemory } from '../hosts/report-state/report-state';
import { cliWords } from '../locales/cli';
import { intoRefusedSentence } from '../locales/into';
import type { Language } from '../locales/language';
import { fillTemplate } from '../locales/template';
import { unreadableSentence } from '../locales/unreadable';
import { recognise } from '../recognise/recognise';
import type { ReportSpec } from '../report/spec';
import { UnreadableFileError } from '../workbook/reader';
import type { BuildArguments } from './arguments';
import { CommandError, ExitCode } from './exit-code';
import type { Progress } from './progress';
import { readInputs } from './read-inputs';
import { orMappingProblem, readMapping } from './read-mapping';
import { fromWarehouse } from './from-warehouse';
import { reportMemory } from './report-memory';
import { VERSION } from './version';

/** `yearbook build`: reads the workbooks and writes the year-end report. */
export async function build(args: BuildArguments, progress: Progress): Promise<void> {
  const { language } = args;
  const words = cliWords[language];
  if (args.out !== null) refuseTaken(args, args.out);
  const mapping = await readMapping(args.mapping, language);
  const readings = await readInputs(args.files, language, progress);

  progress.show(words.progressRecognising, 0.3);
  const recognition = orMappingProblem(language, () =>
    recognise(readings, { ...(mapping === null ? {} : { mapping }), ...(args.year === null ? {} : { year: args.year }) }),
  );
  if (args.source === null && Object.keys(recognition.datasets.tables).length === 0) {
    throw new CommandError(ExitCode.NothingUsable, words.nothingUsable);
  }

  progress.show(words.progressComputing, 0.5);
  const yearbook = args.source === null ? makeYearbook(recognition, args) : await fromWarehouse(args.source, recognition, mapping, args, progress);
  if (yearbook === null) throw new CommandError(ExitCode.NothingUsable, words.noYear);

  progress.show(words.progressReport, 0.7);
  const report = makeReport(yearbook, { language, sections: args.sections, version: VERSION, date: today() });
  const out = args.out ?? `年终总结-${yearbook.figures.year}${args.into === null ? '.xlsx' : extname(args.into)}`;
  if (args.out === null) refuseTaken(args, out);
  progress.show(fillTemplate(words.progressWriting, { file: basename(out) }), 0.9);
  const memory = await reportMemory(args, mapping, yearbook.figures.year);
  const bytes = args.into === null ? await writeReport(report, { memory }) : await addToCopy(args.into, report, memory, language);
  const json = args.json === null ? null : `${JSON.stringify(yearbookJson(yearbook), null, 1)}\n`;
  const outputs: OutputFile[] = [{ path: out, bytes, force: args.force }];
  if (json !== null && args.json !== '-') outputs.push({ path: args.json!, bytes: new TextEncoder().encode(json), force: true });
  await writeAll(outputs, language);
  progress.end();
  if (json !== null && args.json === '-') process.stdout.write(json);
  (args.json === '-' ? process.stderr : process.stdout).write(summary(yearbook, out, language));
}

/** The report goes neither over an existing file unasked nor over one of its own sources. */
function refuseTaken(args: BuildArguments, out: string): void {
  const words = cliWords[args.language];
  const target = resolve(out);
  if ([...args.files, ...(args.into === null ? [] : [args.into])].some((file) => resolve(file) === target)) {
    throw new CommandError(ExitCode.Usage, fillTemplate(words.outputIsInput, { file: out }));
  }
  if (!args.force && existsSync(out)) throw new CommandError(ExitCode.Usage, fillTemplate(words.outputExists, { file: out }));
}

async function addToCopy(file: string, report: ReportSpec, memory: ReportMemory, language: Language): Promise<Uint8Array> {
  try {
    return await writeReportInto((await readSourceFile(file)).bytes, report, memory);
  } catch (error) {
    if (error instanceof UnreadableFileError) throw new CommandError(ExitCode.Unreadable, unreadableSentence(error, language));
    if (error instanceof IntoRefusedError) throw new CommandError(ExitCode.Unreadable, intoRefusedSentence(error, basename(file), language));
    throw error;
  }
}

async function writeAll(outputs: readonly OutputFile[], language: Language): Promise<void> {
  try {
    await writeFilesAtomically(outputs);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (!/^E[A-Z]+$/.test(code)) throw error;
    throw new CommandError(ExitCode.Usage, fillTemplate(cliWords[language].cannotWrite, { file: outputs.map(({ path }) => path).join(', '), problem: code }));
  }
}

function summary({ figures, findings }: Yearbook, out: string, language: Language): string {
  const words = cliWords[language];
  const missing = figures.figures.filter((figure) => figure.value === null).length;
  const count = (severity: 'error' | 'warning' | 'info'): number => findings.filter((finding) => finding.severity === severity).length;
  return [
    fillTemplate(words.done, { file: resolve(out) }),
    fillTemplate(words.doneFigures, { year: String(figures.year), figures: figures.figures.length, missing }),
    fillTemplate(words.doneFindings, { errors: count('error'), warnings: count('warning'), infos: count('info') }),
    '',
  ].join('\n');
}

/** Today's date where the command runs: it only shows in the report, no figure depends on it. */
function today(): string {
  const now = new Date();
  return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`;
}
