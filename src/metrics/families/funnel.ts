import { NO_DAY, monthIndex } from '../../workbook/calendar';
import type { Table } from '../../datasets/table';
import { exactSum } from '../../stats/exact-sum';
import { distinctTexts, rowsWithin, textAt } from '../data/table-rows';
import type { MetricData } from '../data/metric-data';
import type { Dimensions, Figure } from '../figure';
import type { Listed, Measure } from '../metric';
import type { Frame, Period } from '../periods';
import type { Result } from '../result';
import { known, missing, quotient } from '../result';

const slices = (data: MetricData, frame: Frame): Dimensions[] => {
  const table = data.table('funnel');
  return table ? flowsOf(table, rowsWithin(table, 'date', frame.whole)) : [];
};

/** Flows: how many steps, and how many get through. */
export const funnelMetrics: readonly Measure[] = [
  {
    id: 'funnel.steps',
    unit: 'steps',
    kind: 'flow',
    aggregation: 'count',
    plain: false,
    lowerIsBetter: true,
    slices,
    needs: ['funnel'],
    name: { zh: '流程步数', en: 'Steps of the flow' },
    definition: {
      zh: '期内最近一个月该流程的步骤数；无日期时为最后一个版本的步骤数',
      en: 'Steps of the flow in the period’s latest month; without dates, of the last version',
    },
    synonyms: ['步骤数', '流程步骤数', '下单步骤数', '步数', 'funnel steps', 'steps'],
    undated: (data) => undatedFlows(data, stepsOf),
    compute: (data, period, dims) => ofFlow(data, period, dims, (table, months) => stepsOf(table, months.at(-1)!)),
  },
  {
    id: 'funnel.conversion',
    unit: 'fraction',
    kind: 'flow',
    aggregation: 'rate',
    plain: false,
    slices,
    needs: ['funnel'],
    name: { zh: '流程转化率', en: 'Conversion of the flow' },
    definition: {
      zh: '期内各月末步人数之和 ÷ 首步人数之和；无日期时取最后一个版本，与第一个版本比较',
      en: 'Users of the last step ÷ users of the first, summed over the months; without dates, the last version against the first',
    },
    synonyms: [
      '转化率',
      '漏斗转化率',
      '整体转化率',
      '下单转化率',
      '支付转化率',
      'funnel conversion',
      'conversion rate',
      'checkout conversion',
    ],
    undated: (data) => undatedFlows(data, (table, rows) => conversionOf(table, [rows])),
    compute: (data, period, dims) => ofFlow(data, period, dims, conversionOf),
  },
];

/** Dimensions of the flows on given rows; a blank flow has none. */
function flowsOf(table: Table, rows: readonly number[]): Dimensions[] {
  const flows = distinctTexts(table, 'flow', rows).map((flow) => ({ flow }));
  return rows.some((row) => textAt(table, 'flow', row) === '') ? [{}, ...flows] : flows;
}

function ofFlow(
  data: MetricData,
  period: Period,
  { flow }: Dimensions,
  compute: (table: Table, months: readonly number[][]) => Result,
): Result {
  const table = data.table('funnel')!;
  const days = table.days('date')!;
  const months = new Map<number, number[]>();
  for (const row of rowsWithin(table, 'date', period)) {
    if (textAt(table, 'flow', row) !== (flow ?? '')) continue;
    const month = monthIndex(days[row]!);
    months.set(month, [...(months.get(month) ?? []), row]);
  }
  if (months.size === 0) return missing({ code: 'no-such-flow', value: String(flow ?? ''), period: period.label });
  return compute(
    table,
    [...months].sort(([a], [b]) => a - b).map(([, rows]) => rows),
  );
}

/** The last version of each flow against the first, when the table has no date at all. */
function undatedFlows(data: MetricData, compute: (table: Table, rows: readonly number[]) => Result): Listed[] | null {
  const table = data.table('funnel');
  const days = table?.days('date');
  if (!table || days?.some((day) => day !== NO_DAY)) return null;
  const all = Array.from({ length: table.rowCount }, (_, row) => row);
  return flowsOf(table, all).map((dims): Listed => {
    const rows = all.filter((row) => textAt(table, 'flow', row) === (dims.flow ?? ''));
    const versions = [...new Set(rows.map((row) => textAt(table, 'version', row)))];
    const rowsOf = (version: string): number[] => rows.filter((row) => textAt(table, 'version', row) === version);
    const current = compute(table, rowsOf(versions.at(-1)!));
    const first = versions.length > 1 ? compute(table, rowsOf(versions[0]!)) : null;
    const baseline: Listed['baseline'] = first
      ? { baseline: first.value, baselineKind: 'first-version', baselineReason: first.reason }
      : {
          baseline: null,
          baselineKind: null,
          baselineReason: { code: 'one-version' } satisfies Figure['baselineReason'],
        };
    return { dims, ...current, baseline };
  });
}

function stepsOf(table: Table, rows: readonly number[]): Result {
  const numbers = table.numbers('step_no')!;
  return known(new Set(rows.map((row) => numbers[row]!).filter((step) => step === step)).size);
}

/** First and last step within each group of rows, then summed. */
function conversionOf(table: Table, groups: readonly (readonly number[])[]): Result {
  const numbers = table.numbers('step_no')!;
  const users = table.numbers('users')!;
  const first: number[] = [];
  const last: number[] = [];
  for (const rows of groups) {
    const steps = rows.filter((row) => numbers[row] === numbers[row]);
    const [lowest, highest] = [
      Math.min(...steps.map((row) => numbers[row]!)),
      Math.max(...steps.map((row) => numbers[row]!)),
    ];
    for (const row of steps) {
      if (numbers[row] === lowest) first.push(users[row]!);
      if (numbers[row] === highest) last.push(users[row]!);
    }
  }
  return quotient(exactSum(last), exactSum(first));
}
