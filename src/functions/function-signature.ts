import type { FunctionId } from '../locales/function-reference';
import { cellFunctions } from './cell-functions';

/**
 * A function as the reference writes it, optional arguments in brackets.
 *
 * @example
 * functionSignature('AOV', ['amounts', 'orders', 'distinct']); // => 'OPS.AOV(amounts, [orders], [distinct])'
 */
export function functionSignature(id: FunctionId, names: readonly string[]): string {
  const { required } = cellFunctions[id];
  return `OPS.${id}(${names.map((name, index) => (index < required ? name : `[${name}]`)).join(', ')})`;
}
