import type { Figure } from '../metrics/figure';
import { unitWords } from '../locales/units';
import type { ReportContext } from './context';
import type { PlacedTable, TableColumn } from './data-table';
import { writeTable } from './data-table';
import { figureContent } from './figure-content';
import type { Content, SheetBuilder } from './sheet-builder';
import type { SheetRange } from './spec';

/** A table of months by metrics on a page, and where each metric's column is. */
export interface MonthlyTable {
  readonly months: SheetRange;
  /** The cells of a metric, or null when it has no monthly value. */
  values(id: string): SheetRange | null;
  /** Header of a metric's column. */
  header(id: string): string;
  /** Number format of a metric's column. */
  format(id: string): string;
}

/** Writes the monthly series of some metrics, leaving out those without any value; null when none has one. */
export function monthlyTable(
  context: ReportContext,
  sheet: SheetBuilder,
  name: string,
  ids: readonly string[],
  left = 1,
): MonthlyTable | null {
  const shown = ids.filter((id) => context.figures.listed(id, 'month').length > 0);
  if (shown.length === 0) return null;
  const months = [
    ...new Set(shown.flatMap((id) => context.figures.listed(id, 'month').map((figure) => String(figure.dims.month)))),
  ].sort();
  const columns = shown.map((id) => columnOf(context, id));
  const rows = months.map((month): Content[] => [
    monthLabel(context, month),
    ...shown.map((id, index) =>
      figureContent(context, context.figures.find(id, { month }), 'value', columns[index]!.scale),
    ),
  ]);
  const table: PlacedTable = writeTable(
    sheet,
    name,
    [{ header: context.words.month, style: 'tableText' }, ...columns],
    rows,
    left,
  );
  const rangeOf = (index: number): SheetRange => ({ sheet: sheet.name, ...table.column(index) });
  return {
    months: rangeOf(0),
    values: (id) => (shown.includes(id) ? rangeOf(1 + shown.indexOf(id)) : null),
    header: (id) => columns[shown.indexOf(id)]?.header ?? '',
    format: (id) => columns[shown.indexOf(id)]?.numberFormat ?? '#,##0',
  };
}

/** Large sums of money are shown in 万元 or thousands, said in the header. */
export function seriesScale(context: ReportContext, figures: readonly Figure[]): { scale: number; header: string } {
  const unit = figures[0]?.unit ?? 'count';
  const largest = Math.max(0, ...figures.map((figure) => Math.abs(figure.value ?? 0)));
  const plain = { scale: 1, header: unitWords[context.language][unit].header };
  if (unit !== 'CNY' || largest < 100_000) return plain;
  return context.language === 'zh' ? { scale: 10_000, header: '万元' } : { scale: 1_000, header: '¥K' };
}

function columnOf(
  context: ReportContext,
  id: string,
): TableColumn & { readonly scale: number; readonly numberFormat: string } {
  const figures = context.figures.listed(id, 'month');
  const { scale, header } = seriesScale(context, figures);
  const unit = figures[0]!.unit;
  const numberFormat = unit === 'fraction' ? '0.0%' : (SERIES_FORMATS[unit] ?? (scale > 1 ? '#,##0.0' : '#,##0'));
  const unitHeader = unit === 'fraction' ? '' : context.words.unitInHeader(header);
  return { header: `${context.label(id)}${unitHeader}`, style: 'tableNumber', numberFormat, scale };
}

const SERIES_FORMATS: Readonly<Record<string, string>> = { minutes: '0.0', seconds: '0.00' };

/** `1月` or `Jan`; with the year when the fiscal year is not the calendar year. */
export function monthLabel(context: ReportContext, month: string): string {
  const [year = '', number = ''] = month.split('-');
  return context.words.monthName(Number(number), context.input.figures.fiscalStart === 1 ? null : Number(year));
}
