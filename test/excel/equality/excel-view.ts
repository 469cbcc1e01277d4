import { cellAddress, rangeAddress, type CellRange } from '../../../src/workbook/address';
import { isBlank, type Edge } from '../bench/model/cell';
import { plainQuotes } from '../bench/model/plain-quotes';
import type { ChartModel, ChartRange } from '../bench/model/chart';
import type { ConditionalFormatModel, SheetModel, WorkbookModel } from '../bench/model/workbook';
import { chartLookInExcel } from './excel-chart-look';
import { lineCollector, lookText, type CellView, type ChartView, type ReportView, type SheetView } from './report-view';

/** What stands in the simulated Excel, on these sheets. */
export function excelView(workbook: WorkbookModel, sheets: readonly string[]): ReportView {
  const names = (visible: boolean): Record<string, string> => Object.fromEntries(
    workbook.names.filter((one) => one.visible === visible).map(({ name, formula }) => [name, plainQuotes(formula.slice(1))] as const).sort(([a], [b]) => (a < b ? -1 : 1)),
  );
  return {
    sheets: sheets.map((name) => sheetView(workbook, workbook.sheets.find((one) => one.name === name)!)),
    names: names(true), marks: names(false),
  };
}

function sheetView(workbook: WorkbookModel, sheet: SheetModel): SheetView {
  const cells: Record<string, CellView> = {};
  const links: Record<string, string> = {};
  const lines = lineCollector();
  for (const [row, column, cell] of [...sheet.cells.all()].sort(([a, b], [c, d]) => a - c || b - d)) {
    const { format } = cell;
    const styled = format.fontName !== 'Calibri' || format.fill !== '';
    for (const [edge, line] of Object.entries(format.borders)) {
      lines.add(row, column, SIDES[edge as Edge], `${WEIGHTS[line.weight]} ${line.color.slice(1)}`);
    }
    if (cell.hyperlink !== null) links[cellAddress(row, column)] = cell.hyperlink.documentReference ?? '';
    if (!styled && isBlank(cell)) continue;
    cells[cellAddress(row, column)] = {
      ...(cell.formula !== null ? { formula: cell.formula.slice(1) } : cell.value === '' ? {} : { value: cell.value }),
      format: cell.numberFormat,
      look: lookText({
        font: format.fontName, size: format.fontSize, color: format.fontColor.slice(1), bold: format.bold, italic: format.italic,
        underline: format.underline !== 'None', fill: format.fill.slice(1), horizontal: format.horizontalAlignment.toLowerCase(),
        vertical: format.verticalAlignment.toLowerCase(), wrap: format.wrapText, indent: format.indentLevel, locked: format.locked,
      }),
    };
  }
  const { page } = sheet;
  const section = (name: string): string => page.headersFooters.get(name) ?? '';
  return {
    name: sheet.name, cells, links, lines: lines.all(),
    merges: sheet.merges.map(rangeAddress).sort(),
    widths: Object.fromEntries([...sheet.columnWidths].sort(([a], [b]) => a - b)),
    heights: Object.fromEntries([...sheet.rowHeights].sort(([a], [b]) => a - b)),
    tables: sheet.tables.map(({ name, range, showTotals }) => ({ name, range: rangeAddress(range), totals: showTotals })),
    charts: sheet.charts.map(chartView),
    conditionalFormats: sheet.conditionalFormats.map(formatText),
    validations: sheet.validations.map(({ range, rule, prompt, errorAlert, ignoreBlanks }) => JSON.stringify({
      range: rangeAddress(range), rule: ruleText(rule ?? {}), title: prompt?.title, message: prompt?.message, error: errorAlert?.message, blank: ignoreBlanks,
    })).sort(),
    freeze: sheet.freeze === null ? '' : `${sheet.freeze.rows},${sheet.freeze.columns}`,
    page: {
      orientation: page.orientation.toLowerCase(), paper: page.paperSize, wide: page.zoom.horizontalFitToPages, tall: page.zoom.verticalFitToPages ?? 0,
      centered: page.centerHorizontally, margins: ['LeftMargin', 'RightMargin', 'TopMargin', 'BottomMargin', 'HeaderMargin', 'FooterMargin'].map((name) => Math.round((page.margins.get(name) ?? 0) * 10) / 10),
      header: [section('LeftHeader'), section('CenterHeader'), section('RightHeader')],
      footer: [section('LeftFooter'), section('CenterFooter'), section('RightFooter')],
      area: page.printArea === null ? '' : rangeAddress(page.printArea),
      titles: page.titleRows === null ? '' : `${page.titleRows.top + 1}:${page.titleRows.bottom + 1}`,
      breaks: page.rowBreaks.toSorted((a, b) => a - b),
    },
    comments: Object.fromEntries(workbook.comments.filter((one) => one.sheet === sheet).map(({ row, column, content }) => [cellAddress(row, column), content])),
    tabColor: sheet.tabColor.slice(1), gridlines: sheet.showGridlines,
  };
}

const SIDES = { EdgeTop: 'top', EdgeBottom: 'bottom', EdgeLeft: 'left', EdgeRight: 'right' } as const;
const WEIGHTS: Readonly<Record<string, string>> = { Thin: 'thin', Medium: 'medium', Hairline: 'hair' };

function chartView(chart: ChartModel): ChartView {
  const anchor = chart.anchor!;
  return {
    name: chart.properties.get('Name') as string,
    title: chart.title.get('Visible') === false ? '' : chart.title.get('Text') as string,
    from: cellAddress(anchor.top, anchor.left), to: cellAddress(anchor.bottom, anchor.right),
    legend: chart.legend.get('Visible') as boolean,
    look: chartLookInExcel(chart),
    series: chart.series.map(({ properties, values, categories, fill, line, labels }) => JSON.stringify({
      name: properties.get('Name'), type: TYPES[properties.get('ChartType') as string], second: properties.get('AxisGroup') === 'Secondary',
      values: rangeText(values!), categories: rangeText(categories!),
      color: /^Line/.test(properties.get('ChartType') as string) ? String(line.get('Color')).slice(1) : fill === null ? 'points' : fill.slice(1) || 'none',
      labels: properties.get('HasDataLabels') === true ? labels.get('NumberFormat') : '',
    })),
    axes: [...chart.axes.values()].filter(({ properties }) => properties.get('Type') === 'Value').map(({ properties }) => JSON.stringify({
      second: properties.get('AxisGroup') === 'Secondary', format: properties.get('NumberFormat'), visible: properties.get('Visible'), minimum: properties.get('Minimum') ?? '',
    })),
  };
}

const TYPES: Readonly<Record<string, string>> = {
  Line: 'line', LineMarkers: 'line with markers', ColumnClustered: 'columns', BarClustered: 'bars', BarStacked: 'stacked bars', Doughnut: 'doughnut',
};

function rangeText(range: ChartRange): string {
  return `${range.sheet}!${rangeAddress(range)}`;
}

function formatText({ type, ranges, properties }: ConditionalFormatModel): string {
  const range = ranges.map((one: CellRange) => rangeAddress(one)).join(',');
  const color = (name: string): string => ((properties.get(name) ?? '') as string).slice(1).toUpperCase();
  if (type === 'ColorScale') {
    const { minimum, maximum } = properties.get('Criteria') as Record<string, { color: string; type: string }>;
    return `${range} scale ${minimum!.color.slice(1)} ${maximum!.color.slice(1)}`;
  }
  if (type === 'DataBar') return `${range} bar ${color('Positive.FillColor')} ${color('Negative.FillColor')} from ${(properties.get('LowerBoundRule') as { formula: string }).formula}`;
  return `${range} ${String(properties.get('Rule.Formula')).slice(1)} ${color('Font.Color')}`;
}

function ruleText(rule: Readonly<Record<string, unknown>>): string {
  const [kind, value] = Object.entries(rule)[0] as [string, Record<string, unknown>];
  if (kind === 'list') return `list ${String(value.source)}`;
  const plain = (formula: unknown): string => (formula === undefined ? '' : String(Number((typeof formula === 'string' ? formula : (formula as number).toString()).replace(/^=/, ''))));
  return `${kind} ${String(value.operator).replace(/To$/, '')} ${plain(value.formula1)} ${plain(value.formula2)}`.trim();
}
