import type { SourceSummary } from '../engine-worker/results';

/** What a new worker is given after the old one stopped, and how. */
export interface RecoverySteps {
  readonly sources: readonly SourceSummary[];
  /** Files that were given since the pane was opened or kept from before. */
  readonly files: () => Promise<readonly File[]>;
  readonly addOpenWorkbook: () => Promise<unknown>;
  readonly addSample: () => Promise<boolean>;
  readonly read: (files: readonly File[]) => Promise<boolean>;
}

/**
 * Reads anew what was there. False when it stopped again, or when a file is no longer to be had.
 */
export async function recoverSources({ sources, files, addOpenWorkbook, addSample, read }: RecoverySteps): Promise<boolean> {
  if (sources.some(({ open }) => open)) await addOpenWorkbook();
  if (sources.some(({ sample }) => sample) && !(await addSample())) return false;
  const names = new Set(sources.filter(({ open, sample }) => !open && !sample).map(({ name }) => name));
  const wanted = (await files()).filter(({ name }) => names.has(name));
  if (wanted.length > 0 && !(await read(wanted))) return false;
  return wanted.length === names.size;
}
