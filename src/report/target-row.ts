import type { ReportContext } from './context';
import type { TargetRow } from './details';

/** The team's own row for next year's target of a metric; the last one counts. */
export function nextTarget(context: Pick<ReportContext, 'details' | 'year'>, id: string): TargetRow | null {
  return context.details.targets.findLast((row) => row.year === context.year + 1 && row.metric === id) ?? null;
}
