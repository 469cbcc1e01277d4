import { SERIAL_OF_1970 } from '../workbook/calendar';
import { foldText, tidyText } from '../workbook/fold-text';
import { CellKind, type Grid } from '../workbook/grid';
import { parseDate, dateOfNumber, dateOfSerial } from '../workbook/parse-date';
import { parseHeader, type Header } from './header';
import type { TurnedTable } from './join-measures';
import { contextOfName, nearestContext } from './name-context';
import { textOfCell, type RawColumn, type RawTable } from './raw-table';
import { Vocabulary } from './vocabulary';

/** A column that stands for one month, as the first day of it; a month without a year has its number in `month`. */
interface MonthColumn {
  readonly column: RawColumn;
  readonly serial: number;
}

/**
 * Turns a table with months as columns into one with a row a month: a column `月份`, the key columns, and a value
 * column for each metric named in the first column - or a single one named by the title. Null when the table has fewer than three months across, or no year can be told for them.
 */
export function unpivotMonths(table: RawTable): TurnedTable | null {
  const year = yearOf(table);
  const months = table.columns.flatMap((column): MonthColumn[] => {
    const serial = monthSerial(column, year);
    return serial === null ? [] : [{ column, serial }];
  });
  if (months.length < 3) return null;
  const first = Math.min(...months.map(({ column }) => column.sheetColumn));
  const keys = table.columns.filter((column) => column.sheetColumn < first && column.header.text !== '');
  const unitColumn = keys.find((column) => /^(?:单位|unit)s?$/.test(column.header.name));
  const metricColumn = keys.findLast((column) => column !== unitColumn && namesMetrics(table, column));
  const otherKeys = keys.filter((column) => column !== metricColumn && column !== unitColumn && /\S/.test(column.header.text) && !/^(?:序号|no|#)$/.test(column.header.name));
  return build(table, months, otherKeys, metricColumn, unitColumn);
}

function build(
  table: RawTable,
  months: readonly MonthColumn[],
  keys: readonly RawColumn[],
  metricColumn: RawColumn | undefined,
  unitColumn: RawColumn | undefined,
): TurnedTable {
  const groups = new Map<string, Map<string, number>>();
  const metrics = new Map<string, Header>();
  for (let row = 0; row < table.sheetRows.length; row++) {
    const key = keys.map((column) => cellText(table.grid, column, row)).join('\u0000');
    const metricText = metricColumn ? cellText(table.grid, metricColumn, row) : valueName(table);
    const metric = foldText(metricText);
    if (metric === '') continue;
    const unit = unitColumn ? cellText(table.grid, unitColumn, row) : '';
    if (!metrics.has(metric)) metrics.set(metric, parseHeader(unit === '' ? metricText : `${metricText}(${unit})`));
    let group = groups.get(key);
    if (!group) groups.set(key, (group = new Map<string, number>()));
    if (!group.has(metric)) group.set(metric, row);
  }
  const groupRows = [...groups.values()];
  const count = groupRows.length * months.length;
  const groupOf = (row: number): Map<string, number> => groupRows[Math.floor(row / months.length)]!;
  const monthOf = (row: number): MonthColumn => months[row % months.length]!;
  const anyRow = (row: number): number => groupOf(row).values().next().value ?? 0;
  const columns: RawColumn[] = [
    { header: parseHeader('月份'), sheetColumn: months[0]!.column.sheetColumn, kind: () => CellKind.Date, value: (row) => monthOf(row).serial },
    ...keys.map((key): RawColumn => ({
      header: key.header,
      sheetColumn: key.sheetColumn,
      kind: (row) => key.kind(anyRow(row)),
      value: (row) => key.value(anyRow(row)),
    })),
    ...[...metrics].map(([metric, header]): RawColumn => ({
      header,
      sheetColumn: (metricColumn ?? months[0]!.column).sheetColumn,
      kind: (row) => {
        const source = groupOf(row).get(metric);
        return source === undefined ? CellKind.Empty : monthOf(row).column.kind(source);
      },
      value: (row) => monthOf(row).column.value(groupOf(row).get(metric) ?? 0),
    })),
  ];
  const sheetRows = Int32Array.from({ length: count }, (_, row) => table.sheetRows[anyRow(row)]!);
  return { ...table, sheetRows, columns, totals: [], keyColumns: 1 + keys.length };
}

function cellText(grid: Grid, column: RawColumn, row: number): string {
  return tidyText(textOfCell(grid, column.kind(row), column.value(row)));
}

/** What the values of a table without a metric column are: its title without years and fillers. */
function valueName(table: RawTable): string {
  const source = table.title !== '' ? table.title : table.grid.info.sheet;
  return tidyText(source)
    .replace(/(?:19|20)?\d{2}年度?|(?:19|20)\d{2}/g, '')
    .replace(/^(?:各|分)?(?:渠道|社群|页面|推荐位)(?:别|分)?|(?:月度|按月|每月|各月|明细|统计|汇总|一览|情况|表)+/g, '')
    .trim();
}

/** Whether the texts of a column are names of numbers that some dataset keeps. */
function namesMetrics(table: RawTable, column: RawColumn): boolean {
  const vocabulary = new Vocabulary(table.grid.strings);
  let texts = 0;
  let known = 0;
  for (let row = 0; row < Math.min(table.sheetRows.length, 200); row++) {
    if (column.kind(row) !== CellKind.Text) continue;
    texts++;
    if (vocabulary.ofCode(column.value(row)).known) known++;
  }
  return texts > 0 && known >= Math.max(1, texts * 0.4) && (known >= 2 || texts === 1);
}

function yearOf(table: RawTable): number | null {
  return nearestContext([table.title, table.grid.info.sheet, table.grid.info.workbook]).year;
}

/** Serial of the first day of the month that a header names; null when it names none. */
function monthSerial(column: RawColumn, year: number | null): number | null {
  const { text, group } = column.header;
  if (!/\d|[一二三四五六七八九十]|^[a-z]{3}/i.test(text) || text.length > 12) return null;
  const groupYear = contextOfName(group).year ?? (/^(?:19|20)\d{2}$/.test(group) ? Number(group) : null);
  const number = Number(text);
  const parsed = Number.isFinite(number) && text !== ''
    ? number > 100_000 && number < 300_000 ? dateOfNumber(number) : number > 30_000 && number < 100_000 ? asMonthStart(number) : null
    : parseDate(text, { year: groupYear ?? year });
  if (parsed === null || (parsed.precision !== 'month' && !Number.isFinite(number))) return null;
  return parsed.day + SERIAL_OF_1970;
}

function asMonthStart(serial: number): ReturnType<typeof dateOfSerial> {
  const date = dateOfSerial(serial);
  return date && new Date((serial - SERIAL_OF_1970) * 86_400_000).getUTCDate() === 1 ? date : null;
}

