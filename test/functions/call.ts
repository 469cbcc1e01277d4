import { cellFunctions } from '../../src/functions/cell-functions';
import { excelCallable } from '../../src/functions/excel-callable';
import type { FunctionId } from '../../src/locales/function-reference';

/** Calls a cell function as Excel does. */
export function call(id: FunctionId, ...values: unknown[]): unknown {
  const { call: cellFunction, parameters } = cellFunctions[id];
  return excelCallable(cellFunction, parameters)(...values);
}

/** The error that a call shows in its cell. */
export function errorOf(id: FunctionId, ...values: unknown[]): { code: string; message: string } {
  try {
    const result = call(id, ...values);
    throw new Error(`no error but ${JSON.stringify(result)}`);
  } catch (fault) {
    return fault as { code: string; message: string };
  }
}

/** Cells below each other, as Excel passes a column. */
export function column(...cells: readonly unknown[]): unknown[][] {
  return cells.map((cell) => [cell]);
}
