import type { Row, ValueTable, Warehouse, WarehouseTable } from '../../warehouse/warehouse';
import { MOST_ROWS } from '../../warehouse/warehouse';
import type { WarehouseLimits } from '../../warehouse/limits';
import { clickHouseAddress } from './clickhouse-address';
import { clickHouseFault } from './clickhouse-faults';
import { readAnswer } from './read-answer';
import { sendQuery } from './send-query';

/**
 * A ClickHouse server or cluster behind its HTTP interface. Values go as external tables, which also reach the shards of
 * Distributed tables. A shard that is down fails the query: its rows are never left out in silence.
 *
 * @param password where the address has none
 */
export function openClickHouse(address: string, password: string, limits: WarehouseLimits): Warehouse {
  const server = clickHouseAddress(address, password);
  const { database, label } = server;
  const settings = {
    database,
    max_execution_time: String(limits.seconds),
    max_memory_usage: String(limits.bytes),
    max_bytes_before_external_group_by: String(Math.floor(limits.bytes / 2)),
    max_result_rows: String(MOST_ROWS),
    result_overflow_mode: 'throw',
    skip_unavailable_shards: '0',
    distributed_product_mode: 'global',
    wait_end_of_query: '1',
  };
  const ask = async (text: string, values: readonly ValueTable[]): Promise<readonly Row[]> => {
    const parameters = new URLSearchParams(settings);
    const form = new FormData();
    form.append('query', `${text} FORMAT JSON`);
    for (const table of values) {
      parameters.set(`${table.name}_structure`, table.columns.map(({ name, type }) => `${name} ${TYPES[type]}`).join(', '));
      parameters.set(`${table.name}_format`, 'TabSeparated');
      form.append(table.name, new Blob([tabSeparated(table)]), table.name);
    }
    // Without a file the server reads the body as the query itself.
    const body = values.length > 0 ? form : `${text} FORMAT JSON`;
    const answer = await sendQuery(server, parameters, body, limits.seconds + GRACE);
    const rows = answer.ok ? readAnswer(answer.text) : null;
    if (rows === null) throw clickHouseFault(answer.text, label);
    return rows;
  };
  return {
    dialect: 'clickhouse',
    label,
    tables: async () => tablesOf(await ask(CATALOGUE, [])),
    query: ask,
    close: () => Promise.resolve(),
  };
}

/** Seconds that the server has to say that a query takes too long, before it is given up from here. */
const GRACE = 30;

const TYPES = { integer: 'Int64', text: 'String' } as const;

const CATALOGUE = 'SELECT table, name, type FROM system.columns WHERE database = currentDatabase()';

function tablesOf(rows: readonly Row[]): WarehouseTable[] {
  const tables = new Map<string, { name: string; type: string }[]>();
  for (const row of rows) {
    const table = String(row['table']);
    const columns = tables.get(table) ?? [];
    columns.push({ name: String(row['name']), type: String(row['type']) });
    tables.set(table, columns);
  }
  return [...tables].map(([name, columns]) => ({ name, columns, from: quotedName(name), position: null }));
}

function quotedName(name: string): string {
  return `\`${name.replaceAll('\\', '\\\\').replaceAll('`', '\\`')}\``;
}

function tabSeparated({ rows }: ValueTable): string {
  return rows.map((row) => `${row.map(escaped).join('\t')}\n`).join('');
}

function escaped(value: number | string): string {
  return String(value).replace(/[\\\t\n\r\0]/g, (character) => ESCAPES[character]!);
}

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r', '\0': '\\0' };
