import { DATASETS } from '../datasets/registry';
import type { DatasetId, DatasetSchema } from '../datasets/schema';
import { foldText } from '../workbook/fold-text';
import { CellKind } from '../workbook/grid';
import { profileContent, type ContentProfile } from './content-profile';
import { parseHeader } from './header';
import { MIN_COLUMN_SCORE, scoreColumn } from './match-column';
import { nearestContext } from './name-context';
import type { RawColumn, RawTable } from './raw-table';

/** A table taken for a dataset. */
export interface DatasetMatch {
  readonly dataset: DatasetId;
  readonly table: RawTable;
  /** From 0 to 1; 1 for a mapping that somebody saved. */
  readonly confidence: number;
  readonly columns: ReadonlyMap<string, RawColumn>;
  /** A column that holds both ends of a period. */
  readonly periodColumn: RawColumn | null;
  /** Whether the date is not in the cells but in the sheet's or file's name. */
  readonly datedByName: boolean;
  /** Columns that would have fitted nearly as well, by canonical name. */
  readonly alternatives: ReadonlyMap<string, readonly RawColumn[]>;
}

/** Why a table was taken for nothing. */
export interface NoMatch {
  readonly reason: 'unknown' | 'missing-columns';
  /** The dataset that it resembles most, and the columns that it lacks. */
  readonly dataset: DatasetId | null;
  readonly missing: readonly string[];
}

interface Candidate extends DatasetMatch {
  readonly fit: number;
}

/** Exports have dozens of columns; those beyond this many do not count against a dataset. */
const MANY_COLUMNS = 12;

/** Takes a table for the dataset that explains its headers best, or says what is missing. */
export function matchDataset(table: RawTable): DatasetMatch | NoMatch {
  const columns = table.columns.filter((column) => column.header.name !== '');
  const profiles = new Map(columns.map((column) => [column, profileContent(table.grid, column, table.sheetRows.length)]));
  let best: Candidate | null = null;
  let nearest: NoMatch & { score: number } = { reason: 'unknown', dataset: null, missing: [], score: 0 };
  for (const schema of Object.values(DATASETS)) {
    const result = matchSchema(table, schema, columns, profiles);
    if ('score' in result) {
      if (result.score > nearest.score) nearest = result;
    } else if (best === null || result.fit > best.fit) {
      best = result;
    }
  }
  if (best !== null) return best;
  return { reason: nearest.reason, dataset: nearest.dataset, missing: nearest.missing };
}

function matchSchema(
  table: RawTable,
  schema: DatasetSchema,
  columns: readonly RawColumn[],
  profiles: ReadonlyMap<RawColumn, ContentProfile>,
): Candidate | (NoMatch & { score: number }) {
  const hint = titleHint(table, schema);
  const { assigned, scores, alternatives } = assign(schema, columns, profiles, hint > 0);
  const periodColumn = findPeriod(schema, columns, assigned);
  const given = (name: string): boolean =>
    assigned.has(name) || (periodColumn !== null && (name === schema.periodColumn?.start || name === schema.periodColumn?.end));
  const required = Object.entries(schema.columns).filter(([, column]) => column.required).map(([name]) => name);
  let missing = required.filter((name) => !given(name));
  const datedByName = missing.length === 1 && missing[0] === schema.dateColumn && schema.fillsDown === true && monthByName(table);
  if (datedByName) missing = [];
  const lacking = (schema.oneOf ?? []).filter((group) => !group.some(given)).map((group) => group[0]!);
  missing = [...missing, ...lacking];
  const matched = [...scores.values()].reduce((sum, score) => sum + score, 0) + (periodColumn ? 1 : 0);
  const explained = columns.length === 0 ? 0 : Math.min(1, matched / Math.min(columns.length, MANY_COLUMNS));
  const requiredScores = required.map((name) => scores.get(name) ?? (given(name) ? 0.9 : datedByName ? 0.8 : 0));
  const meanRequired = requiredScores.length === 0 ? 0 : requiredScores.reduce((sum, score) => sum + score, 0) / requiredScores.length;
  if (missing.length > 0) {
    const share = required.length === 0 ? 0 : 1 - missing.length / (required.length + lacking.length);
    const near = share >= 0.5 && explained >= 0.4;
    return { reason: near ? 'missing-columns' : 'unknown', dataset: near ? schema.id : null, missing: near ? missing : [], score: near ? share + explained + hint : 0 };
  }
  if (meanRequired < 0.62 || (explained < 0.3 && hint === 0) || !plausible(table, schema, assigned) || hasForeign(schema, columns, assigned)) {
    return { reason: 'unknown', dataset: null, missing: [], score: 0 };
  }
  return {
    dataset: schema.id,
    table,
    columns: assigned,
    periodColumn,
    datedByName,
    alternatives,
    confidence: Math.round(Math.min(1, 0.72 * meanRequired + 0.2 * explained + 0.08 * Math.min(1, hint / 0.12)) * 100) / 100,
    fit: 0.5 * meanRequired + 0.4 * explained + hint + 0.015 * assigned.size,
  };
}

/** Gives each canonical column at most one header, best scores first. */
function assign(
  schema: DatasetSchema,
  columns: readonly RawColumn[],
  profiles: ReadonlyMap<RawColumn, ContentProfile>,
  hinted: boolean,
): { assigned: Map<string, RawColumn>; scores: Map<string, number>; alternatives: Map<string, RawColumn[]> } {
  const pairs: { name: string; column: RawColumn; score: number }[] = [];
  for (const [name, columnSchema] of Object.entries(schema.columns)) {
    for (const column of columns) {
      const profile = profiles.get(column)!;
      let score = scoreColumn(column.header, profile, columnSchema);
      if (score === 0 && hinted) score = genericScore(schema, name, column, profile);
      if (score >= MIN_COLUMN_SCORE) pairs.push({ name, column, score });
    }
  }
  pairs.sort((a, b) => b.score - a.score);
  const assigned = new Map<string, RawColumn>();
  const scores = new Map<string, number>();
  const taken = new Set<RawColumn>();
  for (const { name, column, score } of pairs) {
    if (assigned.has(name) || taken.has(column)) continue;
    assigned.set(name, column);
    scores.set(name, score);
    taken.add(column);
  }
  const alternatives = new Map<string, RawColumn[]>();
  for (const { name, column, score } of pairs) {
    if (taken.has(column) || score < 0.8) continue;
    alternatives.set(name, [...(alternatives.get(name) ?? []), column]);
  }
  return { assigned, scores, alternatives };
}

/** In a table whose title names the dataset, `日期` is its date and `ID` its id. */
function genericScore(schema: DatasetSchema, name: string, column: RawColumn, profile: ContentProfile): number {
  if (name === schema.dateColumn && /^(?:日期|时间|date|time|day|datetime|时间日期|日期时间)$/.test(column.header.name) && profile.dates >= 0.6) return 0.8;
  if (schema.columns[name]?.unit === 'money' && /^(?:金额|总金额|amount|totalamount)$/.test(column.header.name) && profile.numbers >= 0.6) return 0.8;
  if (name === schema.key?.[0] && schema.columns[name]?.type === 'id' && /^(?:id|编号|序号|号码|no)$/.test(column.header.name)) return 0.75;
  if (name === schema.key?.[0] && column.header.name === 'name' && profile.coded >= 0.9) return 0.8;
  return 0;
}

const PERIOD_NAMES = new WeakMap<DatasetSchema, ReadonlySet<string>>();

/** The column of a period, when the dataset allows one and start or end have none of their own. */
export function findPeriod(schema: DatasetSchema, columns: readonly RawColumn[], assigned: Map<string, RawColumn>): RawColumn | null {
  const period = schema.periodColumn;
  if (!period || (assigned.has(period.start) && assigned.has(period.end))) return null;
  let names = PERIOD_NAMES.get(schema);
  if (!names) PERIOD_NAMES.set(schema, (names = new Set(period.synonyms.map((text) => parseHeader(text).name))));
  const taken = new Set(assigned.values());
  const column = columns.find((candidate) => names.has(candidate.header.name) && (!taken.has(candidate) || assigned.get(period.start) === candidate));
  if (!column || assigned.has(period.end)) return null;
  if (assigned.get(period.start) === column) assigned.delete(period.start);
  return column;
}

/** How clearly sheet, title or file name speak of a dataset. */
function titleHint(table: RawTable, schema: DatasetSchema): number {
  const near = foldText(`${table.grid.info.sheet} ${table.title}`);
  const far = foldText(table.grid.info.workbook);
  const titles = schema.titles.map(foldText);
  if (titles.some((title) => near.includes(title))) return 0.12;
  return titles.some((title) => far.includes(title)) ? 0.06 : 0;
}

/** Whether title, sheet or file name tell the month of a table's rows. */
export function monthByName(table: RawTable): boolean {
  const context = nearestContext([table.title, table.grid.info.sheet, table.grid.info.workbook]);
  return context.month !== null;
}

function hasForeign(schema: DatasetSchema, columns: readonly RawColumn[], assigned: ReadonlyMap<string, RawColumn>): boolean {
  const { foreign } = schema;
  if (!foreign) return false;
  const taken = new Set(assigned.values());
  return columns.some((column) => !taken.has(column) && foreign.test(column.header.name));
}

/** A column of texts that differ and stand for nothing in the dataset: what the numbers are broken down by. */
function brokenDownBy(table: RawTable, assigned: ReadonlyMap<string, RawColumn>): boolean {
  const taken = new Set(assigned.values());
  return table.columns.some((column) => {
    if (taken.has(column) || /备注|说明|口径|来源|负责|remark|note|comment|source|owner/.test(column.header.name)) return false;
    const profile = profileContent(table.grid, column, table.sheetRows.length);
    return profile.filled >= table.sheetRows.length * 0.8 && profile.distinct * profile.filled > 1.5 && profile.texts >= 0.8 && profile.dates < 0.5;
  });
}

/** What the headers promise and the rows do not keep. */
function plausible(table: RawTable, schema: DatasetSchema, assigned: ReadonlyMap<string, RawColumn>): boolean {
  if (schema.id !== 'monthly') return true;
  const month = assigned.get('month');
  if (!month || brokenDownBy(table, assigned)) return false;
  // A summary has a row a month; many rows a month are days or groups.
  const seen = new Set<string>();
  let filled = 0;
  for (let row = 0; row < table.sheetRows.length; row++) {
    const kind = month.kind(row);
    if (kind === CellKind.Empty) continue;
    filled++;
    const value = month.value(row);
    const day = kind === CellKind.Date ? new Date((value - 25_569) * 86_400_000).toISOString().slice(0, 7) : String(value);
    seen.add(day);
  }
  return filled <= 240 && seen.size >= filled * 0.9;
}
