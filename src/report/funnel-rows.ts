import { monthIndex, NO_DAY } from '../workbook/calendar';
import type { Table } from '../datasets/table';
import type { Period } from '../metrics/periods';
import { isWithin } from '../metrics/periods';
import type { FunnelRows, FunnelStep } from './details';
import { dayAt, numberAt, textAt } from './table-cell';

/**
 * Users at each step of each flow, in the year and in the one before: summed over the months that have the same steps as
 * the latest. A table without dates gives its last version against its first.
 */
export function funnelRows(table: Table | undefined, year: Period, before: Period): FunnelRows[] {
  if (table === undefined) return [];
  const rows = Array.from({ length: table.rowCount }, (_, row) => row);
  const dated = table.days('date')?.some((day) => day !== NO_DAY) ?? false;
  const flows = [...new Set(rows.map((row) => textAt(table, 'flow', row) ?? ''))];
  return flows.flatMap((flow) => {
    const own = rows.filter((row) => (textAt(table, 'flow', row) ?? '') === flow);
    const [current, earlier] = dated ? [ofYear(table, own, year), ofYear(table, own, before)] : ofVersions(table, own);
    return current.length === 0 ? [] : [{ flow, current, before: earlier }];
  });
}

function ofYear(table: Table, rows: readonly number[], period: Period): FunnelStep[] {
  const months = new Map<number, number[]>();
  for (const row of rows) {
    const day = dayAt(table, 'date', row);
    if (day === null || !isWithin(day, period)) continue;
    const month = monthIndex(day);
    const known = months.get(month);
    if (known) known.push(row);
    else months.set(month, [row]);
  }
  const monthly = [...months].sort(([a], [b]) => a - b).map(([, of]) => stepsOf(table, of));
  const latest = monthly.at(-1);
  if (latest === undefined) return [];
  const names = (steps: readonly FunnelStep[]): string => steps.map(({ step }) => step).join('\u0001');
  const alike = monthly.filter((steps) => names(steps) === names(latest));
  return latest.map(({ step }, index) => ({ step, users: alike.reduce((sum, steps) => sum + steps[index]!.users, 0) }));
}

function ofVersions(table: Table, rows: readonly number[]): [FunnelStep[], FunnelStep[]] {
  const versions = [...new Set(rows.map((row) => textAt(table, 'version', row) ?? ''))];
  const of = (version: string | undefined): FunnelStep[] =>
    stepsOf(
      table,
      rows.filter((row) => (textAt(table, 'version', row) ?? '') === version),
    );
  return [of(versions.at(-1)), versions.length > 1 ? of(versions[0]) : []];
}

/** Steps in the order of their numbers; rows of one number are summed. */
function stepsOf(table: Table, rows: readonly number[]): FunnelStep[] {
  const steps = new Map<number, FunnelStep>();
  for (const row of rows) {
    const number = numberAt(table, 'step_no', row);
    if (number === null) continue;
    const known = steps.get(number);
    steps.set(number, {
      step: known?.step ?? textAt(table, 'step', row) ?? String(number),
      users: (known?.users ?? 0) + (numberAt(table, 'users', row) ?? 0),
    });
  }
  return [...steps].sort(([a], [b]) => a - b).map(([, step]) => step);
}
