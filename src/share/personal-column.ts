import type { PersonalKind } from './find-personal';

/** A column of which every cell below its header is known to say who somebody is. */
export interface PersonalColumn {
  readonly sheet: string;
  readonly column: number;
  /** Row of the header; the column ends with the sheet. */
  readonly header: number;
  readonly kind: PersonalKind;
}
