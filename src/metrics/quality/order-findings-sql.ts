import type { Finding } from '../../datasets/finding';
import { tidyText } from '../../workbook/fold-text';
import { distinctTexts } from '../data/table-rows';
import { integerOf } from '../sql/engine';
import type { Engine } from '../sql/engine';
import type { EngineAggregate } from '../sql/engine-aggregate';
import { NEVER, usersById } from '../sql/users-by-id';
import { orderQuality } from './order-findings';
import { counted } from './tally';

/** Counts of the rows of each fate; statuses and campaigns that are not known; orders and users that do not fit. */
export const orderQualityInEngine: EngineAggregate<null, readonly Finding[]> = {
  aggregate: orderQuality,
  answers: async (engine, questions) => {
    const found = [
      ...(await fatesOfRows(engine)),
      ...(await statusesNotKnown(engine)),
      ...(engine.table('users') ? await ordersAndUsers(engine) : []),
      ...(engine.ledger && engine.orders().campaign !== null ? await campaignsNotKnown(engine) : []),
    ];
    return questions.map(() => found);
  },
};

async function fatesOfRows(engine: Engine): Promise<Finding[]> {
  const { from, fates, values } = engine.orders();
  const table = engine.table('orders')!;
  const [amount, refund] = [table.expressions['amount']?.number, table.expressions['refund_amount']?.number];
  const count = (condition: string): string => `sum(CASE WHEN ${condition} THEN 1 ELSE 0 END)`;
  const [row] = await engine.query(
    `SELECT count(*) AS all_rows, ${count(fates.blank)} AS fate_blank, ${count(fates.cancelled)} AS fate_cancelled, ${count(fates.refunded)} AS fate_refunded, ${count(fates.notPositive)} AS fate_not_positive FROM ${from}`,
    values,
  );
  const [refunds] =
    refund === undefined
      ? []
      : await engine.query(
          `SELECT count(*) AS all_rows, ${count(`${refund} > ${amount}`)} AS refunds_exceeding, ${count(`${refund} < 0`)} AS refunds_negative FROM ${table.from}`,
        );
  const of = (from_: typeof row, name: string): number =>
    from_ === undefined || integerOf(from_, 'all_rows') === 0 ? 0 : integerOf(from_, name);
  return [
    ...counted('orders', { code: 'duplicate-order', severity: 'warning' }, fates.duplicates),
    ...counted('orders', { code: 'conflicting-order', severity: 'warning' }, fates.superseded),
    ...counted('orders', { code: 'incomplete-order', severity: 'warning' }, of(row, 'fate_blank')),
    ...counted('orders', { code: 'cancelled-order', severity: 'info' }, of(row, 'fate_cancelled')),
    ...counted('orders', { code: 'refunded-order', severity: 'info' }, of(row, 'fate_refunded')),
    ...counted('orders', { code: 'amount-not-positive', severity: 'warning' }, of(row, 'fate_not_positive')),
    ...counted('orders', { code: 'refund-exceeds-amount', severity: 'warning' }, of(refunds, 'refunds_exceeding')),
    ...counted('orders', { code: 'negative-refund', severity: 'warning' }, of(refunds, 'refunds_negative')),
  ];
}

async function statusesNotKnown(engine: Engine): Promise<Finding[]> {
  const { from, fates, values } = engine.orders();
  if (fates.status === null || fates.unknownStatuses.length === 0) return [];
  const rows = await engine.query(
    `SELECT ${fates.status} AS status_word, count(*) AS status_rows FROM ${from} WHERE ${fates.unknownStatus} GROUP BY status_word`,
    values,
  );
  return rows.flatMap((row) => {
    const parameters = { status: tidyText(String(row['status_word'] ?? '')) };
    return counted('orders', { code: 'unknown-status', severity: 'warning', parameters }, integerOf(row, 'status_rows'));
  });
}

/** Valid orders of users who are not registered, and those paid before their user's day of registering. */
async function ordersAndUsers(engine: Engine): Promise<Finding[]> {
  const { from, user, day, isValid, values } = engine.orders();
  const { integer } = engine.words;
  const users = usersById(engine.table('users')!, integer);
  const text = {
    duckdb: `SELECT count(*) AS all_rows, sum(CASE WHEN first_day IS NULL THEN 1 ELSE 0 END) AS orphans, sum(CASE WHEN order_day < first_day THEN 1 ELSE 0 END) AS early
      FROM (SELECT ${user} AS buyer_key, ${day} AS order_day FROM ${from} WHERE ${isValid}) AS valid_orders LEFT JOIN ${users} AS users_by_id ON buyer_key = user_key`,
    clickhouse: `SELECT count(*) AS all_rows, sum(if(registered_day = ${NEVER}, length(order_days), 0)) AS orphans, sum(arrayCount(d -> registered_day != ${NEVER} AND d < registered_day, order_days)) AS early FROM (
        SELECT user_key, assumeNotNull(min(first_part)) AS registered_day, groupArrayArray(days_part) AS order_days FROM (
          SELECT user_key, first_day AS first_part, emptyArrayInt64() AS days_part FROM ${users}
          UNION ALL
          SELECT ${user} AS user_key, toInt64(${NEVER}) AS first_part, groupArray(assumeNotNull(${day})) AS days_part FROM ${from} WHERE ${isValid} GROUP BY user_key
        ) GROUP BY user_key
      )`,
  }[engine.dialect];
  const [row] = await engine.query(text, values);
  if (!row || integerOf(row, 'all_rows') === 0) return [];
  return [
    ...counted('orders', { code: 'orphan-order', severity: 'warning' }, integerOf(row, 'orphans')),
    ...counted('orders', { code: 'order-before-registration', severity: 'warning' }, integerOf(row, 'early')),
  ];
}

async function campaignsNotKnown(engine: Engine): Promise<Finding[]> {
  const { from, campaign, isValid, values } = engine.orders();
  const ledger = engine.ledger!;
  const known = new Set(distinctTexts(ledger, 'campaign', [...Array(ledger.rowCount).keys()]));
  const rows = await engine.query(
    `SELECT campaign_word, count(*) AS orders FROM (SELECT ${campaign} AS campaign_word FROM ${from} WHERE ${isValid}) AS names GROUP BY campaign_word`,
    values,
  );
  const orders = new Map<string, number>();
  for (const row of rows) {
    const name = tidyText(String(row['campaign_word'] ?? ''));
    if (name !== '' && !known.has(name)) orders.set(name, (orders.get(name) ?? 0) + integerOf(row, 'orders'));
  }
  return [...orders].flatMap(([name, count]) =>
    counted('orders', { code: 'unknown-campaign', severity: 'warning', parameters: { campaign: name } }, count),
  );
}
