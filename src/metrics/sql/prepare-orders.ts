import type { SourceTable } from '../../warehouse/source-table';
import type { Row, ValueTable, Warehouse } from '../../warehouse/warehouse';
import { WarehouseError } from '../../warehouse/warehouse-error';
import { orderStatus } from '../data/order-status';
import { column, integerOf } from './engine';
import type { OrderRelation } from './order-relation';
import type { RepeatedOrders } from './repeated-orders';
import { keptName, repeatedOrders } from './repeated-orders';
import { WORDS } from './words';

/** More words for an order's status than this are none. */
const MOST_STATUSES = 1000;

/** Units of the currency unit, finest last; amounts that are finer still are taken to the last one. */
const SCALES = [100, 10_000, 1_000_000, 100_000_000] as const;

/**
 * Finds out what the rows of `orders` are like: how fine their amounts are, which words stand in their status, whether
 * orders repeat. Three queries, a scan each.
 */
export async function prepareOrders(warehouse: Warehouse, table: SourceTable): Promise<OrderRelation> {
  const words = WORDS[warehouse.dialect];
  const repeated = await repeatedOrders(warehouse, table);
  const raw = rawOrders(table, repeated);
  const scale = await scaleOf(warehouse, raw);
  const statuses = raw.status === null ? [] : await statusesOf(warehouse, raw.from, raw.status);
  const units = (amount: string): string => words.integer(`round(${amount} * ${scale})`);
  const noRefund = raw.refund === null ? '1 = 1' : `coalesce(${raw.refund}, 0) = 0`;
  const net =
    raw.refund === null ? units(raw.amount) : `(${units(raw.amount)} - ${units(`coalesce(${raw.refund}, 0)`)})`;
  const known = (name: string): string => (raw.status === null ? '1 = 0' : `${raw.status} IN (SELECT word FROM ${name})`);
  const [cancelled, refunded] = [known('cancelled_statuses'), known('refunded_statuses')];
  const unknown = known('unknown_statuses');
  const blank = `(${raw.user} = '' OR ${raw.day} IS NULL OR ${raw.amount} IS NULL)`;
  const isGood = `NOT ${blank} AND NOT (${cancelled}) AND NOT (${unknown})`;
  const isRefunded = `((${refunded}) AND ${noRefund}) OR NOT (${net} > 0)`;
  return {
    from: raw.from,
    user: raw.user,
    day: raw.day,
    milliseconds: raw.milliseconds,
    units: net,
    campaign: raw.campaign,
    isValid: `(${isGood} AND ${raw.amount} > 0 AND NOT (${isRefunded}))`,
    scale,
    values: raw.status === null ? [] : STATUS_TABLES.map(([name, status]) => wordsOf(name, statuses, status)),
    fates: {
      blank,
      cancelled: `(NOT ${blank} AND ${cancelled})`,
      unknownStatus: `(NOT ${blank} AND ${unknown})`,
      notPositive: `(${isGood} AND NOT (${raw.amount} > 0))`,
      refunded: `(${isGood} AND ${raw.amount} > 0 AND (${isRefunded}))`,
      status: raw.status,
      unknownStatuses: statuses.filter((word) => orderStatus(word) === 'unknown'),
      duplicates: repeated.duplicates,
      superseded: repeated.superseded,
    },
  };
}

const STATUS_TABLES = [
  ['cancelled_statuses', 'cancelled'],
  ['refunded_statuses', 'refunded'],
  ['unknown_statuses', 'unknown'],
] as const;

interface RawOrders {
  readonly from: string;
  readonly user: string;
  readonly day: string;
  readonly milliseconds: string;
  readonly amount: string;
  readonly refund: string | null;
  readonly status: string | null;
  readonly campaign: string | null;
}

/** The rows of `orders`, or their last ones where orders repeat. */
function rawOrders(table: SourceTable, { kept }: RepeatedOrders): RawOrders {
  const optional = (name: string, as: 'text' | 'number'): string | null =>
    table.expressions[name] === undefined ? null : kept === null ? column(table, name, as) : keptName(name);
  if (kept !== null) {
    return {
      from: kept,
      user: keptName('user_id'),
      day: keptName('paid_day'),
      milliseconds: keptName('paid_milliseconds'),
      amount: keptName('amount'),
      refund: optional('refund_amount', 'number'),
      status: optional('status', 'text'),
      campaign: optional('campaign', 'text'),
    };
  }
  return {
    from: table.from,
    user: column(table, 'user_id', 'text'),
    day: column(table, 'paid_at', 'day'),
    milliseconds: column(table, 'paid_at', 'milliseconds'),
    amount: column(table, 'amount', 'number'),
    refund: optional('refund_amount', 'number'),
    status: optional('status', 'text'),
    campaign: optional('campaign', 'text'),
  };
}

/** The coarsest scale at which all amounts are whole numbers, as near as doubles can tell. */
async function scaleOf(warehouse: Warehouse, { from, amount, refund }: RawOrders): Promise<number> {
  const broken = (value: string, scale: number): string =>
    `abs(${value} * ${scale} - round(${value} * ${scale})) > 0.000001 * (1 + abs(${value}))`;
  const counts = SCALES.map((scale, i) => {
    const either = [amount, refund].filter((value) => value !== null).map((value) => `coalesce(${broken(value, scale)}, 1 = 0)`);
    return `sum(CASE WHEN ${either.join(' OR ')} THEN 1 ELSE 0 END) AS broken_${i}`;
  });
  const [row] = await warehouse.query(`SELECT count(*) AS all_rows, ${counts.join(', ')} FROM ${from}`, []);
  if (!row || integerOf({ all_rows: 0, ...row }, 'all_rows') === 0) return SCALES[0];
  return SCALES.find((_, i) => integerOf(row, `broken_${i}`) === 0) ?? SCALES[SCALES.length - 1]!;
}

async function statusesOf(warehouse: Warehouse, from: string, status: string): Promise<string[]> {
  const rows = await warehouse.query(
    `SELECT ${status} AS status_word, count(*) AS status_rows FROM ${from} GROUP BY status_word ORDER BY status_rows DESC LIMIT ${MOST_STATUSES + 1}`,
    [],
  );
  if (rows.length > MOST_STATUSES) {
    throw new WarehouseError('wrong-type', { table: 'orders', column: 'status', problem: `${MOST_STATUSES}+` });
  }
  return rows.map((row: Row) => String(row['status_word'] ?? ''));
}

function wordsOf(name: string, statuses: readonly string[], status: ReturnType<typeof orderStatus>): ValueTable {
  return {
    name,
    columns: [{ name: 'word', type: 'text' }],
    rows: statuses.filter((word) => orderStatus(word) === status).map((word) => [word]),
  };
}
