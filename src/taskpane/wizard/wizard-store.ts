import { CancelledError, EngineFault, type Engine, type EngineTask } from '../engine-worker/engine-client';
import type { EngineCall, EngineCalls } from '../engine-worker/messages';
import type { BuildChoices, Corrections, MadeFile } from '../engine-worker/results';
import type { Language } from '../../locales/language';
import type { StoredFiles } from './stored-files';
import { clearSession, loadSession, saveSession } from './stored-session';
import { canGoTo, FIRST_STATE, yearbookOptions, type ReportChoices, type StepId, type TaskKind, type WizardState } from './wizard-state';

/** The wizard's state and all that can be done with it. It outlives the page that shows it. */
export interface WizardStore {
  readonly state: () => WizardState;
  readonly subscribe: (listener: () => void) => () => void;
  resume(): Promise<void>;
  addFiles(files: readonly File[]): Promise<void>;
  addSample(): Promise<void>;
  removeSource(name: string): Promise<void>;
  goTo(step: StepId): Promise<void>;
  correct(corrections: Corrections): Promise<void>;
  choose(choices: Partial<ReportChoices>): void;
  build(language: Language): Promise<void>;
  download(): void;
  scan(language: Language): Promise<void>;
  share(kind: 'copy' | 'document', language: Language): Promise<void>;
  cancel(): void;
  dismissProblem(): void;
  startOver(): Promise<void>;
}

/** What the store needs of its surroundings. */
export interface WizardSurroundings {
  readonly engine: Engine;
  readonly files: StoredFiles;
  readonly storage: Storage;
  readonly saveFile: (file: MadeFile) => void;
  /** ISO day of today. */
  readonly today: () => string;
}

export function createWizardStore({ engine, files, storage, saveFile, today }: WizardSurroundings): WizardStore {
  let state = FIRST_STATE;
  let running: EngineTask<unknown> | null = null;
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
    set({ task: { kind, progress: null }, problem: null });
    const task = engine.ask(call, argument, (progress) => set({ task: { kind, progress } }));
    running = task;
    try {
      return { answer: await task.answer };
    } catch (error) {
      if (error instanceof CancelledError) set({ news: { kind: 'cancelled' } });
      else set({ problem: { kind: 'failed', detail: error instanceof EngineFault ? error.detail : String(error) } });
      return null;
    } finally {
      running = null;
      set({ task: null });
    }
  }

  async function read(kind: 'read' | 'resume', given: readonly File[]): Promise<boolean> {
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
    const found = await work('check', 'check', state.corrections);
    if (found === null) return false;
    set({ ...NOTHING_MADE, check: found.answer });
    if (!found.answer.tables.some(({ dataset }) => dataset !== null)) set({ problem: { kind: 'nothing-usable', detail: '' } });
    return true;
  }

  async function preview(): Promise<void> {
    if (state.check === null && !(await check())) return;
    const found = await work('preview', 'preview', yearbookOptions(state.choices));
    if (found === null) return;
    set({ preview: found.answer, ...(found.answer === null ? { problem: { kind: 'no-year', detail: '' } } : {}) });
  }

  function buildChoices(language: Language, pseudonyms: boolean): BuildChoices {
    const { sections } = state.choices;
    return { year: yearbookOptions(state.choices), language: state.choices.language ?? language, sections, pseudonyms, date: today() };
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
      if (session === null) return;
      set({ corrections: session.corrections, choices: session.choices });
      const stored = await files.all();
      if (stored.length === 0 && !session.sample) return;
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
      set({ sources: state.sources.filter((source) => source.name !== name), ...NOTHING_MADE, news: { kind: 'removed', name } });
      await files.remove(name);
      await engine.ask('remove', [name]).answer;
    },
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
      set({ choices, scan: null, ...('pseudonyms' in changed ? {} : { built: null }), ...(figures ? { preview: null } : {}) });
    },
    async build(language) {
      const found = await work('build', 'build', buildChoices(language, false));
      if (found) set({ built: found.answer, news: { kind: 'built', name: found.answer.file.name } });
    },
    download() {
      if (state.built === null) return;
      saveFile(state.built.file);
      set({ news: { kind: 'downloaded' } });
    },
    async scan(language) {
      const found = await work('scan', 'scan', buildChoices(language, state.choices.pseudonyms));
      if (found) set({ scan: found.answer, news: { kind: 'scanned', found: found.answer.filter(({ count }) => count > 0).length } });
    },
    async share(kind, language) {
      const { pseudonyms } = state.choices;
      const choices = buildChoices(language, pseudonyms);
      const made = kind === 'copy' ? await work(kind, 'build', choices) : await work(kind, 'document', choices);
      if (made === null) return;
      const { file, replaced } = made.answer;
      saveFile(file);
      set({ shared: [...state.shared, { kind, name: file.name, replaced, pseudonyms }], news: { kind: 'downloaded' } });
    },
    cancel: () => running?.cancel(),
    dismissProblem: () => set({ problem: null }),
    async startOver() {
      running?.cancel();
      engine.close();
      await files.clear();
      set({ ...FIRST_STATE });
      clearSession(storage);
    },
  };
}

const NOTHING_MADE = { check: null, preview: null, built: null, scan: null, shared: [] } as const;
