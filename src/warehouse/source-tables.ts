import { DATASETS } from '../datasets/registry';
import type { ColumnSchema, DatasetId } from '../datasets/schema';
import { parseHeader, unitFactor } from '../recognise/header';
import type { SavedMapping } from '../recognise/saved-mapping';
import { foldText } from '../workbook/fold-text';
import { columnExpressions, versionExpression } from './column-expressions';
import { lookThrough } from './look-through';
import { quotedColumn } from './quoted-column';
import { sourceColumns } from './source-columns';
import type { ColumnExpressions, SourceTable } from './source-table';
import type { Warehouse, WarehouseTable } from './warehouse';
import { WarehouseError } from './warehouse-error';

/** The datasets that may be kept in a warehouse: one row an event or a user. */
export const LARGE_DATASETS = ['users', 'orders', 'activity', 'wakeups', 'tasks'] as const satisfies readonly DatasetId[];

/** Columns that tell which of two rows of one order is the later one, by their folded names, best first. */
const VERSIONS = ['rownumber', 'version', 'updatedat', 'updatetime', 'modifiedat', '更新时间', '修改时间', '版本'];

export interface SourceTables {
  readonly tables: ReadonlyMap<DatasetId, SourceTable>;
  /** Tables of the warehouse that are no such dataset. */
  readonly others: readonly string[];
}

/**
 * Finds the large datasets among a warehouse's tables: by a mapping whose sheet is the table's name, else by the table's
 * name. Every text is looked through once for what an engine would compare in another way.
 *
 * @throws WarehouseError `missing-table`, `missing-column`, `wrong-type`, `odd-ids`, `two-tables`
 */
export async function sourceTables(warehouse: Warehouse, mapping: SavedMapping | null): Promise<SourceTables> {
  const all = await warehouse.tables();
  const mapped = (mapping?.tables ?? []).filter(({ workbook }) => workbook === warehouse.label || workbook === '*');
  const tables = new Map<DatasetId, SourceTable>();
  const others: string[] = [];
  const names = new Map<DatasetId, string>();
  for (const entry of mapped) {
    if (!all.some(({ name }) => name === entry.sheet)) {
      throw new WarehouseError('missing-table', { source: warehouse.label, said: entry.sheet });
    }
  }
  for (const table of all) {
    const entry = mapped.find(({ sheet }) => sheet === table.name);
    const dataset = entry ? LARGE_DATASETS.find((id) => id === entry.dataset) : datasetNamed(table.name);
    // A mapping settles which table is meant; the one by that name is then another.
    if (dataset === undefined || (!entry && mapped.some((own) => own.dataset === dataset))) {
      others.push(table.name);
      continue;
    }
    const rival = names.get(dataset);
    if (rival !== undefined) throw new WarehouseError('two-tables', { source: warehouse.label, first: rival, second: table.name, dataset });
    names.set(dataset, table.name);
    const found = sourceColumns(dataset, table.columns.map(({ name }) => name));
    const columns = { ...found.columns, ...entry?.columns };
    tables.set(dataset, await sourceTable(warehouse, table, dataset, columns, entry ? 1 : found.confidence));
  }
  if (tables.size === 0) throw new WarehouseError('missing-table', { source: warehouse.label, said: LARGE_DATASETS.join(', ') });
  return { tables, others };
}

function datasetNamed(name: string): (typeof LARGE_DATASETS)[number] | undefined {
  const folded = foldText(name);
  return LARGE_DATASETS.find((id) => [id, DATASETS[id].label.zh, DATASETS[id].label.en].some((own) => foldText(own) === folded));
}

async function sourceTable(
  warehouse: Warehouse,
  table: WarehouseTable,
  dataset: DatasetId,
  columns: Readonly<Record<string, string>>,
  confidence: number,
): Promise<SourceTable> {
  const { dialect, label } = warehouse;
  const schema = DATASETS[dataset].columns;
  const source = `${label}!${table.name}`;
  for (const [column, { required }] of Object.entries(schema)) {
    if (required && isUsed(dataset, column) && columns[column] === undefined) throw new WarehouseError('missing-column', { source, said: column });
  }
  const types = new Map(table.columns.map(({ name, type }) => [name, type]));
  const used = Object.entries(columns).filter(([column]) => isUsed(dataset, column));
  const found = await lookThrough(warehouse, table, used, schema);
  const expressions: Record<string, ColumnExpressions> = {};
  for (const [column, name] of used) {
    const type = types.get(name);
    if (type === undefined) throw new WarehouseError('missing-column', { source, said: name });
    const own = columnExpressions(dialect, quotedColumn(dialect, name), type, schema[column]!.type, {
      isTidy: !found.untidy.has(name),
      hasNaN: found.withNaN.has(name),
      factor: factorOf(name, schema[column]!),
    });
    if (own === null) throw new WarehouseError('wrong-type', { table: source, column: name, problem: type });
    expressions[column] = own;
  }
  const version = VERSIONS.map((folded) => table.columns.find(({ name }) => foldText(name) === folded)).find(Boolean);
  return {
    dataset,
    from: table.from,
    label: source,
    columns: Object.fromEntries(used),
    confidence,
    expressions,
    position: (version && versionExpression(dialect, quotedColumn(dialect, version.name), version.type)) ?? table.position,
  };
}

/** Columns that figures read; a dataset that is not listed reads all. */
const USED: Readonly<Partial<Record<DatasetId, readonly string[]>>> = {
  users: ['user_id', 'registered_at', 'invited_by', 'community_joined_at'],
  activity: ['user_id', 'date'],
  wakeups: ['user_id', 'touched_at'],
  tasks: ['user_id', 'completed_at', 'points'],
};

function isUsed(dataset: DatasetId, column: string): boolean {
  return USED[dataset]?.includes(column) ?? true;
}

/** From the unit that a column's name tells, as headers of workbooks do: `实付金额(万元)`. */
function factorOf(name: string, { unit }: ColumnSchema): number {
  return unitFactor(parseHeader(name).unit, unit);
}
