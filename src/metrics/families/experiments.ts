import { NO_DAY } from '../../workbook/calendar';
import type { Table } from '../../datasets/table';
import { sampleRatioMismatch } from '../../stats/sample-ratio-mismatch';
import { twoProportionTest } from '../../stats/two-proportion-test';
import { tidyText } from '../../workbook/fold-text';
import { textAt } from '../data/table-rows';
import type { Listed, Listing } from '../metric';
import type { Period } from '../periods';
import { isWithin } from '../periods';
import { known, missing } from '../result';

/** A/B tests. */
export const experimentMetrics: readonly Listing[] = [
  {
    id: 'experiment.uplift',
    unit: 'fraction',
    kind: 'other',
    aggregation: 'ratio',
    needs: ['experiments'],
    name: { zh: '实验提升', en: 'Experiment uplift' },
    definition: {
      zh: '实验版本转化率 ÷ 对照版本转化率 − 1；附双侧两比例z检验p值（合并方差）、转化率之差的95%置信区间（非合并方差）与样本比例（SRM）卡方检验p值',
      en: 'The variant’s conversion rate ÷ the control’s − 1, with the p-value of a two-sided two-proportion z test (pooled), the 95% interval of the difference of the rates (unpooled) and the p-value of a χ² test of an equal split (SRM)',
    },
    list: ({ data, frame }) => {
      const table = data.table('experiments');
      if (!table) return [{ dims: {}, ...missing({ code: 'missing-dataset', dataset: 'experiments' }) }];
      const experiments = experimentsOf(table, frame.whole);
      if (experiments.size === 0)
        return [{ dims: {}, ...missing({ code: 'no-rows', dataset: 'experiments', period: frame.whole.label }) }];
      return [...experiments].flatMap(([experiment, variants]) => upliftsOf(experiment, [...variants.values()]));
    },
  },
];

interface Variant {
  /** As it first stands in the table. */
  readonly name: string;
  readonly key: string;
  visitors: number;
  conversions: number;
}

/**
 * Variants by experiment, of the rows whose start (else end) is in the period or that have neither.
 */
export function experimentsOf(table: Table, period: Period): Map<string, Map<string, Variant>> {
  const [starts, ends] = [table.days('start'), table.days('end')];
  const [visitors, conversions] = [table.numbers('visitors'), table.numbers('conversions')];
  const experiments = new Map<string, Map<string, Variant>>();
  for (let row = 0; row < table.rowCount; row++) {
    const start = starts?.[row] ?? NO_DAY;
    const day = start === NO_DAY ? (ends?.[row] ?? NO_DAY) : start;
    const [seen, converted] = [visitors?.[row] ?? NaN, conversions?.[row] ?? NaN];
    if ((day !== NO_DAY && !isWithin(day, period)) || seen !== seen || converted !== converted) continue;
    const experiment = textAt(table, 'experiment', row);
    const name = textAt(table, 'variant', row);
    const variants = experiments.get(experiment) ?? new Map<string, Variant>();
    experiments.set(experiment, variants);
    const key = variantKey(name);
    const known = variants.get(key);
    if (known) {
      known.visitors += seen;
      known.conversions += converted;
    } else variants.set(key, { name, key, visitors: seen, conversions: converted });
  }
  return experiments;
}

function upliftsOf(experiment: string, variants: readonly Variant[]): Listed[] {
  const control = controlOf(variants);
  const mismatch = sampleRatioMismatch(variants.map(({ visitors }) => visitors));
  return variants
    .filter((variant) => variant !== control)
    .map((variant) => {
      const test = twoProportionTest(control, variant);
      return {
        dims: { experiment, variant: variant.name },
        ...known(test.uplift, {
          control: control.name,
          p_value: test.pValue,
          ci_low: test.low,
          ci_high: test.high,
          srm_p: mismatch,
          rate: test.rateB,
          control_rate: test.rateA,
        }),
      };
    });
}

/**
 * The control of an experiment: the variant named 对照, 原版, control or A, in this order; otherwise the first.
 *
 * @example
 * controlOf([{ name: 'A', key: 'a' }, { name: '对照组', key: '对照' }]).name; // => '对照组'
 */
export function controlOf<V extends { readonly key: string }>(variants: readonly V[]): V {
  for (const name of CONTROLS) {
    const found = variants.find(({ key }) => key === name);
    if (found) return found;
  }
  return variants[0]!;
}

/**
 * A variant's name as it is compared: tidied (NFKC), case folded, with or without 组 or 版.
 *
 * @example
 * variantKey(' Ａ组'); // => 'a'
 * variantKey('原版'); // => '原'
 */
export function variantKey(name: string): string {
  const folded = tidyText(name).toLowerCase();
  return folded.length > 1 ? folded.replace(/ ?[组版]$/, '') : folded;
}

const CONTROLS = ['对照', '原版', 'control', 'A'].map(variantKey);
