import type { PersonsChoice } from '../../share/persons-choice';
import type { PseudonymWords } from '../../share/pseudonymiser';
import type { OpenScanItem } from '../../share/scan-open-workbook';
import type { KnownPersons } from '../engine-worker/results';
import { toldError } from '../wizard/told-error';
import type { WizardProblem } from '../wizard/wizard-state';
import type { Preparation } from './prepare-workbook';

export interface OpenSharingState {
  readonly scan: readonly OpenScanItem[] | null;
  readonly choice: PersonsChoice;
  /** What was done; null before, and after it was put back. */
  readonly prepared: Preparation | null;
  readonly task: { readonly kind: 'scan' | 'prepare' | 'restore'; readonly share: number } | null;
  readonly problem: WizardProblem | null;
  readonly news: { readonly kind: 'scanned'; readonly found: number } | { readonly kind: 'prepared' | 'cancelled' } | { readonly kind: 'restored'; readonly cells: number } | null;
}

/** Looking through the open workbook before it leaves, and making it fit to leave; kept while the pane is open. */
export interface OpenSharing {
  readonly state: () => OpenSharingState;
  readonly subscribe: (listener: () => void) => () => void;
  choose(choice: PersonsChoice): void;
  scan(persons: () => Promise<KnownPersons>): Promise<void>;
  prepare(persons: () => Promise<KnownPersons>, words: PseudonymWords, omitted: string): Promise<void>;
  restore(): Promise<void>;
  /** Selects a cell, or shows a hidden sheet where there is no address. */
  show(sheet: string, address: string | null): Promise<void>;
  cancel(): void;
  dismissProblem(): void;
}

const FIRST: OpenSharingState = { scan: null, choice: 'pseudonyms', prepared: null, task: null, problem: null, news: null };

/** The one of this pane. */
export const openSharing: OpenSharing = createOpenSharing();

function createOpenSharing(): OpenSharing {
  let state = FIRST;
  let stop: AbortController | null = null;
  const listeners = new Set<() => void>();
  const set = (change: Partial<OpenSharingState>): void => {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  };

  async function work(kind: 'scan' | 'prepare' | 'restore', act: (control: { signal: AbortSignal; onProgress: (share: number) => void }) => Promise<Partial<OpenSharingState>>): Promise<void> {
    if (stop !== null) return;
    stop = new AbortController();
    set({ task: { kind, share: 0 }, problem: null, news: null });
    try {
      set(await act({ signal: stop.signal, onProgress: (share) => set({ task: { kind, share } }) }));
    } catch (error) {
      const { problem = null } = toldError(error);
      set(problem === null ? { news: { kind: 'cancelled' } } : { problem });
    } finally {
      stop = null;
      set({ task: null });
    }
  }

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    choose: (choice) => set({ choice }),
    scan: (persons) => work('scan', async (control) => {
      const { scanWorkbook } = await import(/* webpackChunkName: "open-workbook" */ './scan-workbook');
      const scan = await scanWorkbook(await persons(), control);
      return { scan, news: { kind: 'scanned', found: scan.filter(({ count }) => count > 0).length } };
    }),
    prepare: (persons, words, omitted) => work('prepare', async (control) => {
      const { prepareWorkbook } = await import(/* webpackChunkName: "open-workbook" */ './prepare-workbook');
      const prepared = await prepareWorkbook({ choice: state.choice, known: await persons(), words, omitted }, control);
      return { prepared, scan: null, news: { kind: 'prepared' } };
    }),
    restore: () => work('restore', async () => {
      const { prepared } = state;
      if (prepared === null) return {};
      await prepared.restore();
      return { prepared: null, scan: null, news: { kind: 'restored', cells: prepared.cells } };
    }),
    async show(sheet, address) {
      try {
        const { showPlace } = await import(/* webpackChunkName: "open-workbook" */ './show-place');
        await showPlace(sheet, address);
      } catch (error) {
        set({ problem: toldError(error).problem ?? null });
      }
    },
    cancel: () => stop?.abort(),
    dismissProblem: () => set({ problem: null }),
  };
}
