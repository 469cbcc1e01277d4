import type { PageModel } from '../../model/workbook';
import { element, text } from './xml';

/** Print options, margins, paper, header and footer. */
export function pageXml(page: PageModel): string {
  const inches = (name: string, points: number): number => (page.margins.get(name) ?? points) / 72;
  const { horizontalFitToPages: wide, verticalFitToPages: tall, scale } = page.zoom;
  const section = (place: string): string => ['Left', 'Center', 'Right'].map((side) => {
    const content = page.headersFooters.get(`${side}${place}`) ?? '';
    return content === '' ? '' : `&${side.charAt(0)}${content}`;
  }).join('');
  const [header, footer] = [section('Header'), section('Footer')];
  return [
    page.centerHorizontally || page.centerVertically ? element('printOptions', { horizontalCentered: page.centerHorizontally, verticalCentered: page.centerVertically }) : '',
    element('pageMargins', {
      left: inches('LeftMargin', 50.4), right: inches('RightMargin', 50.4), top: inches('TopMargin', 54), bottom: inches('BottomMargin', 54),
      header: inches('HeaderMargin', 21.6), footer: inches('FooterMargin', 21.6),
    }),
    element('pageSetup', {
      paperSize: PAPERS[page.paperSize ?? ''], scale: wide === undefined ? scale ?? 100 : null, fitToWidth: wide === undefined ? null : wide,
      fitToHeight: wide === undefined ? null : tall ?? 0, orientation: page.orientation.toLowerCase(),
    }),
    header + footer === '' ? '' : element('headerFooter', {}, (header === '' ? '' : `<oddHeader>${text(header)}</oddHeader>`) + (footer === '' ? '' : `<oddFooter>${text(footer)}</oddFooter>`)),
  ].join('');
}

/** A break is told by the row after which it lies, which counted from one is the row before which it lies counted from zero. */
export function pageBreaksXml({ rowBreaks }: PageModel): string {
  if (rowBreaks.length === 0) return '';
  const breaks = rowBreaks.toSorted((a, b) => a - b).map((id) => element('brk', { id, max: 16_383, man: 1 }));
  return element('rowBreaks', { count: breaks.length, manualBreakCount: breaks.length }, breaks.join(''));
}

export const PAPERS: Readonly<Record<string, number>> = { Letter: 1, A3: 8, A4: 9 };
