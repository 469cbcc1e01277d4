import type { Phrase } from '../../locales/phrase';
import type { Unit } from '../../metrics/figure';
import type { ReportContext } from '../context';
import type { NumberDisplay } from '../display-number';
import { digitsCode, displayText, numberDisplay } from '../display-number';
import type { KnownFigure } from '../figure-index';
import { fixedText, roundHalfAway } from '../round-half-away';

/** A figure's value as it reads in a sentence, tied to its cell: `TEXT(ROUND(OPS_users_total/10000,2),"0.00")&"万人"`. */
export function figureNumber(context: ReportContext, figure: KnownFigure): Phrase {
  return liveNumber(context.cells.reference(figure, 'value'), figure.value, figure.unit, context);
}

/** A figure's value without its unit's word, where the sentence brings its own. */
export function figureCount(context: ReportContext, figure: KnownFigure): Phrase {
  return liveNumber(context.cells.reference(figure, 'value'), figure.value, 'count', context);
}

/** A figure's baseline as it reads in a sentence; the figure must have one. */
export function baselineNumber(context: ReportContext, figure: KnownFigure): Phrase {
  return liveNumber(context.cells.reference(figure, 'baseline'), figure.baseline ?? 0, figure.unit, context);
}

/** Any number as it reads in a sentence, given the formula that yields it. */
export function liveNumber(
  reference: string,
  value: number,
  unit: Unit,
  context: Pick<ReportContext, 'language'>,
): Phrase {
  return shown(reference, value, numberDisplay(value, unit, context.language));
}

/** Size of a relative change, without its sign: `40%`. */
export function changeSize(context: ReportContext, figure: KnownFigure): Phrase {
  const value = figure.value / (figure.baseline ?? NaN) - 1;
  const formula = `ABS(${context.cells.reference(figure, 'value')}/${context.cells.reference(figure, 'baseline')}-1)`;
  return liveNumber(formula, Math.abs(value), 'fraction', context);
}

/** Size of a change in percentage points, without its sign: `3.3`. */
export function pointsSize(context: ReportContext, figure: KnownFigure): Phrase {
  const value = Math.abs(figure.value - (figure.baseline ?? NaN)) * 100;
  const formula = `ABS(${context.cells.reference(figure, 'value')}-${context.cells.reference(figure, 'baseline')})*100`;
  return shown(formula, value, plainDisplay(value, 1));
}

/** Whether a change shows as nothing once rounded. */
export function showsNoChange(figure: KnownFigure): boolean {
  if (figure.baseline === null) return true;
  const size =
    figure.unit === 'fraction' ? (figure.value - figure.baseline) * 100 : (figure.value / figure.baseline - 1) * 100;
  return roundHalfAway(size, 1) === 0;
}

/** A number with at most so many decimals, trailing zeros dropped, tied to a formula. */
export function plainNumber(reference: string, value: number, decimals: number): Phrase {
  return shown(reference, value, plainDisplay(value, decimals));
}

/**
 * Shares that are listed together, each rounded to a decimal of a percent so that they add up as shown (largest
 * remainder). Gives what to add to the plainly rounded share, as a fraction.
 *
 * @example
 * shareAdjustments([0.3333, 0.3333, 0.3334]); // => [0, 0, 0.001]
 */
export function shareAdjustments(shares: readonly number[]): number[] {
  const units = shares.map((share) => share * 1000);
  const rounded = shares.map((share) => Math.round(roundHalfAway(share, 3) * 1000));
  const total = Math.round(units.reduce((sum, value) => sum + value, 0));
  const adjustments = shares.map(() => 0);
  let missing = total - rounded.reduce((sum, value) => sum + value, 0);
  const step = Math.sign(missing);
  const order = units
    .map((value, index) => ({ index, left: (value - rounded[index]!) * step }))
    .sort((a, b) => b.left - a.left);
  for (const { index } of order) {
    if (missing === 0) break;
    adjustments[index] = step / 1000;
    missing -= step;
  }
  return adjustments;
}

/** A share with the adjustment that makes it add up with the others of its list. */
export function adjustedShare(reference: string, value: number, adjustment: number): Phrase {
  const formula = adjustedFormula(reference, adjustment);
  const shownValue = adjustment === 0 ? value : roundHalfAway(value, 3) + adjustment;
  const display: NumberDisplay = { scale: 1, decimals: 1, percent: true, grouped: false, prefix: '', suffix: '' };
  return shown(formula, shownValue, display);
}

/** The formula of a share with its adjustment. */
export function adjustedFormula(reference: string, adjustment: number): string {
  if (adjustment === 0) return reference;
  return `ROUND(${reference},3)${adjustment > 0 ? '+' : '-'}0.001`;
}

function plainDisplay(value: number, decimals: number): NumberDisplay {
  let shortest = decimals;
  const rounded = roundHalfAway(value, decimals);
  while (shortest > 0 && roundHalfAway(rounded, shortest - 1) === rounded) shortest -= 1;
  return { scale: 1, decimals: shortest, percent: false, grouped: Math.abs(value) >= 1000, prefix: '', suffix: '' };
}

function shown(reference: string, value: number, display: NumberDisplay): Phrase {
  const grouped = display.grouped && Math.abs(value / display.scale) >= 999;
  const code = digitsCode({ ...display, grouped });
  const scaled =
    display.scale === 1
      ? reference
      : `(${reference})/${display.scale}`.replace(/^\((OPS_\w+|'[^']+'!\$[A-Z]+\$\d+)\)/, '$1');
  // ROUND sees a half that binary arithmetic misses by its last bits; TEXT alone may not.
  const rounded = `ROUND(${scaled},${display.decimals + (display.percent ? 2 : 0)})`;
  const digits = displayText(value, { ...display, grouped, prefix: '', suffix: '' });
  return [display.prefix, { formula: `TEXT(${rounded},"${code}")`, text: digits }, display.suffix].filter(
    (part) => part !== '',
  );
}

/** A number as text with fixed decimals, for tables of text. */
export function fixed(value: number, decimals: number): string {
  return fixedText(value, decimals, true);
}
