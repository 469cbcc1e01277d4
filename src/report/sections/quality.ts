import { dateOf } from '../../workbook/calendar';
import type { ReportContext } from '../context';
import { shortened, writeTable } from '../data-table';
import { dayText } from '../day-text';
import { missingParts } from '../missing-parts';
import { finishPage, gap, heading, note, startPage } from '../page';
import type { Content } from '../sheet-builder';
import type { SheetSpec } from '../spec';

const WIDTHS = [2, 14, 22, 18, 14, 9, 9, 9, 36];
const LISTED = 300;

/** Data quality: what was read, how much of it was used, what was found, what was left alone, what is missing. */
export function quality(context: ReportContext): SheetSpec {
  const { words, input } = context;
  const w = words.quality;
  const sheet = startPage(context, 'quality', WIDTHS);
  if (input.datasets.length > 0) {
    heading(sheet, w.sources);
    writeTable(
      sheet,
      'quality_sources',
      [
        { header: w.dataset, style: 'tableStrong' },
        { header: w.workbook },
        { header: w.sheet },
        { header: w.range },
        { header: w.rows, style: 'tableNumber' },
        { header: w.used, style: 'tableNumber' },
        { header: w.confidence, style: 'tablePercent', numberFormat: '0%' },
        { header: w.columns, style: 'tableNote' },
      ],
      input.datasets
        .slice(0, LISTED)
        .map((part): Content[] => [
          input.datasetNames(part.dataset),
          shortened(part.workbook, 80),
          shortened(part.sheet, 60),
          part.range,
          part.rows,
          part.used,
          part.confidence,
          shortened(Object.values(part.columns).join(words.listSeparator), 240),
        ]),
    );
    if (input.datasets.length > LISTED) note(sheet, words.restOf(input.datasets.length - LISTED));
    gap(sheet);
  }
  findings(context, sheet);
  coverage(context, sheet);
  leftAlone(context, sheet);
  const missing = missingParts(context);
  if (missing.length > 0) {
    heading(sheet, w.missing);
    note(sheet, w.missingNote(missing.map((part) => words.missingParts[part])));
  }
  return finishPage(context, sheet);
}

type Sheet = ReturnType<typeof startPage>;

function findings(context: ReportContext, sheet: Sheet): void {
  const { words, input } = context;
  const w = words.quality;
  heading(sheet, w.findings);
  if (input.findings.length === 0) {
    note(sheet, w.noFindings);
    gap(sheet);
    return;
  }
  const order = { error: 0, warning: 1, info: 2 };
  const styles = { error: 'severityError', warning: 'severityWarning', info: 'severityInfo' } as const;
  const sorted = input.findings.toSorted((a, b) => order[a.severity] - order[b.severity]);
  const top = sheet.row;
  const spans: readonly (readonly [number, number])[] = [
    [1, 1],
    [2, 2],
    [3, 3],
    [4, 7],
    [8, 8],
  ];
  [w.severity, w.dataset, w.count, w.place, w.finding].forEach((head, index) => {
    sheet.span({ top, bottom: top, left: spans[index]![0], right: spans[index]![1] }, head, 'tableHeaderLeft');
  });
  sheet.height(top, 22);
  sorted.slice(0, LISTED).forEach((finding, offset) => {
    const row = top + 1 + offset;
    const sentence = shortened(input.findingSentence(finding), 400);
    sheet.put(row, 1, w.severities[finding.severity], styles[finding.severity]);
    sheet.put(row, 2, finding.dataset === null ? '' : input.datasetNames(finding.dataset), 'tableText');
    sheet.put(row, 3, finding.count, 'tableNumber');
    sheet.span({ top: row, left: 4, bottom: row, right: 7 }, shortened(finding.example ?? '', 90), 'tableNote');
    sheet.put(row, 8, sentence, 'tableText');
    sheet.height(
      row,
      Math.max(19, Math.ceil((sentence.length * (context.language === 'zh' ? 1.75 : 1)) / 30) * 15 + 4),
    );
  });
  sheet.row = top + 1 + Math.min(LISTED, sorted.length);
  if (sorted.length > LISTED) note(sheet, words.restOf(sorted.length - LISTED));
  gap(sheet);
}

function coverage(context: ReportContext, sheet: Sheet): void {
  const { words, details, input } = context;
  if (details.coverage.length === 0) return;
  heading(sheet, words.quality.coverage);
  writeTable(
    sheet,
    'quality_coverage',
    [
      { header: words.quality.dataset, style: 'tableStrong' },
      { header: words.quality.first },
      { header: words.quality.last },
      { header: words.quality.rows, style: 'tableNumber' },
    ],
    details.coverage.map((row): Content[] => [
      input.datasetNames(row.dataset),
      dayText(context, row.first, 'short'),
      dayText(context, row.last, 'short'),
      row.rows,
    ]),
  );
  if (input.figures.unfinished)
    note(sheet, words.quality.unfinished(dayText(context, input.figures.asOf), dateOf(input.figures.asOf).year));
  gap(sheet);
}

function leftAlone(context: ReportContext, sheet: Sheet): void {
  const { words, input } = context;
  const w = words.quality;
  const rows = [
    ...input.skipped.map((sheetOf): Content[] => [
      w.skipped,
      shortened(sheetOf.workbook, 80),
      shortened(sheetOf.sheet, 60),
      w.skippedReasons[sheetOf.reason],
    ]),
    ...input.unrecognised.map((table): Content[] => [
      w.unrecognised,
      shortened(table.workbook, 80),
      shortened(`${table.sheet}!${table.range}`, 80),
      shortened(table.reason, 120),
    ]),
  ];
  if (rows.length === 0) return;
  heading(sheet, w.leftAlone);
  writeTable(
    sheet,
    'quality_left_alone',
    [{ header: w.what, style: 'tableStrong' }, { header: w.workbook }, { header: w.sheet }, { header: w.reason }],
    rows.slice(0, LISTED),
  );
  if (rows.length > LISTED) note(sheet, words.restOf(rows.length - LISTED));
  gap(sheet);
}
