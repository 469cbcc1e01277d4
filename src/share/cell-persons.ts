import { findPersonal, type PersonalPiece } from './find-personal';
import type { PersonalColumn } from './personal-column';
import type { PersonalData } from './personal-data';

/** Finds what cells say of persons. */
export type CellPersons = (value: unknown, sheet: string, row: number, column: number) => readonly PersonalPiece[];

/**
 * Finds personal data in cells: in texts anywhere; numbers only where they are mobile numbers or stand in a column of
 * ids, as a number elsewhere is a count.
 */
export function cellPersons(personal: PersonalData, columns: readonly PersonalColumn[]): CellPersons {
  const known = new Map<string, readonly PersonalPiece[]>();
  const named = new Map(columns.map((one) => [`${one.column} ${one.sheet}`, one]));
  return (value, sheet, row, column) => {
    if (value === '' || (typeof value !== 'string' && typeof value !== 'number')) return NOBODY;
    const text = String(value);
    const whole = named.get(`${column} ${sheet}`);
    // A note or a total under a table is no id, nor is a pseudonym.
    if (whole !== undefined && row > whole.header && (personal.userIds.has(text) || /^[\w.-]{1,64}$/.test(text))) return [{ kind: whole.kind, text, start: 0 }];
    if (typeof value === 'number') return /^1[3-9]\d{9}$/.test(text) ? [{ kind: 'phone', text, start: 0 }] : NOBODY;
    let pieces = known.get(text);
    if (pieces === undefined) {
      pieces = findPersonal(text, personal);
      known.set(text, pieces);
    }
    return pieces;
  };
}

const NOBODY: readonly PersonalPiece[] = [];
