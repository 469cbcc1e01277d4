/** Some rows of a sheet of the open workbook, as Excel gives them. Rows and columns are zero-based. */
export interface OpenCells {
  readonly sheet: string;
  readonly top: number;
  readonly left: number;
  /** A formula with its `=`, or the value where there is none; the empty string for an empty cell. */
  readonly formulas: readonly (readonly unknown[])[];
  readonly values: readonly (readonly unknown[])[];
}

/** A cell of the open workbook that is to become another. */
export interface CellEdit {
  readonly row: number;
  readonly column: number;
  /** A formula with its `=` where `formula`, else a value; null empties the cell. */
  readonly after: string | number | boolean | null;
  readonly formula: boolean;
}
