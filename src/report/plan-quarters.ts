import type { ReportContext } from './context';
import type { Computed } from './sheet-builder';
import { nextTarget } from './target-row';

/** How the quarters of a target come about: given by the team, on a straight line, or by this year's quarterly shares. */
export interface QuarterRule {
  readonly kind: 'given' | 'straight' | 'shared';
  readonly values: readonly (number | null)[];
  /** This year's share of each quarter, for `shared`. */
  readonly shares: readonly number[];
}

const QUARTERS = [1, 2, 3, 4] as const;

/** The rule that the figures' quarters follow, told by their values. */
export function quarterRule(context: ReportContext, id: string, target: number, current: number | null): QuarterRule {
  const values = QUARTERS.map((q) => context.figures.known('plan.quarter', { metric: id, q })?.value ?? null);
  const given = nextTarget(context, id)?.quarters.some((value) => value !== null) ?? false;
  const known = values.filter((value) => value !== null);
  if (given || known.length < 4) return { kind: 'given', values, shares: [] };
  if (current !== null && known.every((value, index) => near(value, current + ((target - current) * (index + 1)) / 4)))
    return { kind: 'straight', values, shares: [] };
  if (
    target !== 0 &&
    near(
      known.reduce((sum, value) => sum + value, 0),
      target,
    )
  )
    return { kind: 'shared', values, shares: known.map((value) => value / target) };
  return { kind: 'given', values, shares: [] };
}

/** This year's quarterly shares as formulas over the monthly figures; as numbers where a metric has no full monthly series. */
export function shareFormulas(context: ReportContext, id: string, shares: readonly number[]): Computed[] {
  const months = context.figures
    .listed(id, 'month')
    .toSorted((a, b) => (String(a.dims.month) < String(b.dims.month) ? -1 : 1));
  const total = months.reduce((sum, month) => sum + month.value, 0);
  const agrees =
    months.length === 12 &&
    total !== 0 &&
    shares.every((share, q) =>
      near(months.slice(q * 3, q * 3 + 3).reduce((sum, month) => sum + month.value, 0) / total, share),
    );
  if (!agrees) return shares.map((value) => ({ value }));
  const range = (from: number, to: number): string =>
    `${context.cells.reference(months[from]!, 'value')}:${context.cells.reference(months[to]!, 'value').split('!')[1]}`;
  return shares.map((value, q) => ({ formula: `SUM(${range(q * 3, q * 3 + 2)})/SUM(${range(0, 11)})`, value }));
}

function near(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
}
