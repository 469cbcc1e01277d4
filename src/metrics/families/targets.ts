import type { Figure } from '../figure';
import { attainment } from '../kernels/attainment';
import type { Listed, Listing, ListingContext, Measure } from '../metric';
import type { Frame } from '../periods';
import { known, missing } from '../result';
import type { TargetOfMetric } from '../data/target-rows';
import { targetsOfYear } from '../data/target-rows';

/** Whether the year's targets were met. */
export const targetMetrics: readonly Listing[] = [
  {
    id: 'target.attainment',
    unit: 'fraction',
    kind: 'other',
    aggregation: 'ratio',
    needs: ['targets'],
    name: { zh: '目标达成率', en: 'Target attainment' },
    definition: {
      zh: '全年实际值 ÷ 目标值；越低越好的指标为目标值 ÷ 全年实际值',
      en: 'The whole year’s actual ÷ target; target ÷ actual where lower is better',
    },
    list: (context) => {
      const { data, frame, metricByName, measure } = context;
      const table = data.table('targets');
      if (!table) return [{ dims: {}, ...missing({ code: 'missing-dataset', dataset: 'targets' }) }];
      const targets = targetsOfYear(table, frame.year, metricByName);
      if (targets.size === 0)
        return [{ dims: {}, ...missing({ code: 'no-rows', dataset: 'targets', period: frame.whole.label }) }];
      return [...targets].map(([metric, target]): Listed => ({
        dims: { metric },
        ...attained(context, metric, target, frame),
        baseline: baselineOf(context, metric),
        madeOf: measure(metric) ?? { needs: [] },
      }));
    },
  },
];

function attained(
  { take, measure }: ListingContext,
  metric: string,
  target: TargetOfMetric,
  frame: Frame,
): Pick<Listed, 'value' | 'reason' | 'extra'> {
  const found = measure(metric);
  if (!found) return missing({ code: 'no-value', value: metric });
  const actual = take(found, frame.whole, frame);
  const extra = { actual: actual.value, target: target.target };
  return actual.value === null
    ? missing(actual.reason ?? { code: 'no-value' }, extra)
    : known(attainment(actual.value, target.target, isLowerBetter(found)), extra);
}

function baselineOf(context: ListingContext, metric: string): NonNullable<Listed['baseline']> {
  const { data, before, isPriorYear, obstacle, metricByName, measure } = context;
  const needs = ['targets', ...(measure(metric)?.needs ?? [])] as const;
  if (!isPriorYear({ needs, reads: measure(metric)?.reads ?? [] })) {
    return { baseline: null, baselineKind: null, baselineReason: { code: 'target-has-no-baseline' } };
  }
  const former = targetsOfYear(data.table('targets')!, before.year, metricByName).get(metric);
  const reason: Figure['baselineReason'] =
    obstacle({ needs: ['targets'] }, before) ??
    (former ? null : { code: 'no-target', value: metric, period: before.whole.label });
  if (reason || !former) return { baseline: null, baselineKind: 'prior-year', baselineReason: reason };
  const result = attained(context, metric, former, before);
  return { baseline: result.value, baselineKind: 'prior-year', baselineReason: result.reason };
}

function isLowerBetter(measure: Measure): boolean {
  return measure.lowerIsBetter === true;
}
