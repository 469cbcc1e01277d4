import { foldText } from '../workbook/fold-text';
import type { ReportContext } from './context';
import type { TargetRow } from './details';

/** The team's own row for next year's target of a metric, named by its id, its name or a synonym; the last one counts. */
export function nextTarget(context: Pick<ReportContext, 'details' | 'year' | 'metric'>, id: string): TargetRow | null {
  const { name, synonyms = [] } = context.metric(id);
  const names = new Set([id, name.zh, name.en, ...synonyms].map(foldText));
  return context.details.targets.findLast((row) => row.year === context.year + 1 && names.has(foldText(row.metric))) ?? null;
}
