import { yearbookOfFigures, type SavedFigures } from '../../engine/saved-figures';
import { detailsOf, makeReport, makeYearbook, reportInput, type Yearbook, type YearbookOptions } from '../../engine/yearbook';
import { writeReport } from '../../hosts/file/write/write-report';
import { wizardWords } from '../../locales/wizard';
import type { ReportMemory } from '../../hosts/report-state/report-state';
import type { Recognition } from '../../recognise/recognise';
import { reportContext } from '../../report/context';
import type { ReportSpec } from '../../report/spec';
import { personalDataOf, type PersonalData } from '../../share/personal-data';
import { pseudonymiser, type Replacement } from '../../share/pseudonymiser';
import { withPseudonyms } from '../../share/pseudonyms';
import { scanReport } from '../../share/scan-report';
import { revivedGrid } from '../../workbook/grid';
import type { SourceFile, WorkbookReading } from '../../workbook/reader';
import packageInfo from '../../../package.json';
import { checkSavedFigures } from './check-saved-figures';
import { checkTables } from './check-tables';
import { knownPersons } from './known-persons';
import { previewFigures } from './preview-figures';
import { readSource, summaryOf, type ReadSource } from './read-source';
import type {
  BuildChoices, BuildResult, CheckChoices, CheckResult, Corrections, DocumentResult, EngineProgress, KnownPersons, PreviewResult, ReportToWrite, ShareScan, SourceSummary,
} from './results';

const { version } = packageInfo;

/** What a long piece of work reports to and stops for. */
export interface WorkControl {
  readonly onProgress: (progress: EngineProgress) => void;
  readonly signal: AbortSignal;
}

/** A file whose bytes are fetched when its turn comes. */
export interface GivenFile {
  readonly name: string;
  readonly size: number;
  readonly bytes: () => Promise<Uint8Array>;
}

/** The workbooks that were read and all that was made of them. It holds the tables, which are too large to be sent about. */
export interface Workspace {
  /** Reads workbooks one after the other; one of the same name replaces an earlier one. A cancelled read keeps nothing of it. */
  read(files: readonly GivenFile[], control: WorkControl): Promise<SourceSummary[]>;
  /** Makes the sample team's workbooks and reads them. */
  sample(control: WorkControl): Promise<SourceSummary[]>;
  /** Takes the workbook that the page read. */
  take(reading: WorkbookReading): SourceSummary;
  remove(names: readonly string[]): void;
  check(choices: CheckChoices, control: WorkControl): Promise<CheckResult>;
  /** Null when the data tell no year and none is given. */
  preview(options: YearbookOptions, control: WorkControl): Promise<PreviewResult | null>;
  build(choices: BuildChoices, control: WorkControl): Promise<BuildResult>;
  /** The report as plain data, for Excel. */
  report(choices: BuildChoices, control: WorkControl): Promise<ReportToWrite>;
  scan(choices: BuildChoices, control: WorkControl): Promise<ShareScan>;
  /** Who the workbooks speak of. */
  persons(control: WorkControl): Promise<KnownPersons>;
  /** The written summary as .docx. */
  document(choices: BuildChoices, control: WorkControl): Promise<DocumentResult>;
}

/** Asked for figures when nothing was checked, or of a year that there is not. */
export class NothingToReportError extends Error {}

export function openWorkspace(): Workspace {
  const readings = new Map<string, WorkbookReading>();
  /** Figures that were saved; the last given stands in for all workbooks. */
  const savedFigures = new Map<string, SavedFigures>();
  const sizes = new Map<string, number>();
  let open: string | null = null;
  let mapped: Corrections = [];
  let recognition: Recognition | null = null;
  let yearbook: { key: string; made: Yearbook | null } | null = null;

  async function read(files: readonly GivenFile[], control: WorkControl, sample: boolean): Promise<SourceSummary[]> {
    const found: ReadSource[] = [];
    const total = files.reduce((sum, { size }) => sum + size, 0) || 1;
    let done = 0;
    for (const file of files) {
      const report = (share: number): void =>
        control.onProgress({ stage: 'reading', file: file.name, share: (done + share * file.size) / total });
      report(0);
      await pause(control.signal);
      found.push(await readSource({ name: file.name, bytes: await file.bytes() }, report, control.signal, sample));
      done += file.size;
    }
    for (const { summary, reading, saved } of found) {
      savedFigures.delete(summary.name);
      if (saved) savedFigures.set(summary.name, saved);
      sizes.set(summary.name, summary.bytes);
      if (reading) readings.set(summary.name, reading);
      else readings.delete(summary.name);
    }
    recognition = null;
    yearbook = null;
    return found.map(({ summary }) => summary);
  }

  async function checked(control: WorkControl): Promise<Recognition> {
    if (recognition === null) await workspace.check({ corrections: [], year: null, fiscalStart: 1 }, control);
    return recognition!;
  }

  function savedYearbook(): { readonly file: string; readonly made: Yearbook } | null {
    const last = [...savedFigures].at(-1);
    return last === undefined ? null : { file: last[0], made: yearbookOfFigures(last[1], last[0]) };
  }

  async function yearbookOf(options: YearbookOptions, control: WorkControl): Promise<Yearbook | null> {
    const saved = savedYearbook();
    if (saved) return saved.made;
    const current = await checked(control);
    const key = JSON.stringify(options);
    if (yearbook?.key === key) return yearbook.made;
    control.onProgress({ stage: 'computing', file: null, share: 0.1 });
    await pause(control.signal);
    yearbook = { key, made: makeYearbook(current, options) };
    return yearbook.made;
  }

  async function made(choices: BuildChoices, control: WorkControl): Promise<Yearbook> {
    const found = await yearbookOf(choices.year, control);
    if (found === null) throw new NothingToReportError('no year');
    return found;
  }

  async function specOf(choices: BuildChoices, control: WorkControl): Promise<{ spec: ReportSpec; replaced: readonly Replacement[] }> {
    const from = await made(choices, control);
    control.onProgress({ stage: 'building', file: null, share: 0.5 });
    await pause(control.signal);
    const { language, sections, date } = choices;
    const spec = makeReport(from, { language, sections, date, version });
    if (choices.persons === 'keep') return { spec, replaced: [] };
    const { pseudonyms, omitted } = wizardWords[language].share;
    return withPseudonyms(spec, personsOf(from), pseudonyms, choices.persons === 'omit' ? omitted : null);
  }

  /** How the report was made, kept in the file so that the add-in can refresh it; a copy to share keeps nothing of it. */
  function memoryOf({ year, language, sections }: BuildChoices): ReportMemory {
    return {
      version, mapping: { schema: 1, tables: mapped }, options: { ...year, language, sections },
      sources: [...sizes].filter(([name]) => readings.has(name)).map(([name, size]) => ({ name, size, modified: null })),
    };
  }

  const workspace: Workspace = {
    read: (files, control) => read(files, control, false),
    async sample(control) {
      control.onProgress({ stage: 'sample', file: null, share: 0 });
      await pause(control.signal);
      const { sampleWorkbooks } = await import(/* webpackChunkName: "sample-team" */ '../../sample/sample-workbooks');
      const files: SourceFile[] = [];
      for await (const file of sampleWorkbooks()) {
        files.push(file);
        control.onProgress({ stage: 'sample', file: file.name, share: Math.min(0.95, files.length / 16) });
        await pause(control.signal);
      }
      const given = files.map(({ name, bytes }): GivenFile => ({ name, size: bytes.length, bytes: () => Promise.resolve(bytes) }));
      return read(given, control, true);
    },
    take({ workbook, grids, skipped }) {
      const reading = { workbook, grids: grids.map(revivedGrid), skipped };
      readings.set(workbook, reading);
      open = workbook;
      recognition = null;
      yearbook = null;
      return { ...summaryOf(reading), bytes: 0, sample: false, open: true, figures: null };
    },
    remove(names) {
      for (const name of names) {
        readings.delete(name);
        savedFigures.delete(name);
      }
      recognition = null;
      yearbook = null;
    },
    async check(choices, control) {
      control.onProgress({ stage: 'recognising', file: null, share: 0.2 });
      await pause(control.signal);
      const saved = savedYearbook();
      if (saved) {
        recognition = saved.made.recognition;
        return checkSavedFigures(saved.file, saved.made);
      }
      const found = checkTables([...readings.values()], choices);
      mapped = choices.corrections;
      recognition = found.recognition;
      yearbook = null;
      return found.result;
    },
    async preview(options, control) {
      const from = await yearbookOf(options, control);
      if (from === null) return null;
      control.onProgress({ stage: 'computing', file: null, share: 0.9 });
      return previewFigures(reportContext(reportInput(from, { language: 'zh', sections: null, date: '', version })));
    },
    async build(choices, control) {
      const from = await made(choices, control);
      const { spec, replaced } = await specOf(choices, control);
      control.onProgress({ stage: 'writing', file: null, share: 0.7 });
      await pause(control.signal);
      const bytes = new Uint8Array(await writeReport(spec, choices.persons !== 'keep' ? {} : { memory: memoryOf(choices) }));
      await pause(control.signal);
      const { figures } = from.figures;
      return {
        file: { name: fileName(choices, from.figures.year, 'xlsx'), bytes },
        sheets: spec.sheets.map(({ id, name, charts, tables, cells }) => ({
          id, name, charts: charts.length, tables: tables.length, cells: cells.length,
        })),
        figures: figures.length,
        missing: figures.filter(({ value }) => value === null).length,
        replaced,
      };
    },
    async report(choices, control) {
      const { figures } = (await made(choices, control)).figures;
      const { spec } = await specOf(choices, control);
      return { spec, version, figures: figures.length, missing: figures.filter(({ value }) => value === null).length };
    },
    async scan(choices, control) {
      const { spec } = await specOf(choices, control);
      control.onProgress({ stage: 'scanning', file: null, share: 0.9 });
      await pause(control.signal);
      return scanReport(spec, personsOf(await made(choices, control)));
    },
    persons: async (control) => knownPersons(await checked(control), open === null ? undefined : readings.get(open)),
    async document(choices, control) {
      const from = await made(choices, control);
      control.onProgress({ stage: 'writing', file: null, share: 0.6 });
      await pause(control.signal);
      const { summaryDocument } = await import(/* webpackChunkName: "summary-document" */ '../../summary-document/summary-document');
      const { writeDocx } = await import(/* webpackChunkName: "summary-document" */ '../../summary-document/write-docx');
      const { language, sections, date } = choices;
      const { pseudonyms, omitted } = wizardWords[language].share;
      const persons = choices.persons === 'keep' ? null
        : pseudonymiser(personsOf(from), pseudonyms, choices.persons === 'omit' ? omitted : null);
      const document = summaryDocument(reportContext(reportInput(from, { language, sections, date, version })), persons?.clean ?? null);
      return { file: { name: fileName(choices, from.figures.year, 'docx'), bytes: await writeDocx(document) }, replaced: persons?.replaced() ?? [] };
    },
  };
  return workspace;
}

function fileName({ language, persons }: BuildChoices, year: number, ending: string): string {
  return `${wizardWords[language].build.fileName(year)}${persons !== 'keep' ? wizardWords[language].share.fileSuffix : ''}.${ending}`;
}

/** Persons in the tables, or in the rows that came with saved figures. */
function personsOf(from: Yearbook): PersonalData {
  const { joiners, leavers, targets, problems } = detailsOf(from);
  const named = from.saved ? [...joiners, ...leavers].map(({ name }) => name).concat([...targets, ...problems].flatMap(({ owner }) => owner ?? [])) : [];
  return personalDataOf(from.recognition.datasets, named);
}

/** Lets messages in, so that a cancel is heard between two steps. */
async function pause(signal: AbortSignal): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 0));
  signal.throwIfAborted();
}
