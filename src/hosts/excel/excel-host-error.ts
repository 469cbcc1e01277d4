import type { ExcelFault } from '../../workbook/excel-outcome';

export type { ExcelFault } from '../../workbook/excel-outcome';

/** A fault of Excel, after everything that was made has been removed. */
export class ExcelHostError extends Error {
  override readonly name = 'ExcelHostError';

  constructor(
    readonly fault: ExcelFault,
    /** What it is about: a sheet, a name, Excel's own code. */
    readonly detail: string,
    /** False when what was made could not be removed, because Excel no longer answers. */
    readonly undone: boolean = true,
    options?: ErrorOptions,
  ) {
    super(`${fault}: ${detail}`, options);
  }
}

/** The fault behind an error that the client library threw, or the error itself when it is none of its. */
export function asExcelFault(error: unknown, undone: boolean): unknown {
  if (error instanceof ExcelHostError) return new ExcelHostError(error.fault, error.detail, undone, { cause: error });
  if (typeof error !== 'object' || error === null || !('code' in error) || typeof error.code !== 'string') return error;
  const detail = 'message' in error ? `${error.code}: ${String(error.message)}` : error.code;
  return new ExcelHostError(FAULTS[error.code] ?? 'unexpected', detail, undone, { cause: error });
}

const FAULTS: Readonly<Record<string, ExcelFault>> = {
  InvalidOperationInCellEditMode: 'cell-edit',
  AccessDenied: 'read-only',
  RequestPayloadSizeLimitExceeded: 'too-large',
  ResponsePayloadSizeLimitExceeded: 'too-large',
  ItemNotFound: 'sheet-gone',
  ItemAlreadyExists: 'name-taken',
  ApiNotFound: 'old-excel',
  NotImplemented: 'old-excel',
  ActivityLimitReached: 'busy',
};
