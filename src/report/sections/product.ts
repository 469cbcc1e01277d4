import { BAND_ROWS, chartBand, chartsAbove, tableRange, tableSeries } from '../chart-parts';
import type { ReportContext } from '../context';
import { shortened, writeTable } from '../data-table';
import { dayText } from '../day-text';
import type { FunnelRows } from '../details';
import { figureContent } from '../figure-content';
import { monthlyTable } from '../monthly-table';
import { productSentences, topicsByPriority } from '../narrative/product';
import { finishPage, gap, heading, keyMessages, note, startPage } from '../page';
import type { Content, SheetBuilder } from '../sheet-builder';
import type { SheetSpec } from '../spec';
import { COLORS } from '../styles';
import { lineChart, twoAxisChart } from './user-charts';

const LISTED_TOPICS = 10;
const LISTED_RELEASES = 20;
const FLOWS = 3;

/** Product and service: flows, feedback, releases, recommendation, service, pages. */
export function product(context: ReportContext): SheetSpec | null {
  const { figures, words, details } = context;
  const sentences = productSentences(context);
  if (sentences.length === 0 && details.funnels.length === 0 && details.releases.length === 0) return null;
  const sheet = startPage(context, 'product');
  keyMessages(context, sheet, sentences);
  details.funnels.slice(0, FLOWS).forEach((flow, index) => {
    funnel(context, sheet, flow, index);
  });
  feedback(context, sheet);
  const series = ['recommendation.ctr', 'service.minutes', 'service.csat', 'page.load_seconds', 'page.bounce_rate'];
  if (series.some((id) => figures.listed(id, 'month').length > 0)) {
    heading(sheet, words.product.experience);
    serviceCharts(context, sheet, series);
    gap(sheet);
  }
  pages(context, sheet);
  releases(context, sheet);
  return finishPage(context, sheet);
}

/** A flow's steps as bars of stacked series: an invisible spacer on either side centres each bar. */
function funnel(context: ReportContext, sheet: SheetBuilder, flow: FunnelRows, index: number): void {
  const { words } = context;
  const name = shortened(flow.flow || words.product.flow, 40);
  heading(sheet, words.product.funnel(name));
  const largest = Math.max(...flow.current.map((step) => step.users));
  if (!(largest > 0)) return;
  chartsAbove(
    sheet,
    () => {
      const first = sheet.row + 1;
      const table = writeTable(
        sheet,
        `product_funnel_${index + 1}`,
        [
          { header: words.product.step, style: 'tableStrong' },
          { header: words.product.users, style: 'tableNumber' },
          { header: words.product.stepRate, style: 'tablePercent' },
          { header: words.product.totalRate, style: 'tablePercent' },
          { header: words.product.spacer, style: 'tableNumber' },
        ],
        flow.current.map((step, offset): Content[] => {
          const row = first + offset + 1;
          const before = flow.current[offset - 1];
          return [
            shortened(step.step, 40),
            step.users,
            before === undefined || before.users === 0
              ? null
              : { formula: `C${row}/C${row - 1}`, value: step.users / before.users },
            { formula: `C${row}/$C$${first + 1}`, value: step.users / flow.current[0]!.users },
            {
              formula: `(MAX($C$${first + 1}:$C$${first + flow.current.length})-C${row})/2`,
              value: (largest - step.users) / 2,
            },
          ];
        }),
      );
      if (flow.before.length > 0) beforeSteps(context, sheet, flow, table.headerRow);
      return table;
    },
    (table) => [
      {
        name: `product_funnel_chart_${index + 1}`,
        kind: 'funnel',
        title: words.charts.funnel(name),
        description: words.charts.funnelDescription,
        categories: tableRange(sheet, table, 0),
        series: [
          tableSeries(sheet, table, 4, words.product.spacer, COLORS.white, { invisible: true }),
          tableSeries(sheet, table, 1, words.product.users, COLORS.deep, { labels: true }),
        ],
        numberFormat: '#,##0',
        legend: false,
      },
    ],
  );
  note(sheet, words.product.funnelNote);
  gap(sheet);
}

/** The flow as it was before, right of the table of the present one. */
function beforeSteps(context: ReportContext, sheet: SheetBuilder, flow: FunnelRows, headerRow: number): void {
  const { words } = context;
  const left = 7;
  const end = sheet.row;
  sheet.span({ top: headerRow, left, bottom: headerRow, right: left + 1 }, words.product.stepBefore, 'tableHeaderLeft');
  sheet.put(headerRow, left + 2, words.product.users, 'tableHeader');
  sheet.put(headerRow, left + 3, words.product.totalRate, 'tableHeader');
  flow.before.forEach((step, offset) => {
    const row = headerRow + 1 + offset;
    sheet.span({ top: row, left, bottom: row, right: left + 1 }, shortened(step.step, 30), 'tableText');
    sheet.put(row, left + 2, step.users, 'tableNumber');
    sheet.put(
      row,
      left + 3,
      { formula: `J${row + 1}/$J$${headerRow + 2}`, value: step.users / flow.before[0]!.users },
      'tablePercent',
    );
    sheet.height(row, 19);
  });
  sheet.row = Math.max(end, headerRow + 1 + flow.before.length);
}

function feedback(context: ReportContext, sheet: SheetBuilder): void {
  const { words, details } = context;
  const ranked = topicsByPriority(context);
  if (ranked.length === 0) return;
  heading(sheet, words.product.feedback);
  const left = 1;
  const top = sheet.row;
  const heads = [
    words.product.rank,
    words.product.topic,
    words.product.messages,
    words.product.priority,
    words.product.priorityBefore,
    words.product.status,
  ];
  const spans: readonly (readonly [number, number])[] = [
    [left, left],
    [2, 6],
    [7, 7],
    [8, 8],
    [9, 9],
    [10, 11],
  ];
  const headStyles = [
    'tableHeaderCenter',
    'tableHeaderLeft',
    'tableHeader',
    'tableHeader',
    'tableHeader',
    'tableHeaderCenter',
  ] as const;
  heads.forEach((head, index) => {
    sheet.span({ top, bottom: top, left: spans[index]![0], right: spans[index]![1] }, head, headStyles[index]!);
  });
  sheet.height(top, 22);
  ranked.slice(0, LISTED_TOPICS).forEach((figure, offset) => {
    const row = top + 1 + offset;
    const topic = String(figure.dims.topic);
    const detail = details.topics.get(topic);
    const contents = [
      offset + 1,
      shortened(topic, 110),
      detail?.messages ?? null,
      figureContent(context, figure),
      figureContent(context, figure, 'baseline'),
      shortened(detail?.status ?? '', 24),
    ];
    const styles = [
      'tableCenter',
      'tableStrong',
      'tableNumber',
      'tableDecimal',
      'tableDecimal',
      'tableCenter',
    ] as const;
    contents.forEach((content, index) => {
      sheet.span(
        { top: row, bottom: row, left: spans[index]![0], right: spans[index]![1] },
        content,
        styles[index]!,
        styles[index] === 'tableDecimal' ? { numberFormat: '#,##0.0' } : {},
      );
    });
    sheet.height(row, topic.length > 28 ? 34 : 19);
  });
  const last = top + Math.min(LISTED_TOPICS, ranked.length);
  sheet.format({ kind: 'dataBar', range: { top: top + 1, left: 8, bottom: last, right: 8 }, color: 'B9CBE0' });
  sheet.row = last + 1;
  if (ranked.length > LISTED_TOPICS) note(sheet, words.restOf(ranked.length - LISTED_TOPICS));
  note(sheet, words.product.feedbackNote);
  gap(sheet);
}

function serviceCharts(context: ReportContext, sheet: SheetBuilder, series: readonly string[]): void {
  const { words, figures } = context;
  const has = (id: string): boolean => figures.listed(id, 'month').length > 0;
  const service = has('service.minutes') || has('service.csat');
  const ctr = has('recommendation.ctr');
  const page = has('page.load_seconds') || has('page.bounce_rate');
  const band = sheet.row;
  const bands = (ctr || service ? 1 : 0) + (page && ctr && service ? 1 : 0);
  sheet.row += Math.max(1, bands) * BAND_ROWS;
  sheet.mayStartPage();
  const monthly = monthlyTable(context, sheet, 'product_monthly', series);
  const end = sheet.row;
  if (monthly === null) return;
  const charts = [
    ctr ? lineChart(context, 'product_ctr', words.charts.ctr, monthly, ['recommendation.ctr']) : null,
    service
      ? twoAxisChart(context, 'product_service', words.charts.service, monthly, 'service.minutes', 'service.csat')
      : null,
    page
      ? twoAxisChart(context, 'product_pages', words.charts.pages, monthly, 'page.load_seconds', 'page.bounce_rate')
      : null,
  ].filter((chart) => chart !== null);
  sheet.row = band;
  chartBand(sheet, charts.slice(0, 2));
  chartBand(sheet, charts.slice(2));
  sheet.row = end;
}

function pages(context: ReportContext, sheet: SheetBuilder): void {
  const { words, figures } = context;
  const listed = figures.listed('page.load_seconds', 'page');
  if (listed.length === 0) return;
  heading(sheet, words.product.pages);
  writeTable(
    sheet,
    'product_pages',
    [
      { header: words.product.page, style: 'tableStrong' },
      {
        header: `${context.name('page.load_seconds')}${words.unitInHeader(words.units.seconds.header)}`,
        style: 'tableDecimal',
      },
      { header: words.product.loadBefore, style: 'tableDecimal' },
      { header: context.name('page.bounce_rate'), style: 'tablePercent' },
      { header: words.product.bounceBefore, style: 'tablePercent' },
    ],
    listed.slice(0, 15).map((figure): Content[] => {
      const bounce = figures.find('page.bounce_rate', figure.dims);
      return [
        shortened(String(figure.dims.page), 60),
        figureContent(context, figure),
        figureContent(context, figure, 'baseline'),
        figureContent(context, bounce),
        figureContent(context, bounce, 'baseline'),
      ];
    }),
  );
  if (listed.length > 15) note(sheet, words.restOf(listed.length - 15));
  gap(sheet);
}

function releases(context: ReportContext, sheet: SheetBuilder): void {
  const { words, details } = context;
  if (details.releases.length === 0) return;
  heading(sheet, words.product.releases);
  const top = sheet.row;
  sheet.put(top, 1, words.product.version, 'tableHeaderLeft');
  sheet.put(top, 2, words.date, 'tableHeaderCenter');
  sheet.span({ top, left: 3, bottom: top, right: sheet.lastColumn }, words.product.content, 'tableHeaderLeft');
  sheet.height(top, 22);
  details.releases.slice(0, LISTED_RELEASES).forEach((release, offset) => {
    const row = top + 1 + offset;
    sheet.put(row, 1, shortened(release.version, 40), 'tableStrong');
    sheet.put(row, 2, dayText(context, release.day, 'short'), 'tableCenter');
    sheet.span(
      { top: row, left: 3, bottom: row, right: sheet.lastColumn },
      shortened(release.content ?? '', 180),
      'tableText',
    );
    sheet.height(row, (release.content ?? '').length > 50 ? 34 : 19);
  });
  sheet.row = top + 1 + Math.min(LISTED_RELEASES, details.releases.length);
  if (details.releases.length > LISTED_RELEASES) note(sheet, words.restOf(details.releases.length - LISTED_RELEASES));
}
