import type { TargetOfMetric } from '../data/target-rows';
import { targetedMetrics, targetsOfYear } from '../data/target-rows';
import type { FigureStatus, Reason, Unit } from '../figure';
import type { Listed, Listing, ListingContext, Measure } from '../metric';
import { exactSum } from '../../stats/exact-sum';
import type { Result } from '../result';
import { known, missing } from '../result';

const shared = { kind: 'other', aggregation: 'level', needs: [] } as const;

/** What next year is to reach. The unit of each figure is that of its metric. */
export const planMetrics: readonly Listing[] = [
  {
    ...shared,
    id: 'plan.target',
    unit: 'count',
    name: { zh: '下年目标', en: 'Next year’s target' },
    definition: {
      zh: '目标表中下一年度的目标值；没有时为建议值：全年值 × (1 + 变化率 ÷ 2)，占比与比率不超过100%',
      en: 'The target of next year where it is given; otherwise a proposal: the whole year’s value × (1 + change ÷ 2), shares capped at 100%',
    },
    list: (context) =>
      plans(context).map(({ metric, unit, status, target, madeOf }) => ({
        dims: { metric },
        unit,
        ...target,
        status,
        madeOf,
      })),
  },
  {
    ...shared,
    id: 'plan.quarter',
    unit: 'count',
    name: { zh: '下年季度目标', en: 'Next year’s quarterly targets' },
    definition: {
      zh: '目标表给出的季度值优先；数量与合计按本年各季占比分解；存量、比率与均值由全年值到目标值直线推进',
      en: 'Given quarters win; counts and sums by this year’s quarterly shares; stocks, rates and means on a straight line from this year’s value to the target',
    },
    list: (context) =>
      plans(context).flatMap((plan) =>
        [1, 2, 3, 4].map((q): Listed => ({
          dims: { metric: plan.metric, q },
          unit: plan.unit,
          ...quarterOf(context, plan, q),
          status: plan.status,
          madeOf: plan.madeOf,
        })),
      ),
  },
];

interface Plan {
  readonly metric: string;
  readonly measure: Measure;
  readonly unit: Unit;
  readonly status: FigureStatus;
  readonly given: TargetOfMetric | undefined;
  readonly target: Result;
  /** This whole year's value. */
  readonly actual: Result;
  readonly madeOf: NonNullable<Listed['madeOf']>;
}

function plans(context: ListingContext): Plan[] {
  const { data, frame, measures, metricByName, take } = context;
  const table = data.table('targets');
  const given = table ? targetsOfYear(table, frame.year + 1, metricByName) : new Map<string, TargetOfMetric>();
  const targeted = new Set(table ? targetedMetrics(table, metricByName) : []);
  return measures
    .filter(({ id, planned }) => planned === true || targeted.has(id))
    .map((measure): Plan => {
      const actual = take(measure, frame.whole, frame);
      const target = given.get(measure.id);
      return {
        metric: measure.id,
        measure,
        unit: measure.unit,
        status: target ? 'ok' : 'proposal',
        given: target,
        target: target ? known(target.target) : proposal(context, measure, actual),
        actual,
        madeOf: { needs: [...(target ? ['targets' as const] : []), ...measure.needs], reads: measure.reads ?? [] },
      };
    });
}

function proposal({ figure }: ListingContext, { id, unit }: Measure, actual: Result): Result {
  if (actual.value === null) return missing(actual.reason ?? { code: 'no-value' });
  const found = figure(id);
  if (!found || found.change === null) return missing(found?.baselineReason ?? found?.reason ?? { code: 'no-value' });
  const value = actual.value * (1 + found.change / 2);
  return known(unit === 'fraction' ? Math.min(1, value) : value);
}

function quarterOf(context: ListingContext, plan: Plan, q: number): Result {
  const { measure, target, actual } = plan;
  const given = plan.given?.quarters[q - 1] ?? null;
  if (given !== null) return known(given);
  if (target.value === null) return target;
  if (measure.kind === 'flow' && (measure.aggregation === 'count' || measure.aggregation === 'sum')) {
    const quarters = quarterValues(context, measure);
    if ('code' in quarters) return missing(quarters);
    return known((target.value * quarters[q - 1]!) / exactSum(quarters));
  }
  if (actual.value === null) return missing(actual.reason ?? { code: 'no-value' });
  return known(q === 4 ? target.value : actual.value + ((target.value - actual.value) * q) / 4);
}

function quarterValues({ frame, take }: ListingContext, measure: Measure): number[] | Reason {
  const results = frame.quarters.map((quarter) => take(measure, quarter, frame));
  const broken = results.find(({ value }) => value === null);
  return broken ? (broken.reason ?? { code: 'no-value' }) : results.map(({ value }) => value!);
}
