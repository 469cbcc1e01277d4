/**
 * Splits a whole number into whole parts in proportion to weights, so that the parts add up to it exactly. Each part is
 * the difference of two rounded running sums: linear in the weights, and within one of the exact share.
 *
 * @param least what every part has at least; the rest is split
 *
 * @example
 * apportion(10, [1, 1, 1]); // => [3, 4, 3]
 * apportion(10, [0, 1, 1], 2); // => [2, 4, 4]
 */
export function apportion(total: number, weights: ArrayLike<number>, least = 0): number[] {
  const count = weights.length;
  let sum = 0;
  for (let i = 0; i < count; i++) sum += weights[i]!;
  const rest = total - least * count;
  const parts: number[] = [];
  let running = 0;
  let given = 0;
  for (let i = 0; i < count; i++) {
    running += weights[i]!;
    const upTo = i === count - 1 ? rest : Math.round((rest * running) / (sum || 1));
    parts.push(least + upTo - given);
    given = upTo;
  }
  return parts;
}
