/** Why a warehouse could not answer. */
export type WarehouseFault =
  | 'wrong-address'
  | 'no-answer'
  | 'wrong-password'
  | 'no-database'
  | 'not-allowed'
  | 'shard-down'
  | 'too-slow'
  | 'too-much-memory'
  | 'missing-table'
  | 'missing-column'
  | 'wrong-type'
  | 'odd-ids'
  | 'unordered-duplicates'
  | 'no-engine-text'
  | 'two-places'
  | 'two-tables'
  | 'no-files'
  | 'mixed-files'
  | 'broken-file'
  | 'not-utf8'
  | 'not-understood';

/** A warehouse could not answer; the front end turns `fault` and `details` into one sentence. */
export class WarehouseError extends Error {
  readonly fault: WarehouseFault;
  /** What the sentence names: host, table, column, limit, the engine's own words. */
  readonly details: Readonly<Record<string, string>>;

  constructor(fault: WarehouseFault, details: Readonly<Record<string, string>>) {
    super(`${fault}: ${Object.entries(details).map(([key, value]) => `${key} ${value}`).join(', ')}`);
    this.name = 'WarehouseError';
    this.fault = fault;
    this.details = details;
  }
}
