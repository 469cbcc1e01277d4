import { ExcelHostError } from '../../hosts/excel/excel-host-error';
import { CancelledError, EngineFault } from '../engine-worker/engine-client';
import type { WizardState } from './wizard-state';

/** What the wizard says of work that did not end well: news when it was cancelled, else a problem. */
export function toldError(error: unknown): Partial<Pick<WizardState, 'news' | 'problem'>> {
  if (error instanceof CancelledError || (error instanceof DOMException && error.name === 'AbortError')) return { news: { kind: 'cancelled' } };
  if (error instanceof ExcelHostError) return { problem: { kind: 'excel', fault: error.fault, detail: error.detail, undone: error.undone } };
  return { problem: { kind: 'failed', detail: error instanceof EngineFault ? error.detail : String(error) } };
}
