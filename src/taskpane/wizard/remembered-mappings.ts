import { DATASETS } from '../../datasets/registry';
import type { DatasetId } from '../../datasets/schema';
import type { MappedTable } from '../../recognise/saved-mapping';
import type { CheckedTable } from '../engine-worker/results';

/** What tables with certain headers were corrected to. */
interface RememberedMapping {
  readonly dataset: DatasetId | null;
  readonly columns: Readonly<Record<string, string>>;
}

const KEY = 'ops-yearbook.mappings';
/** The oldest are forgotten beyond this. */
const MOST = 200;

/** Remembers a correction for tables with the same headers, this year's and next year's. */
export function rememberMapping(storage: Storage, signature: string, { dataset, columns }: RememberedMapping): void {
  const known = load(storage).filter(([other]) => other !== signature);
  store(storage, [...known, [signature, { dataset, columns }] as const].slice(-MOST));
}

export function forgetMapping(storage: Storage, signature: string): void {
  store(storage, load(storage).filter(([other]) => other !== signature));
}

/**
 * Corrections that were once made for tables with these headers and that differ from what the tables are now taken for.
 */
export function rememberedFor(storage: Storage, tables: readonly CheckedTable[]): MappedTable[] {
  const known = new Map(load(storage));
  return tables.flatMap((table): MappedTable[] => {
    const mapping = known.get(table.signature);
    if (mapping === undefined || table.headers.length === 0 || table.range === null) return [];
    if (mapping.dataset === table.dataset && sameColumns(mapping.columns, table.columns)) return [];
    return [{ workbook: table.workbook, sheet: table.sheet, range: table.range, ...mapping }];
  });
}

function sameColumns(a: Readonly<Record<string, string>>, b: Readonly<Record<string, string>>): boolean {
  const names = Object.keys(a);
  return names.length === Object.keys(b).length && names.every((name) => a[name] === b[name]);
}

function load(storage: Storage): (readonly [string, RememberedMapping])[] {
  try {
    const entries = JSON.parse(storage.getItem(KEY) ?? '[]') as (readonly [string, RememberedMapping])[];
    // Datasets may have been renamed since.
    return entries.filter(([, { dataset }]) => dataset === null || dataset in DATASETS);
  } catch {
    return [];
  }
}

function store(storage: Storage, entries: readonly (readonly [string, RememberedMapping])[]): void {
  try {
    storage.setItem(KEY, JSON.stringify(entries));
  } catch {
    // Remembering is a convenience.
  }
}
