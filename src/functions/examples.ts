import type { FunctionId } from '../locales/function-reference';

/** A text that differs by language, such as the name of a funnel's step. */
export interface LocalText {
  readonly zh: string;
  readonly en: string;
}

export type ExampleCell = number | string | boolean | LocalText;

/** One argument of an example: a column of cells, one value, or left out. */
export type ExampleArgument = { readonly range: readonly ExampleCell[] } | { readonly value: number | string | boolean } | null;

export interface FunctionExample {
  /** In the order of the function's arguments; later ones are left out. */
  readonly arguments: readonly ExampleArgument[];
  /** What the formula shows, hand-worked or from the source that the comment names. */
  readonly result: readonly (readonly ExampleCell[])[];
}

const order = { zh: '下单', en: 'Order' };
const pay = { zh: '支付', en: 'Pay' };
const visit = { zh: '访问', en: 'Visit' };
const search = { zh: '搜索广告', en: 'Search' };
const social = { zh: '社交媒体', en: 'Social' };

/** One example a function: small enough to check by hand. */
export const functionExamples: Readonly<Record<FunctionId, FunctionExample>> = {
  RFM: {
    arguments: [
      { range: ['C1', 'C2', 'C3', 'C4', 'C5', 'C1'] },
      { range: ['2025-12-01', '2025-06-10', '2025-11-20', '2025-09-05', '2025-12-20', '2025-12-21'] },
      { range: [120, 80, 300, 60, 45, 200] },
      { value: '2025-12-31' },
    ],
    // Recency 10, 204, 41, 117, 11; quantile cuts 10.8, 29, 71.4, 134.4. Frequency 2, 1, 1, 1, 1; cuts 1, 1, 1, 1.2.
    // Monetary 320, 80, 300, 60, 45; cuts 57, 72, 168, 304.
    result: [
      ['C1', 10, 2, 320, 5, 5, 5, 'core'],
      ['C2', 204, 1, 80, 1, 1, 3, 'churned'],
      ['C3', 41, 1, 300, 3, 1, 4, 'potential'],
      ['C4', 117, 1, 60, 2, 1, 2, 'dormant'],
      ['C5', 11, 1, 45, 4, 1, 1, 'potential'],
    ],
  },
  RFMSCORE: {
    arguments: [
      { range: ['C1', 'C2', 'C3', 'C4', 'C5', 'C1'] },
      { range: ['2025-12-01', '2025-06-10', '2025-11-20', '2025-09-05', '2025-12-20', '2025-12-21'] },
      { range: [120, 80, 300, 60, 45, 200] },
      { value: 'C3' },
      { value: '2025-12-31' },
    ],
    result: [['314']],
  },
  TIER: {
    arguments: [{ range: [5, 3, 2, 1] }, { range: [5, 1, 4, 5] }, { range: [4, 2, 4, 5] }],
    result: [['core'], ['potential'], ['dormant'], ['churned']],
  },
  CAC: {
    arguments: [{ range: [6000, 2500, 3000] }, { range: [100, 50, 20] }, { range: [search, social, search] }],
    result: [
      [search, 9000, 120, 75],
      [social, 2500, 50, 50],
      [{ zh: '合计', en: 'Total' }, 11500, 170, 67.6470588235294],
    ],
  },
  RETENTION: {
    arguments: [
      { range: ['U1', 'U2', 'U1', 'U3', 'U2', 'U3', 'U1'] },
      { range: ['2025-01-05', '2025-01-20', '2025-02-03', '2025-02-14', '2025-03-01', '2025-03-09', '2025-03-30'] },
    ],
    result: [
      ['2025-01', 2, 1, 0.5, 1],
      ['2025-02', 1, 1, 1, ''],
    ],
  },
  RETENTIONDAY: {
    arguments: [
      { range: ['U1', 'U2', 'U3'] },
      { range: ['2025-03-01', '2025-03-01', '2025-03-02'] },
      { range: ['U1', 'U3', 'U2', 'U1'] },
      { range: ['2025-03-08', '2025-03-09', '2025-03-07', '2025-03-10'] },
      { value: 7 },
    ],
    result: [[0.666666666666667]],
  },
  ACTIVEUSERS: {
    arguments: [
      { range: ['U1', 'U2', 'U1', 'U1', 'U3'] },
      { range: ['2025-01-05', '2025-01-20', '2025-01-31', '2025-02-03', '2025-02-14'] },
      { value: 'month' },
    ],
    result: [
      ['2025-01', 2],
      ['2025-02', 2],
    ],
  },
  ARPU: {
    arguments: [{ range: [1200, 800, 1000] }, { value: 20 }],
    result: [[150]],
  },
  AOV: {
    arguments: [{ range: [120, 80, 100] }],
    result: [[100]],
  },
  REPURCHASE: {
    arguments: [
      { range: ['C1', 'C2', 'C1', 'C3', 'C3', 'C4'] },
      { range: ['2025-01-05', '2025-02-10', '2025-03-15', '2024-12-30', '2025-04-01', '2025-05-20'] },
      { value: '2025-01-01' },
      { value: '2025-12-31' },
    ],
    result: [[0.25]],
  },
  GROWTH: { arguments: [{ range: [62, 150] }, { range: [80, 120] }], result: [[-0.225], [0.25]] },
  ATTAINMENT: { arguments: [{ range: [62.5] }, { range: [50] }, { value: true }], result: [[0.8]] },
  FUNNEL: {
    arguments: [{ range: [visit, order, pay] }, { range: [1000, 200, 150] }],
    result: [
      [visit, 1000, '', 1, ''],
      [order, 200, 0.2, 0.2, 800],
      [pay, 150, 0.75, 0.15, 50],
    ],
  },
  ABTEST: {
    // R: prop.test(c(262, 208), c(5187, 5204), correct = FALSE)
    arguments: [{ value: 5204 }, { value: 208 }, { value: 5187 }, { value: 262 }],
    result: [[
      0.0399692544196772, 0.0505108926161558, 0.263743678723436, 2.58545446341559, 0.00972507179312735, 0.0025514229828708,
      0.0185318534100864, { zh: 'B显著高于A(双比例z检验)', en: 'B significantly higher (two-proportion z test)' },
    ]],
  },
  PRIORITY: { arguments: [{ range: [400, 120] }, { range: [4.5, 3] }, { range: [12, 6] }], result: [[150], [60]] },
  WAKEUP: {
    arguments: [
      { range: ['U1', 'U2', 'U3'] },
      { range: ['2025-03-01', '2025-03-01', '2025-03-05'] },
      { range: ['U1', 'U3', 'U9'] },
      { range: ['2025-03-20', '2025-05-01', '2025-06-30'] },
    ],
    result: [[0.333333333333333]],
  },
  REFERRALSHARE: {
    arguments: [{ range: ['U1', 'U2', 'U3', 'U4'] }, { range: ['', 'U1', '', ''] }],
    result: [[0.25]],
  },
};
