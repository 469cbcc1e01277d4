import type { DatasetId } from '../datasets/schema';
import { DATASETS } from '../datasets/registry';
import type { Reason } from './figure';
import { reasonText } from './reason-text';

export const REASON_CODES: readonly Reason['code'][] = [
  'missing-dataset', 'missing-column', 'no-rows', 'division-by-zero', 'no-such-value', 'no-such-campaign', 'no-such-topic', 'no-such-flow',
  'no-start-of-year-baseline', 'single-has-no-baseline', 'target-has-no-baseline', 'after-as-of', 'too-few-rows', 'no-target', 'no-value', 'first-period',
  'one-version', 'no-last-month-rows',
];

const PARAMETERS = ['dataset', 'column', 'period', 'value'] as const;

/**
 * The reason that `reasonText` put into words; null when the text is none of its own.
 * Two codes share their words; the first is taken.
 *
 * @example
 * reasonOfText('missing dataset: activity'); // => { code: 'missing-dataset', dataset: 'activity' }
 */
export function reasonOfText(text: string): Reason | null {
  for (const candidate of REASON_CODES) {
    if (reasonText({ code: candidate }) === text) return { code: candidate };
    const found = patternOf(candidate).exec(text)?.groups;
    if (!found) continue;
    const parameters = Object.fromEntries(Object.entries(found).filter(([, value]) => value !== '')) as Omit<Reason, 'code'>;
    if (parameters.dataset === undefined || isDataset(parameters.dataset)) return { code: candidate, ...parameters };
  }
  return null;
}

function isDataset(text: string): text is DatasetId {
  return text in DATASETS;
}

const patterns = new Map<Reason['code'], RegExp>();

/** The words of a code with a group for each of its parameters. */
function patternOf(code: Reason['code']): RegExp {
  let pattern = patterns.get(code);
  if (!pattern) {
    const marked = Object.fromEntries(PARAMETERS.map((name) => [name, `<${name}>`]));
    const words = reasonText({ code, ...marked }).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    patterns.set(code, (pattern = new RegExp(`^${words.replace(/<(\w+)>/g, (_, name: string) => `(?<${name}>${name === 'dataset' ? '\\w*' : '.*'})`)}$`)));
  }
  return pattern;
}
