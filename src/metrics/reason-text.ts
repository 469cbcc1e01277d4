import type { Reason } from './figure';

/**
 * A reason in English, as the figures' JSON prints it.
 *
 * @example
 * reasonText({ code: 'missing-dataset', dataset: 'activity' }); // => 'missing dataset: activity'
 * reasonText({ code: 'no-rows', dataset: 'tasks', period: '2024' }); // => 'no rows in 2024: tasks'
 */
export function reasonText(reason: Reason): string {
  const { dataset = '', column = '', period = '', value = '' } = reason;
  const texts: Readonly<Record<Reason['code'], string>> = {
    'missing-dataset': `missing dataset: ${dataset}`,
    'missing-column': `missing column: ${dataset}.${column}`,
    'no-rows': `no rows in ${period}: ${dataset}`,
    'division-by-zero': 'division by zero',
    'no-such-value': `no ${value} in ${period}`,
    'no-such-campaign': `no such campaign in ${period}`,
    'no-such-topic': `no rows of that topic in ${period}`,
    'no-such-flow': `no rows of that flow in ${period}`,
    'no-start-of-year-baseline': 'a count or a sum has no start-of-year baseline',
    'single-has-no-baseline': 'one campaign or topic has no start-of-year baseline',
    'target-has-no-baseline': 'a yearly target has no start-of-year baseline',
    'after-as-of': 'after the as-of month',
    'too-few-rows': `too few rows: ${dataset}`,
    'no-target': `no target for that metric in ${period}`,
    'no-value': column === '' ? 'no value' : `no values: ${dataset}.${column}`,
    'first-period': 'the year is in its first period: no start-of-year baseline',
    'one-version': 'only one version',
    'no-last-month-rows': `no rows in ${period}: ${dataset}`,
  };
  return texts[reason.code];
}
