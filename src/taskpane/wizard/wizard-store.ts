import { EngineCrash, type EngineTask } from '../engine-worker/engine-client';
import type { EngineCall, EngineCalls } from '../engine-worker/messages';
import type { BuildChoices, Corrections, KnownPersons } from '../engine-worker/results';
import type { PersonsChoice } from '../../share/persons-choice';
import type { Language } from '../../locales/language';
import type { ReportMemory } from '../../hosts/report-state/report-state';
import type { ExcelControl, ExcelWorkbook } from './excel-workbook';
import { recoverSources } from './recovery';
import { choicesOf, correctionsOf, memoryOf } from './earlier-report';
import { clearSession, loadSession, saveSession } from './stored-session';
import { toldError } from './told-error';
import type { WizardSurroundings } from './wizard-surroundings';
import { canGoTo, FIRST_STATE, yearbookOptions, type ReportChoices, type StepId, type TaskKind, type WizardState } from './wizard-state';

/** The wizard's state and all that can be done with it. It outlives the page that shows it. */
export interface WizardStore {
  readonly state: () => WizardState;
  readonly subscribe: (listener: () => void) => () => void;
  resume(): Promise<void>;
  addFiles(files: readonly File[]): Promise<void>;
  addSample(): Promise<void>;
  removeSource(name: string): Promise<void>;
  /** Reads the workbook that is open in Excel. */
  addOpenWorkbook(): Promise<void>;
  goTo(step: StepId): Promise<void>;
  correct(corrections: Corrections): Promise<void>;
  choose(choices: Partial<ReportChoices>): void;
  build(language: Language): Promise<void>;
  /** Writes the report into the workbook that is open in Excel. */
  write(language: Language): Promise<void>;
  /** Removes the report from the open workbook. */
  withdraw(): Promise<void>;
  /** Selects a place, such as `订单.xlsx!3月!A17`, in the open workbook. */
  show(place: string): Promise<void>;
  download(): void;
  scan(language: Language): Promise<void>;
  /** Who the workbooks speak of. */
  persons(): Promise<KnownPersons>;
  share(kind: 'copy' | 'document', language: Language): Promise<void>;
  cancel(): void;
  dismissProblem(): void;
  startOver(): Promise<void>;
}

export function createWizardStore({ engine, excel, files, storage, saveFile, today }: WizardSurroundings): WizardStore {
  let state = FIRST_STATE;
  let running: Pick<EngineTask<unknown>, 'cancel'> | null = null;
  let recovering = false;
  const kept = new Map<string, File>();
  const listeners = new Set<() => void>();

  function set(change: Partial<WizardState>): void {
    state = { ...state, ...change };
    if ('step' in change || 'sources' in change || 'corrections' in change || 'choices' in change) saveSession(storage, state);
    for (const listener of listeners) listener();
  }

  /** Asks the worker; null when it was cancelled or went wrong, which is then told. */
  async function work<Call extends EngineCall>(
    kind: TaskKind, call: Call, argument: EngineCalls[Call]['argument'],
  ): Promise<{ readonly answer: EngineCalls[Call]['answer'] } | null> {
    if (state.task !== null && running !== null) return null;
    set({ task: { kind, progress: null }, problem: recovering ? state.problem : null });
    const task = engine.ask(call, argument, (progress) => set({ task: { kind, progress } }));
    running = task;
    try {
      return { answer: await task.answer };
    } catch (error) {
      running = null;
      set({ task: null });
      if (error instanceof EngineCrash) await recover(error);
      else tell(error);
      return null;
    } finally {
      running = null;
      set({ task: null });
    }
  }

  /** After the worker stopped: says so, starts a new one, gives it what the old one had, and makes anew what the step shows. */
  async function recover({ detail }: EngineCrash): Promise<void> {
    const again = recovering;
    set({ ...NOTHING_MADE, problem: { kind: again ? 'crashed-again' : 'crashed', detail } });
    if (again) return;
    recovering = true;
    try {
      const { sources, step } = state;
      const recovered = await recoverSources({
        sources, addOpenWorkbook: async () => void (await addOpenWorkbook()), addSample: sample, read: (found) => read('resume', found),
        files: async () => [...new Map([...(await files.all()).map((file) => [file.name, file] as const), ...kept]).values()],
      });
      if (recovered) await prepare(step);
      else set({ problem: { kind: 'crashed-again', detail } });
      if (state.problem?.kind === 'crashed-again') set({ sources: [], step: 'sources' });
    } finally {
      recovering = false;
    }
  }

  const tell = (error: unknown): void => set(toldError(error));

  /** Work that Excel does with the page; null when it was cancelled or went wrong, which is then told. */
  async function workInExcel<Answer>(
    kind: 'open' | 'write' | 'withdraw', stage: 'reading' | 'writing', act: (workbook: ExcelWorkbook, control: ExcelControl) => Promise<Answer>,
  ): Promise<{ readonly answer: Answer } | null> {
    if (excel === null || running !== null) return null;
    const controller = new AbortController();
    running = { cancel: () => controller.abort() };
    set({ task: { kind, progress: null }, problem: null });
    try {
      return {
        answer: await act(excel, {
          signal: controller.signal,
          onProgress: (share) => set({ task: { kind, progress: { stage, file: null, share } } }),
          onWaiting: () => set({ news: { kind: 'waiting' } }),
        }),
      };
    } catch (error) {
      tell(error);
      return null;
    } finally {
      running = null;
      set({ task: null });
    }
  }

  /** Gives what the workbook's report was made with, if it has one. */
  async function addOpenWorkbook(): Promise<ReportMemory | null> {
    const found = await workInExcel('open', 'reading', async (workbook, control) => {
      const reading = await workbook.read(control);
      const memory = await workbook.recall();
      return { memory, summary: await engine.ask('take', reading).answer };
    });
    if (found === null) return null;
    const { memory, summary } = found.answer;
    set({ hasReport: memory !== null, earlier: memory?.sources ?? [] });
    if (summary.sheets === 0) set({ problem: { kind: 'empty-workbook', detail: '' } });
    else set({ sources: [summary, ...state.sources.filter(({ name, open }) => !open && name !== summary.name)], ...NOTHING_MADE, news: { kind: 'read', count: 1, lockFiles: 0 } });
    return memory;
  }

  async function read(kind: 'read' | 'resume', given: readonly File[]): Promise<boolean> {
    for (const file of given) kept.set(file.name, file);
    const found = await work(kind, 'read', given);
    if (found === null) return false;
    const names = new Set(found.answer.map(({ name }) => name));
    set({ sources: [...state.sources.filter(({ name }) => !names.has(name)), ...found.answer], ...NOTHING_MADE });
    return true;
  }

  async function sample(): Promise<boolean> {
    const found = await work('sample', 'sample', null);
    if (found === null) return false;
    const names = new Set(found.answer.map(({ name }) => name));
    set({ sources: [...state.sources.filter(({ name }) => !names.has(name)), ...found.answer], ...NOTHING_MADE });
    return true;
  }

  async function check(): Promise<boolean> {
    const found = await work('check', 'check', { corrections: state.corrections, year: state.choices.year, fiscalStart: state.choices.fiscalStart });
    if (found === null) return false;
    set({ ...NOTHING_MADE, check: found.answer });
    if (found.answer.saved === null && !found.answer.tables.some(({ dataset }) => dataset !== null)) set({ problem: { kind: 'nothing-usable', detail: '' } });
    return true;
  }

  async function preview(): Promise<void> {
    if (state.check === null && !(await check())) return;
    const found = await work('preview', 'preview', yearbookOptions(state.choices));
    if (found === null) return;
    set({ preview: found.answer, ...(found.answer === null ? { problem: { kind: 'no-year', detail: '' } } : {}) });
  }

  /** Takes up a report that was begun elsewhere: its options and corrections, and those of its files that are kept here. */
  async function resumeReport({ options, mapping, sources }: ReportMemory): Promise<void> {
    set({ choices: choicesOf(options), corrections: await correctionsOf(mapping) });
    const known = (await files.all()).filter((file) => sources.some(({ name, size }) => name === file.name && size === file.size));
    if (known.length > 0) await read('resume', known);
  }

  function buildChoices(language: Language, persons: PersonsChoice): BuildChoices {
    const { sections } = state.choices;
    return { year: yearbookOptions(state.choices), language: state.choices.language ?? language, sections, persons, date: today() };
  }

  /** What a step shows is made when it is entered. */
  async function prepare(step: StepId): Promise<void> {
    if (step === 'sources') return;
    if (state.check === null) await check();
    if (step === 'preview' && state.preview === null && state.check !== null) await preview();
  }

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async resume() {
      const session = loadSession(storage);
      const memory = excel === null ? null : await addOpenWorkbook();
      if (memory !== null && session?.workbook !== state.sources.find(({ open }) => open)?.name) {
        await resumeReport(memory);
        return;
      }
      if (session === null) return;
      set({ corrections: session.corrections, choices: session.choices });
      const stored = await files.all();
      if (session.sample) await sample();
      if (stored.length > 0) await read('resume', stored);
      if (!canGoTo(state, session.step)) return;
      set({ step: session.step });
      await prepare(session.step);
    },
    async addFiles(given) {
      const usable = given.filter(({ name }) => !name.startsWith('~$'));
      if (usable.length === 0 || !(await read('read', usable))) return;
      set({ news: { kind: 'read', count: usable.length, lockFiles: given.length - usable.length } });
      if (!(await files.put(usable))) set({ problem: { kind: 'storage-full', detail: '' } });
    },
    async addSample() {
      if (await sample()) set({ news: { kind: 'read', count: state.sources.filter((source) => source.sample).length, lockFiles: 0 } });
    },
    async removeSource(name) {
      kept.delete(name);
      set({ sources: state.sources.filter((source) => source.name !== name), ...NOTHING_MADE, news: { kind: 'removed', name } });
      await files.remove(name);
      await engine.ask('remove', [name]).answer;
    },
    addOpenWorkbook: async () => void (await addOpenWorkbook()),
    async goTo(step) {
      if (!canGoTo(state, step)) return;
      set({ step, problem: null, news: null });
      await prepare(step);
    },
    async correct(corrections) {
      set({ corrections });
      if (await check()) set({ news: { kind: 'updated' } });
    },
    choose(changed) {
      const choices = { ...state.choices, ...changed };
      const figures = JSON.stringify(yearbookOptions(choices)) !== JSON.stringify(yearbookOptions(state.choices));
      set({ choices, scan: null, ...('persons' in changed ? {} : { built: null, written: null }), ...(figures ? { preview: null } : {}) });
    },
    async build(language) {
      const found = await work('build', 'build', buildChoices(language, 'keep'));
      if (found) set({ built: found.answer, news: { kind: 'built', name: found.answer.file.name } });
    },
    async write(language) {
      const report = await work('write', 'report', buildChoices(language, 'keep'));
      if (report === null) return;
      const { spec, version, figures, missing: without } = report.answer;
      const memory = memoryOf(state, kept, { version, language: spec.language });
      const written = await workInExcel('write', 'writing', (workbook, control) => workbook.write(spec, memory, control));
      if (written) set({ hasReport: true, earlier: memory.sources, written: { ...written.answer, figures, without }, news: { kind: 'written' } });
    },
    async withdraw() {
      const removed = await workInExcel('withdraw', 'writing', (workbook) => workbook.remove());
      if (removed) set({ hasReport: false, written: null, news: { kind: 'report-removed', count: removed.answer.length } });
    },
    async show(place) {
      try {
        await excel?.select(place);
      } catch (error) {
        tell(error);
      }
    },
    download() {
      if (state.built === null) return;
      saveFile(state.built.file);
      set({ news: { kind: 'downloaded' } });
    },
    persons: () => engine.ask('persons', null).answer,
    async scan(language) {
      const found = await work('scan', 'scan', buildChoices(language, state.choices.persons));
      if (found) set({ scan: found.answer, news: { kind: 'scanned', found: found.answer.filter(({ count }) => count > 0).length } });
    },
    async share(kind, language) {
      const { persons } = state.choices;
      const choices = buildChoices(language, persons);
      const made = kind === 'copy' ? await work(kind, 'build', choices) : await work(kind, 'document', choices);
      if (made === null) return;
      const { file, replaced } = made.answer;
      saveFile(file);
      set({ shared: [...state.shared, { kind, name: file.name, replaced, persons }], news: { kind: 'downloaded' } });
    },
    cancel: () => running?.cancel(),
    dismissProblem: () => set({ problem: null }),
    async startOver() {
      running?.cancel();
      engine.close();
      kept.clear();
      await files.clear();
      set({ ...FIRST_STATE });
      clearSession(storage);
    },
  };
}

const NOTHING_MADE = { check: null, preview: null, built: null, written: null, scan: null, shared: [] } as const;
