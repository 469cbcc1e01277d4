import type { Figure } from '../metrics/figure';
import type { ReportContext } from './context';
import type { FigurePart } from './figure-cells';
import type { Computed } from './sheet-builder';

/** A figure's number as a formula over its cell on the figures sheet; blank where it has none. */
export function figureContent(
  context: ReportContext,
  figure: Figure | undefined,
  part: FigurePart = 'value',
  scale = 1,
): Computed {
  const value = figure === undefined ? null : partValue(figure, part);
  if (figure === undefined || value === null) return { value: null };
  const reference = context.cells.reference(figure, part);
  return scale === 1 ? { formula: reference, value } : { formula: `${reference}/${scale}`, value: value / scale };
}

/** Current value, baseline, relative change or change in points of a figure. */
export function partValue(figure: Figure, part: FigurePart): number | null {
  if (part === 'value') return figure.status === 'unavailable' ? null : figure.value;
  if (part === 'baseline') return figure.baseline;
  if (figure.value === null || figure.baseline === null) return null;
  if (part === 'change')
    return figure.baseline === 0 || figure.change === null ? null : figure.value / figure.baseline - 1;
  return figure.unit === 'fraction' && figure.changePoints !== null && figure.changePoints !== undefined
    ? figure.value - figure.baseline
    : null;
}
