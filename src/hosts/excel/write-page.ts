import type { PrintSpec } from '../../report/spec';
import { cellAddress, rangeAddress } from '../../workbook/address';
import type { Batch } from './batch';
import { hasExcelApi } from './requirement';

const POINTS_AN_INCH = 72;

/** Paper, margins, headers, print area, repeated rows and page breaks: A4, one page wide. */
export function writePage(batch: Batch, sheet: Excel.Worksheet, print: PrintSpec): void {
  if (!hasExcelApi('1.9')) return;
  const page = sheet.pageLayout;
  page.orientation = print.orientation === 'landscape' ? 'Landscape' : 'Portrait';
  page.paperSize = 'A4';
  page.zoom = { horizontalFitToPages: 1 };
  page.centerHorizontally = true;
  page.leftMargin = 0.5 * POINTS_AN_INCH;
  page.rightMargin = 0.5 * POINTS_AN_INCH;
  page.topMargin = 0.7 * POINTS_AN_INCH;
  page.bottomMargin = 0.7 * POINTS_AN_INCH;
  page.headerMargin = 0.3 * POINTS_AN_INCH;
  page.footerMargin = 0.3 * POINTS_AN_INCH;
  const sections = page.headersFooters.defaultForAllPages;
  const header = headerSections(print.header);
  const footer = headerSections(print.footer);
  sections.leftHeader = header.left;
  sections.centerHeader = header.center;
  sections.rightHeader = header.right;
  sections.leftFooter = footer.left;
  sections.centerFooter = footer.center;
  sections.rightFooter = footer.right;
  page.setPrintArea(rangeAddress(print.area));
  if (print.titleRows !== null) page.setPrintTitleRows(`$${print.titleRows.first + 1}:$${print.titleRows.last + 1}`);
  sheet.horizontalPageBreaks.removePageBreaks();
  for (const row of new Set(print.pageBreaks)) if (row > 0) sheet.horizontalPageBreaks.add(cellAddress(row, 0));
  batch.spend(1200, 10 + print.pageBreaks.length);
}

/**
 * The three parts of a header or footer by its codes; text before the first code is in the middle.
 *
 * @example
 * headerSections('&L&8 left&C&P / &N'); // => { left: '&8 left', center: '&P / &N', right: '' }
 */
export function headerSections(text: string): { left: string; center: string; right: string } {
  const sections = { left: '', center: '', right: '' };
  let at: keyof typeof sections = 'center';
  for (const [piece] of text.matchAll(/&[LCR]|&&|[^&]+|&/g)) {
    if (piece === '&L') at = 'left';
    else if (piece === '&C') at = 'center';
    else if (piece === '&R') at = 'right';
    else sections[at] += piece;
  }
  return sections;
}
