import { CallerMistake, NoDivisorError, PassedOnError } from './caller-mistake';
import type { FunctionMessages } from '../locales/functions';

/** An error as a cell shows it, of Excel's own class where there is one. */
export function cellError(code: string, message?: string): Error {
  const runtime = typeof CustomFunctions === 'undefined' ? undefined : (CustomFunctions as Partial<typeof CustomFunctions>);
  if (typeof runtime?.Error === 'function') {
    // Excel's class is no subclass of Error, but it is what Excel wants to be thrown.
    return new runtime.Error(code as CustomFunctions.ErrorCode, message) as unknown as Error;
  }
  return Object.assign(new Error(message ?? code), { code });
}

/**
 * What a function throws to show an error: the caller's mistakes as `#VALUE!` with a sentence, error cells among the inputs as they
 * came, divisions by zero as `#DIV/0!`.
 */
export function asCellError(fault: unknown, messages: FunctionMessages): Error {
  if (fault instanceof PassedOnError) return isExcelError(fault.original) ? fault.original : cellError(shownCode(fault.code));
  if (fault instanceof NoDivisorError) return cellError('#DIV/0!');
  if (fault instanceof CallerMistake) return cellError('#VALUE!', fault.sentence(messages));
  return cellError('#VALUE!', messages.unexpected(fault instanceof Error ? fault.message : String(fault)));
}

/** Only an instance of Excel's class can be thrown again; data-type error values cannot. */
function isExcelError(original: object | null): original is Error {
  const runtime = typeof CustomFunctions === 'undefined' ? undefined : (CustomFunctions as Partial<typeof CustomFunctions>);
  return original !== null && typeof runtime?.Error === 'function' && original instanceof runtime.Error;
}

/** The errors that a function may return; the others, such as `#SPILL!`, belong to formulas that failed before it. */
const RETURNABLE = new Set(['#VALUE!', '#N/A', '#DIV/0!', '#NUM!', '#NULL!', '#NAME?', '#REF!']);

function shownCode(code: string): string {
  return RETURNABLE.has(code) ? code : '#VALUE!';
}
