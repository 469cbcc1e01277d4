import { PassedOnError } from '../caller-mistake';

/** A cell's value once error and data-type objects are out of the way. */
export type Cell = number | string | boolean | null | undefined;

/**
 * The plain value of a cell: data types give their basic value, error cells are passed on.
 *
 * @throws {PassedOnError} when the cell is an error, in any of the forms that Excel passes them
 */
export function plainCell(value: unknown): Cell {
  switch (typeof value) {
    case 'number':
    case 'boolean':
    case 'undefined':
      return value;
    case 'string':
      if (value.charCodeAt(0) === 35 && ERROR_TEXT.test(value)) throw new PassedOnError(value, null);
      return value;
    case 'bigint':
      return Number(value);
    case 'object':
      return value === null ? null : cellOfObject(value);
    default:
      return undefined;
  }
}

/**
 * Whether a cell is blank as the web (`null`) or a formula (`""`) gives it. On the desktop a blank cell is 0, which only its row can tell
 * from a true 0: see `isBlankOrZero`.
 */
export function isBlank(cell: Cell): boolean {
  return cell === null || cell === undefined || (typeof cell === 'string' && (cell === '' || cell.trim() === ''));
}

/** Whether a cell may be blank in any of the three forms. */
export function isBlankOrZero(cell: Cell): boolean {
  return cell === 0 || isBlank(cell);
}

const ERROR_TEXT = /^#(?:N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|BUSY!|UNKNOWN!|GETTING_DATA)$/;

function cellOfObject(value: object): Cell {
  const { code, basicType, basicValue } = value as { code?: unknown; basicType?: unknown; basicValue?: unknown };
  if (basicType === 'Error' || (basicValue === undefined && typeof code === 'string' && code.startsWith('#'))) {
    const printed = typeof basicValue === 'string' ? basicValue : code;
    throw new PassedOnError(typeof printed === 'string' ? printed : '#VALUE!', value);
  }
  if (basicType === 'Empty') return null;
  return typeof basicValue === 'object' ? undefined : plainCell(basicValue);
}
