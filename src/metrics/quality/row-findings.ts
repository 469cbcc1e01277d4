import { NO_DAY } from '../../workbook/calendar';
import type { Finding } from '../../datasets/finding';
import type { DatasetId } from '../../datasets/schema';
import type { Table } from '../../datasets/table';
import type { Aggregate } from '../aggregates/aggregate';
import type { MetricData } from '../data/metric-data';
import { numberOfRating } from '../data/rating';
import { textAt } from '../data/table-rows';
import { ticketMinutes } from '../data/ticket-minutes';
import { tally } from './tally';

/** Growth tasks that took points away. */
export const taskQuality: Aggregate<null, readonly Finding[]> = {
  id: 'task-quality',
  ofRows: (rows) => negative(rows.table('tasks')!, 'points'),
  ofNothing: [],
};

/** Rows whose own numbers or dates contradict each other. They are used as they stand, and told. */
export function rowFindings(data: MetricData): Finding[] {
  return [
    ...PAIRS.flatMap(({ dataset, code, part, whole }) => {
      const table = data.table(dataset);
      return table ? exceeding(table, code, part, whole) : [];
    }),
    ...ORDERED_DATES.flatMap(({ dataset, code, first, last }) => {
      const table = data.table(dataset);
      return table ? reversed(table, code, first, last) : [];
    }),
    ...NUMBERS.flatMap(({ dataset, columns }) => {
      const table = data.table(dataset);
      return table ? columns.flatMap((column) => negative(table, column)) : [];
    }),
    ...ticketFindings(data.table('tickets')),
  ];
}

const PAIRS: readonly { dataset: DatasetId; code: string; part: string; whole: string }[] = [
  { dataset: 'community', code: 'active-exceeds-members', part: 'active_members', whole: 'members' },
  { dataset: 'recommendation', code: 'clicks-exceed-impressions', part: 'clicks', whole: 'impressions' },
  { dataset: 'spend', code: 'clicks-exceed-impressions', part: 'clicks', whole: 'impressions' },
  { dataset: 'spend', code: 'customers-exceed-clicks', part: 'new_customers', whole: 'clicks' },
  { dataset: 'pages', code: 'bounces-exceed-visits', part: 'bounces', whole: 'visits' },
  { dataset: 'experiments', code: 'conversions-exceed-visitors', part: 'conversions', whole: 'visitors' },
];

const ORDERED_DATES: readonly { dataset: DatasetId; code: string; first: string; last: string }[] = [
  { dataset: 'campaigns', code: 'end-before-start', first: 'start', last: 'end' },
  { dataset: 'experiments', code: 'end-before-start', first: 'start', last: 'end' },
  { dataset: 'team', code: 'left-before-joined', first: 'joined_at', last: 'left_at' },
];

const NUMBERS: readonly { dataset: DatasetId; columns: readonly string[] }[] = [
  { dataset: 'spend', columns: ['spend', 'new_customers', 'clicks', 'impressions'] },
  { dataset: 'community', columns: ['members', 'active_members'] },
  { dataset: 'recommendation', columns: ['impressions', 'clicks'] },
  { dataset: 'pages', columns: ['load_seconds', 'visits', 'bounces'] },
  { dataset: 'funnel', columns: ['users'] },
  { dataset: 'training', columns: ['hours', 'attendees'] },
];

function exceeding(table: Table, code: string, part: string, whole: string): Finding[] {
  const [a, b] = [table.numbers(part), table.numbers(whole)];
  return a && b ? tally(table, { code, severity: 'warning', column: part }, (row) => a[row]! > b[row]!) : [];
}

function reversed(table: Table, code: string, first: string, last: string): Finding[] {
  const [a, b] = [table.days(first), table.days(last)];
  if (!a || !b) return [];
  return tally(
    table,
    { code, severity: 'warning', column: last },
    (row) => a[row] !== NO_DAY && b[row] !== NO_DAY && b[row]! < a[row]!,
  );
}

function negative(table: Table, column: string): Finding[] {
  const values = table.numbers(column);
  if (!values) return [];
  const header = table.parts[0]?.columns[column] ?? column;
  return tally(
    table,
    { code: 'negative-number', severity: 'warning', column, parameters: { column: header } },
    (row) => values[row]! < 0,
  );
}

function ticketFindings(table: Table | undefined): Finding[] {
  if (!table) return [];
  const minutes = ticketMinutes(table);
  return [
    ...tally(
      table,
      {
        code: 'resolved-before-created',
        severity: 'warning',
        column: table.has('resolved_at') ? 'resolved_at' : 'minutes',
      },
      (row) => minutes[row]! < 0,
    ),
    ...tally(
      table,
      { code: 'open-ticket', severity: 'info', column: 'created_at' },
      (row) => minutes[row] !== minutes[row],
    ),
    ...tally(
      table,
      { code: 'rating-above-five', severity: 'warning', column: 'rating' },
      (row) => numberOfRating(textAt(table, 'rating', row)) > 5,
    ),
  ];
}
