import { DATASETS } from '../datasets/registry';
import type { DatasetId } from '../datasets/schema';
import { monthIndex } from '../workbook/calendar';
import { dateReader, numberReader, Outcome } from './convert-column';
import type { FindingLog } from './finding-log';
import type { DatasetMatch } from './match-dataset';
import { dateContextOf, tableUnitOf } from './table-context';

/** The sum that tells whether two tables state the same thing. */
const MEASURES: Readonly<Partial<Record<DatasetId, string>>> = {
  spend: 'spend',
  recommendation: 'impressions',
  orders: 'amount',
  pages: 'visits',
  community: 'members',
};

/**
 * Leaves out tables that state again what another one already states: the same cells once more, or the same months'
 * sums broken down otherwise. Each is a finding that names the figure with and without it.
 */
export function withoutRestatements(dataset: DatasetId, matches: readonly DatasetMatch[], assumedYear: number | null, findings: FindingLog): DatasetMatch[] {
  if (matches.length < 2) return [...matches];
  const measure = MEASURES[dataset];
  const kept: { match: DatasetMatch; print: string; months: Map<number, number> | null }[] = [];
  for (const match of [...matches].sort((a, b) => b.columns.size - a.columns.size)) {
    const print = fingerprint(match);
    const months = measure === undefined ? null : sumsByMonth(match, measure, assumedYear);
    const same = kept.find((other) => other.print === print && match.table.sheetRows.length > 1);
    const restated = same ?? (dataset === 'orders' ? undefined : kept.find((other) => months !== null && other.months !== null && restates(months, other.months)));
    if (!restated) {
      kept.push({ match, print, months });
      continue;
    }
    const total = months === null ? 0 : [...months.values()].reduce((sum, value) => sum + value, 0);
    findings.add({
      code: same ? 'repeated-table' : 'restated-table',
      severity: 'warning',
      dataset,
      example: placeOf(match),
      parameters: { kept: placeOf(restated.match), column: measure === undefined ? '' : (match.columns.get(measure)?.header.text ?? measure), once: round(total), twice: round(total * 2), rows: match.table.sheetRows.length },
    });
  }
  const order = new Set(kept.map(({ match }) => match));
  return matches.filter((match) => order.has(match));
}

function placeOf(match: DatasetMatch): string {
  const { info } = match.table.grid;
  return `${info.workbook}!${info.sheet}!${match.table.range}`;
}

/** The content of the mapped columns, as a hash of their cells. */
function fingerprint(match: DatasetMatch): string {
  const { grid, sheetRows } = match.table;
  let hash = 0x811c9dc5;
  const mix = (value: number): void => {
    hash = Math.imul(hash ^ value, 0x01000193) >>> 0;
  };
  if (match.datedByName || !datesStandAlone(match)) {
    const { year, month } = dateContextOf(match.table, null);
    mix(year ?? 0);
    mix(month ?? 0);
  }
  for (const [name, column] of [...match.columns].sort(([a], [b]) => a.localeCompare(b))) {
    for (const letter of name) mix(letter.charCodeAt(0));
    for (let row = 0; row < sheetRows.length; row++) {
      const kind = column.kind(row);
      const value = column.value(row);
      mix(kind);
      if (kind === 2) {
        const text = grid.strings[value] ?? '';
        for (let index = 0; index < text.length; index++) mix(text.charCodeAt(index));
      } else {
        mix(Math.trunc(value));
        mix(Math.round((value % 1) * 1e6));
      }
    }
  }
  return `${sheetRows.length}:${match.columns.size}:${hash}`;
}

/** Whether the first date cell tells year and month by itself. */
function datesStandAlone(match: DatasetMatch): boolean {
  const dated = match.columns.get(DATASETS[match.dataset].dateColumn ?? '');
  if (!dated) return true;
  const reader = dateReader(match.table.grid, dated, {});
  for (let row = 0; row < match.table.sheetRows.length; row++) {
    const outcome = reader.read(row);
    if (outcome !== Outcome.Blank) return outcome === Outcome.Value;
  }
  return true;
}

function sumsByMonth(match: DatasetMatch, measure: string, assumedYear: number | null): Map<number, number> | null {
  const schema = DATASETS[match.dataset];
  const dated = match.columns.get(schema.dateColumn!);
  const column = match.columns.get(measure);
  if (!dated || !column) return null;
  const { table } = match;
  const dates = dateReader(table.grid, dated, dateContextOf(table, assumedYear));
  const numbers = numberReader(table.grid, column, schema.columns[measure]!, tableUnitOf(table, schema.columns[measure]!));
  const sums = new Map<number, number>();
  let month = -1;
  for (let row = 0; row < table.sheetRows.length; row++) {
    if (dates.read(row) === Outcome.Value) month = monthIndex(dates.day);
    if (month >= 0 && numbers.read(row) === Outcome.Value) sums.set(month, (sums.get(month) ?? 0) + numbers.value);
  }
  return sums;
}

/** Whether each month of one has the same sum in the other, over at least two months. */
function restates(months: ReadonlyMap<number, number>, other: ReadonlyMap<number, number>): boolean {
  if (months.size < 2) return false;
  for (const [month, sum] of months) {
    const there = other.get(month);
    if (there === undefined || Math.abs(there - sum) > 0.01 + 1e-6 * Math.abs(sum)) return false;
  }
  return [...months.values()].some((sum) => sum !== 0);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
