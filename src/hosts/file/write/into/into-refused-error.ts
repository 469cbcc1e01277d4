/** Why a report's sheets cannot be added to a workbook; `locales/into` turns it into a sentence. */
export type IntoRefusal =
  /** It needs a password to open. */
  | 'encrypted'
  /** The old binary .xls, or .xlsb. */
  | 'binary'
  | 'not-a-workbook'
  /** A part is missing or is not XML. */
  | 'damaged'
  /** Unpacks to more than is held in memory. */
  | 'too-large'
  /** Saved as "Strict Open XML", whose namespaces are others. */
  | 'strict'
  /** Its structure is locked: no sheet may be added. */
  | 'structure-locked'
  /** Bears a digital signature, which any change would break. */
  | 'signed'
  /** A shared workbook of the old kind, with a log of changes. */
  | 'shared'
  /** It has names of its own that the report's cells need; `detail` is the first. */
  | 'name-taken';

/** The workbook stays as it is: the report cannot be added without harm. */
export class IntoRefusedError extends Error {
  override readonly name = 'IntoRefusedError';

  constructor(
    readonly reason: IntoRefusal,
    /** The part or name that it is about, when there is one. */
    readonly detail: string | null = null,
  ) {
    super(detail === null ? reason : `${reason}: ${detail}`);
  }
}
