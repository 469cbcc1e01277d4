import { say } from '../../locales/phrase';
import type { Phrase } from '../../locales/phrase';
import type { ReportContext } from '../context';
import { dayText } from '../day-text';
import { movementOf } from './movement';

/** Size and income: users, monthly active users, paying share, ARPU, then revenue, orders, order value, repurchase. */
export function usersSentences(context: ReportContext): Phrase[] {
  const { sentences } = context;
  const size = movements(context, ['users.total', 'users.mau', 'users.paying_share', 'arpu']);
  const income = movements(context, ['revenue', 'orders.count', 'aov', 'repurchase_rate']);
  return [
    ...(size.length === 0
      ? []
      : [sentences.end(sentences.asOf(dayText(context, context.input.figures.asOf), sentences.clauses(size)))]),
    ...(income.length === 0 ? [] : [sentences.end(sentences.wholeYear(sentences.clauses(income)))]),
  ];
}

/** The movements of those metrics that have a value. */
export function movements(context: ReportContext, ids: readonly string[]): Phrase[] {
  return ids.map((id) => movementOf(context, id)).filter((phrase) => phrase.length > 0);
}

/** Movements as one sentence; nothing when none of the metrics has a value. */
export function movementsSentence(context: ReportContext, ids: readonly string[]): Phrase[] {
  const clauses = movements(context, ids);
  return clauses.length === 0 ? [] : [say`${context.sentences.end(context.sentences.clauses(clauses))}`];
}
