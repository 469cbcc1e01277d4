import { openClickHouse } from '../hosts/clickhouse/open-clickhouse';
import { openDuckDb } from '../hosts/duckdb/open-duckdb';
import type { WarehouseLimits } from '../warehouse/limits';
import { STANDARD_LIMITS } from '../warehouse/limits';
import type { Warehouse } from '../warehouse/warehouse';

/**
 * Opens what `--source` names: `clickhouse://…`, or a folder or glob of Parquet or CSV files. A password may stand in
 * the environment, where the list of processes does not show it; limits for a test or a small server too.
 *
 * @throws WarehouseError
 */
export async function openWarehouse(source: string, environment: NodeJS.ProcessEnv): Promise<Warehouse> {
  const limits = limitsOf(environment);
  if (/^[a-z]{2,}:\/\//i.test(source) && !source.startsWith('duckdb:')) {
    return openClickHouse(source, environment['YEARBOOK_CLICKHOUSE_PASSWORD'] ?? '', limits);
  }
  return openDuckDb(source, limits);
}

function limitsOf(environment: NodeJS.ProcessEnv): WarehouseLimits {
  const number = (name: string): number | null => {
    const value = Number(environment[name] ?? '');
    return value > 0 ? value : null;
  };
  const megabytes = number('YEARBOOK_QUERY_MEGABYTES');
  return {
    seconds: number('YEARBOOK_QUERY_SECONDS') ?? STANDARD_LIMITS.seconds,
    bytes: megabytes === null ? STANDARD_LIMITS.bytes : megabytes * 1024 ** 2,
  };
}
