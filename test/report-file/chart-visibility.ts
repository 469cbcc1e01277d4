import { writeReport } from '../../src/hosts/file/write/write-report';
import type { ChartSpec, ReportSpec, SheetSpec } from '../../src/report/spec';
import { pagePixels, type PagePixels } from '../support/libreoffice';

/** Fewest pixels at 60 an inch that a chart's data cover on its page: a thin line across it has more. */
const FEWEST_PIXELS = 40;

/**
 * Names of the charts that show no data on their rendered page. All data of a chart is painted in a colour that is
 * used nowhere else, cells lose their looks, and each colour is looked for in the pixels of all pages.
 */
export async function emptyCharts(spec: ReportSpec): Promise<string[]> {
  const charts = spec.sheets.flatMap((sheet) => sheet.charts);
  const empty: string[] = [];
  // A sheet's charts go through in lots, as there are not so many colours that differ clearly.
  for (let start = 0; start < charts.length; start += MARKERS.length) {
    const lot = new Map(charts.slice(start, start + MARKERS.length).map((chart, index) => [chart.name, MARKERS[index]!]));
    const pages = await pagePixels(await writeReport(painted(spec, lot)));
    for (const [name, color] of lot) {
      const pixels = pages.reduce((sum, page) => sum + pixelsOf(page, color), 0);
      if (pixels < FEWEST_PIXELS) empty.push(`${name}: ${pixels} pixels`);
    }
  }
  return empty;
}

function painted(spec: ReportSpec, colors: ReadonlyMap<string, string>): ReportSpec {
  return { ...spec, sheets: spec.sheets.map((sheet) => bareSheet(sheet, colors)) };
}

function bareSheet(sheet: SheetSpec, colors: ReadonlyMap<string, string>): SheetSpec {
  return {
    ...sheet,
    cells: sheet.cells.map((cell) => ({ ...cell, style: 'plain' })),
    conditionalFormats: [],
    charts: sheet.charts.map((chart) => paintedChart(chart, colors.get(chart.name) ?? 'F0F0F0')),
  };
}

/** Without a legend, whose keys would bear the colour of a chart without data. */
function paintedChart(chart: ChartSpec, color: string): ChartSpec {
  return {
    ...chart, legend: false, ...(chart.pointColors === undefined ? {} : { pointColors: [color] }),
    series: chart.series.map((series) => ({ ...series, color, labels: false })),
  };
}

function pixelsOf({ rgb }: PagePixels, color: string): number {
  const [red, green, blue] = [0, 2, 4].map((at) => parseInt(color.slice(at, at + 2), 16)) as [number, number, number];
  let count = 0;
  for (let at = 0; at + 2 < rgb.length; at += 3) {
    if (Math.abs(rgb[at]! - red) < 20 && Math.abs(rgb[at + 1]! - green) < 20 && Math.abs(rgb[at + 2]! - blue) < 20) count += 1;
  }
  return count;
}

const MARKERS = [
  'FF0000', '00FF00', '0000FF', 'FFFF00', 'FF00FF', '00FFFF', 'FF8000', '80FF00', '00FF80', '0080FF', '8000FF', 'FF0080',
];
