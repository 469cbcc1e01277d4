import type { MappedTable } from '../../recognise/saved-mapping';
import type { Corrections } from './results';

/** Corrections with others put in their place. */
export function withCorrections(corrections: Corrections, changed: Corrections): MappedTable[] {
  const keys = new Set(changed.map(correctionKey));
  return [...corrections.filter((correction) => !keys.has(correctionKey(correction))), ...changed];
}

/** What tells the table that a correction is of from others. */
export function correctionKey({ workbook, sheet, range }: Pick<MappedTable, 'workbook' | 'sheet' | 'range'>): string {
  return JSON.stringify([workbook, sheet, range]);
}
