/** Why the open workbook could not be read or written; `locales/excel` turns it into a sentence. */
export type ExcelFault =
  | 'cell-edit'
  | 'read-only'
  | 'too-large'
  | 'sheet-gone'
  | 'name-taken'
  | 'old-excel'
  | 'protected'
  | 'busy'
  | 'unexpected';

/** What writing the report did to the workbook, for the user to read. */
export type Change =
  | { readonly kind: 'sheet-added'; readonly sheet: string }
  | { readonly kind: 'sheet-updated'; readonly sheet: string; readonly cells: number; readonly layoutChanged: boolean }
  | { readonly kind: 'sheet-unchanged'; readonly sheet: string }
  /** A sheet of an earlier report whose section this one does not have; it stays. */
  | { readonly kind: 'sheet-left'; readonly sheet: string }
  | { readonly kind: 'input-kept'; readonly sheet: string; readonly address: string; readonly value: string }
  | { readonly kind: 'cell-replaced'; readonly sheet: string; readonly address: string; readonly value: string }
  | { readonly kind: 'columns-moved'; readonly sheet: string; readonly count: number }
  | { readonly kind: 'rows-moved'; readonly sheet: string; readonly count: number };

/** A feature of the report that this Excel does not have. */
export type MissingFeature = 'charts' | 'validation' | 'page-layout' | 'comments' | 'undo';
