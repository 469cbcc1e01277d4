import { functionMessages } from '../locales/functions';
import { asCellError } from './cell-error';
import { userLanguage } from './user-language';

type CellFunction = (...values: never[]) => unknown;

/**
 * A cell function as Excel calls it: with null for what was left out and, at the end, the invocation; what it throws becomes an error
 * that a cell can show.
 *
 * @param parameters how many arguments the function has without the invocation
 */
export function excelCallable(cellFunction: CellFunction, parameters: number): (...values: unknown[]) => unknown {
  const call = cellFunction as (...values: unknown[]) => unknown;
  return (...values) => {
    const invocation = isInvocation(values.at(-1)) ? values.pop() : undefined;
    while (values.length < parameters) values.push(null);
    try {
      const result = call(...values.slice(0, parameters), invocation);
      return result instanceof Promise ? result.catch(rethrow) : result;
    } catch (fault) {
      return rethrow(fault);
    }
  };
}

function rethrow(fault: unknown): never {
  throw asCellError(fault, functionMessages[userLanguage()]);
}

/** A caller with an older list of arguments passes the invocation earlier, so it is told by what it is and not by where it stands. */
function isInvocation(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && INVOCATION_KEYS.some((key) => key in value);
}

const INVOCATION_KEYS = ['onCanceled', 'functionName', 'isInValuePreview', 'parameterAddresses'];
