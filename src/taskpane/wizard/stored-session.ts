import { STANDARD_CHOICES, STEPS, type ReportChoices, type StepId, type WizardState } from './wizard-state';
import type { Corrections } from '../engine-worker/results';

/** What is remembered of a wizard between two openings of the pane, beside the files. */
export interface StoredSession {
  readonly step: StepId;
  readonly sample: boolean;
  /** Name of the workbook that was open in Excel. */
  readonly workbook: string | null;
  readonly corrections: Corrections;
  readonly choices: ReportChoices;
}

const KEY = 'ops-yearbook.session';

export function loadSession(storage: Pick<Storage, 'getItem'>): StoredSession | null {
  try {
    const session = JSON.parse(storage.getItem(KEY) ?? 'null') as Partial<StoredSession> | null;
    if (session === null || !STEPS.some((step) => step === session.step) || !Array.isArray(session.corrections)) return null;
    return {
      step: session.step!, sample: session.sample === true, workbook: session.workbook ?? null, corrections: session.corrections, choices: { ...STANDARD_CHOICES, ...session.choices },
    };
  } catch {
    return null;
  }
}

export function saveSession(storage: Pick<Storage, 'setItem'>, { step, sources, corrections, choices }: WizardState): void {
  const session: StoredSession = {
    step, sample: sources.some(({ sample }) => sample), workbook: sources.find(({ open }) => open)?.name ?? null, corrections, choices,
  };
  try {
    storage.setItem(KEY, JSON.stringify(session));
  } catch {
    // Without room the wizard works all the same; it only cannot be resumed.
  }
}

export function clearSession(storage: Pick<Storage, 'removeItem'>): void {
  storage.removeItem(KEY);
}
