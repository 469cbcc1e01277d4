import { Grid } from '../../../../src/workbook/grid';
import type { WorkbookModel } from './workbook';

/** What Excel's undo button can take back: whole states of the workbook, the latest last. */
export interface UndoStack {
  readonly steps: number;
  /** Does something that can be taken back. */
  step<Result>(act: () => Result): Result;
  /** Forgets all steps, as Excel does when an add-in does what cannot be taken back. */
  clear(): void;
  /** Takes the last step back; false when there is none. */
  undo(): boolean;
}

export function undoStack(workbook: WorkbookModel): UndoStack {
  const states: WorkbookModel[] = [];
  return {
    get steps() {
      return states.length;
    },
    step(act) {
      states.push(copied(workbook, new Map()));
      return act();
    },
    clear() {
      states.splice(0);
    },
    undo() {
      const state = states.pop();
      if (state === undefined) return false;
      Object.assign(workbook, state);
      return true;
    },
  };
}

/** A copy of all that is reachable, once each; functions and the grids of files are shared. */
function copied<Value>(value: Value, known: Map<unknown, unknown>): Value {
  if (typeof value !== 'object' || value === null || value instanceof Grid) return value;
  const seen = known.get(value);
  if (seen !== undefined) return seen as Value;
  if (value instanceof Map) {
    const map = new Map<unknown, unknown>();
    known.set(value, map);
    for (const [key, one] of value) map.set(key, copied(one, known));
    return map as Value;
  }
  const copy = (Array.isArray(value) ? [] : Object.create(Object.getPrototypeOf(value) as object | null)) as Record<string, unknown>;
  known.set(value, copy);
  for (const [key, one] of Object.entries(value)) copy[key] = copied(one, known);
  return copy as Value;
}
