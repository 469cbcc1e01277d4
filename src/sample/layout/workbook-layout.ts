import type { WriteSheet } from 'hucre/xlsx';

/** A workbook to be written. */
export interface WorkbookLayout {
  /** File name without its ending. */
  readonly name: string;
  /** Lays the sheets out when the workbook's turn has come, so that only one is in memory. */
  readonly sheets: () => WriteSheet[];
}
