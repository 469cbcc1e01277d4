import type { DatasetId } from '../../datasets/schema';
import type { Table } from '../../datasets/table';
import type { SourceTable } from '../../warehouse/source-table';
import type { Warehouse } from '../../warehouse/warehouse';
import type { ScoringOptions } from '../data/scoring';
import { scoringOf } from '../data/scoring';
import type { Engine } from './engine';
import { prepareOrders } from './prepare-orders';
import { WORDS } from './words';

/** A warehouse's tables made ready for aggregates: what `orders` is like has been found out. */
export async function openEngine(
  warehouse: Warehouse,
  tables: ReadonlyMap<DatasetId, SourceTable>,
  ledger: Table | undefined,
  options: ScoringOptions = {},
): Promise<Engine> {
  const orderTable = tables.get('orders');
  const orders = orderTable === undefined ? null : await prepareOrders(warehouse, orderTable);
  const known = new Map<string, Promise<unknown>>();
  return {
    words: WORDS[warehouse.dialect],
    dialect: warehouse.dialect,
    table: (dataset) => tables.get(dataset),
    orders: () => {
      if (orders === null) throw new Error('an aggregate asked for orders that the engine does not keep');
      return orders;
    },
    query: (text, values = []) => warehouse.query(text, values),
    once: <T>(key: string, make: () => Promise<T>) => {
      if (!known.has(key)) known.set(key, make());
      return known.get(key) as Promise<T>;
    },
    scoring: scoringOf(options),
    ledger,
  };
}
