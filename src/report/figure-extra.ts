import type { Figure } from '../metrics/figure';
import type { ReportContext } from './context';
import type { ShownExtra } from './shown-extras';

/** A statistic beside a figure and the reference of its cell, or null when it has none. */
export function extraNumber(
  context: Pick<ReportContext, 'cells'>,
  figure: Figure,
  key: ShownExtra,
): { value: number; reference: string } | null {
  const value = figure.extra[key];
  return typeof value === 'number' ? { value, reference: context.cells.extraReference(figure, key) } : null;
}
