import type { Figure } from '../../metrics/figure';
import type { ReportContext } from '../context';
import { shortened } from '../data-table';
import { DIMENSIONS_COLUMN, FIGURE_COLUMNS as COLUMN, type FigurePart } from '../figure-cells';
import { partValue } from '../figure-content';
import { figureKey } from '../figure-index';
import { monthLabel } from '../monthly-table';
import { finishPage, startPage } from '../page';
import { cellAddress } from '../../workbook/address';
import type { Computed, SheetBuilder } from '../sheet-builder';
import type { SheetSpec } from '../spec';
import type { StyleName } from '../styles';
import { lineCount, lineHeight } from '../text-width';

const WIDTHS = [2, 22, 25, 14, 14, 10, 10, 9, 18, 9, 10, 22, 54, 38];
const SOURCES = 3;

/** Formulas of figures whose cell belongs to another sheet, such as a target that is an input of the plan. */
export type FigureOwners = ReadonlyMap<string, string>;

/** Definitions and sources: every figure with its value, baseline, status, meaning and where it came from. */
export function figures(context: ReportContext, owners: FigureOwners): SheetSpec {
  const { words, cells } = context;
  const w = words.figures;
  const sheet = startPage(context, 'figures', WIDTHS);
  sheet.span({ top: 3, left: 1, bottom: 3, right: sheet.lastColumn }, w.plain, 'heading');
  header(sheet, cells.headerRows.plain, [
    w.name,
    w.id,
    words.current,
    words.baseline,
    words.change,
    w.points,
    w.unit,
    w.kind,
    w.baselineKind,
    w.status,
    w.reason,
    w.definition,
    w.sources,
  ]);
  for (const { metric, figure, row } of cells.plain) {
    sheet.put(row, COLUMN.name, metric.name[context.language], 'tableStrong');
    sheet.put(row, COLUMN.id, metric.id, 'tableNote');
    sheet.put(row, COLUMN.kind, w.kinds[metric.kind] ?? metric.kind, 'tableCenter');
    sheet.put(row, COLUMN.definition, metric.definition[context.language], 'tableNote');
    const definitionLines = lineCount(metric.definition[context.language], WIDTHS[COLUMN.definition]!, 9);
    if (figure) writeFigure(context, sheet, figure, row, owners);
    else {
      for (const column of [
        COLUMN.value,
        COLUMN.baseline,
        COLUMN.change,
        COLUMN.points,
        COLUMN.baselineKind,
        COLUMN.status,
        COLUMN.sources,
      ])
        sheet.put(row, column, null, 'tableText');
      sheet.put(row, COLUMN.unit, words.units[metric.unit].header, 'tableCenter');
      sheet.put(row, COLUMN.reason, hasDetails(context, metric.id) ? w.seeBelow : w.notComputed, 'tableNote');
    }
    const nameLines = Math.max(
      lineCount(metric.name[context.language], WIDTHS[COLUMN.name]!, 10),
      lineCount(metric.id, WIDTHS[COLUMN.id]!, 9),
    );
    const sourceLines = lineCount(figure ? sourcesText(context, figure) : '', WIDTHS[COLUMN.sources]!, 9);
    sheet.height(row, Math.max(20, lineHeight(Math.max(definitionLines, nameLines, sourceLines), 9)));
  }
  if (cells.plain.length > 0) {
    const last = cells.plain.at(-1)!.row;
    sheet.table({
      name: 'figures_plain',
      range: { top: cells.headerRows.plain, left: 1, bottom: last, right: COLUMN.sources },
    });
  }
  if (cells.detailed.length > 0) details(context, sheet, owners);
  if (cells.extras.length > 0) extras(context, sheet);
  sheet.row = (cells.extras.at(-1) ?? cells.detailed.at(-1) ?? cells.plain.at(-1))?.row ?? sheet.row;
  sheet.row += 1;
  return finishPage(context, sheet, { orientation: 'landscape', freezeRows: 2, freezeColumns: 3 });
}

function details(context: ReportContext, sheet: SheetBuilder, owners: FigureOwners): void {
  const { words, cells } = context;
  const w = words.figures;
  const top = cells.headerRows.detailed;
  sheet.span({ top: top - 1, left: 1, bottom: top - 1, right: sheet.lastColumn }, w.detailed, 'heading');
  header(sheet, top, [
    w.name,
    w.id,
    words.current,
    words.baseline,
    words.change,
    w.points,
    w.unit,
    w.dimensions,
    w.baselineKind,
    w.status,
    w.reason,
    w.remarks,
    w.sources,
  ]);
  for (const { figure, row } of cells.detailed) {
    sheet.put(row, COLUMN.name, context.name(figure.id), 'tableText');
    sheet.put(row, COLUMN.id, figure.id, 'tableNote');
    sheet.put(row, DIMENSIONS_COLUMN, dimensionsText(context, figure), 'tableText');
    sheet.put(
      row,
      COLUMN.definition,
      figure.dims.month === undefined ? null : monthLabel(context, String(figure.dims.month)),
      'tableNote',
    );
    writeFigure(context, sheet, figure, row, owners);
  }
  sheet.table({
    name: 'figures_detailed',
    range: { top, left: 1, bottom: cells.detailed.at(-1)!.row, right: COLUMN.sources },
  });
}

function extras(context: ReportContext, sheet: SheetBuilder): void {
  const { words, cells } = context;
  const w = words.figures;
  const top = cells.headerRows.extras;
  sheet.span({ top: top - 1, left: 1, bottom: top - 1, right: sheet.lastColumn }, w.extras, 'heading');
  [w.name, w.id, w.extraValue, w.extraName, w.dimensions].forEach((text, index) => {
    sheet.put(top, 1 + index, text, 'tableHeader');
  });
  for (const { figure, key, row } of cells.extras) {
    sheet.put(row, 1, context.name(figure.id), 'tableText');
    sheet.put(row, 2, figure.id, 'tableNote');
    const value = figure.extra[key];
    sheet.put(row, COLUMN.value, typeof value === 'number' ? value : null, 'tableNumber', {
      numberFormat: '#,##0.######',
    });
    sheet.put(row, 4, w.extraNames[key], 'tableText');
    sheet.put(row, 5, dimensionsText(context, figure), 'tableText');
  }
  sheet.table({ name: 'figures_extras', range: { top, left: 1, bottom: cells.extras.at(-1)!.row, right: 5 } });
}

function header(sheet: SheetBuilder, row: number, texts: readonly string[]): void {
  texts.forEach((text, index) => {
    sheet.put(row, 1 + index, text, 'tableHeader');
  });
  sheet.height(row, 30);
}

function writeFigure(
  context: ReportContext,
  sheet: SheetBuilder,
  figure: Figure,
  row: number,
  owners: FigureOwners,
): void {
  const { words } = context;
  const unit =
    figure.id.startsWith('plan.') && figure.dims.metric !== undefined
      ? context.metric(String(figure.dims.metric)).unit
      : figure.unit;
  const format = FORMATS[unit] ?? '#,##0';
  const owner = owners.get(figureKey(figure.id, figure.dims));
  const value = partValue(figure, 'value');
  const put = (part: FigurePart, content: Computed, style: StyleName, numberFormat: string): void => {
    sheet.put(row, COLUMN[part], content, style, { numberFormat });
  };
  put('value', owner !== undefined && value !== null ? { formula: owner, value } : { value }, 'tableNumber', format);
  put('baseline', { value: figure.baseline }, 'tableNumber', format);
  const [current, before] = [cellAddress(row, COLUMN.value), cellAddress(row, COLUMN.baseline)];
  put('change', withFormula(`${current}/${before}-1`, partValue(figure, 'change')), 'tableChange', '+0.0%;-0.0%;0.0%');
  put('points', withFormula(`${current}-${before}`, partValue(figure, 'points')), 'tableChange', '+0.00%;-0.00%;0.00%');
  sheet.put(row, COLUMN.unit, words.units[unit].header, 'tableCenter');
  sheet.put(
    row,
    COLUMN.baselineKind,
    figure.baselineKind === null ? '' : words.baselineKinds[figure.baselineKind],
    'tableCenter',
  );
  sheet.put(row, COLUMN.status, words.figures.statuses[figure.status], 'tableCenter');
  sheet.put(row, COLUMN.reason, reasonText(context, figure), 'tableNote');
  sheet.put(row, COLUMN.sources, sourcesText(context, figure), 'tableNote');
}

function withFormula(formula: string, value: number | null): Computed {
  return value === null ? { value } : { formula, value };
}

function reasonText(context: ReportContext, figure: Figure): string {
  const { words, input } = context;
  const told = [
    figure.value === null ? figure.reason : null,
    figure.baseline === null ? figure.baselineReason : null,
  ].filter((reason) => reason !== null);
  return told
    .map((reason, index) => {
      const text = words.reasons[reason.code]({
        dataset: reason.dataset === undefined ? '' : input.datasetNames(reason.dataset),
        column: reason.column ?? '',
        period: reason.period ?? '',
        value: shortened(reason.value ?? '', 60),
      });
      return figure.value === null && index === 0 ? text : words.figures.baselineReason(text);
    })
    .join(words.listSeparator);
}

function dimensionsText(context: ReportContext, figure: Figure): string {
  const { sentences, words } = context;
  return Object.entries(figure.dims)
    .map(([key, value]) => {
      if ((key === 'tier' || key === 'from' || key === 'to') && value in sentences.tiers)
        return sentences.tiers[value as keyof typeof sentences.tiers].name;
      if (key === 'k' || key === 'n' || key === 'q') return `${key}=${value}`;
      if (key === 'metric') return context.name(String(value));
      return shortened(String(value), 60);
    })
    .join(words.dimensionSeparator);
}

function sourcesText(context: ReportContext, figure: Figure): string {
  const shown = figure.sources
    .slice(0, SOURCES)
    .map((source) => shortened(source, 80))
    .join('\n');
  return figure.sources.length > SOURCES ? `${shown}\n${context.words.restOf(figure.sources.length - SOURCES)}` : shown;
}

function hasDetails(context: ReportContext, id: string): boolean {
  return context.cells.detailed.some(({ figure }) => figure.id === id);
}

const FORMATS: Readonly<Partial<Record<Figure['unit'], string>>> = {
  fraction: '0.0%',
  CNY: '#,##0.00',
  multiple: '0.00',
  minutes: '0.00',
  seconds: '0.00',
  hours: '0.0',
  score: '#,##0.0',
  correlation: '0.000',
  'CNY/thousand': '#,##0.00',
};
