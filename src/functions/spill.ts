import type { FunctionMessages } from '../locales/functions';
import { CallerMistake } from './caller-mistake';

/** Cells that one result may take: more than this and Excel is busy for minutes, on the web it gives up. */
export const MOST_SPILL_CELLS = 1_000_000;

/**
 * Refuses a result that is too large, before it is computed.
 *
 * @throws {CallerMistake} with advice
 */
export function refuseLargeSpill(rows: number, columns: number, advice: keyof FunctionMessages['spillAdvice']): void {
  const cells = rows * columns;
  if (cells <= MOST_SPILL_CELLS) return;
  throw new CallerMistake((say) => say.spillTooLarge(cells, MOST_SPILL_CELLS, say.spillAdvice[advice]));
}
