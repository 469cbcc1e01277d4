import { headerSections } from '../../../../../src/hosts/excel/write-page';
import { descendants, type XmlElement } from '../../../../support/xml-tree';
import type { PageModel } from '../../model/workbook';
import { PAPERS } from '../save/page';

/** Paper, margins, header and footer of a sheet's XML. */
export function loadPage(page: PageModel, xml: XmlElement): void {
  const first = (name: string): XmlElement | undefined => descendants(xml, name)[0];
  const setup = first('pageSetup')?.attributes ?? {};
  page.orientation = setup.orientation === 'landscape' ? 'Landscape' : 'Portrait';
  page.paperSize = Object.entries(PAPERS).find(([, number]) => String(number) === setup.paperSize)?.[0] ?? null;
  if (first('pageSetUpPr')?.attributes.fitToPage === '1') {
    const tall = Number(setup.fitToHeight ?? 1);
    page.zoom = { horizontalFitToPages: Number(setup.fitToWidth ?? 1), ...(tall === 0 ? {} : { verticalFitToPages: tall }) };
  }
  page.centerHorizontally = first('printOptions')?.attributes.horizontalCentered === '1';
  page.centerVertically = first('printOptions')?.attributes.verticalCentered === '1';
  for (const [side, inches] of Object.entries(first('pageMargins')?.attributes ?? {})) {
    page.margins.set(`${side.charAt(0).toUpperCase()}${side.slice(1)}Margin`, Math.round(Number(inches) * 7200) / 100);
  }
  for (const [place, element] of [['Header', 'oddHeader'], ['Footer', 'oddFooter']] as const) {
    const { left, center, right } = headerSections(first(element)?.text ?? '');
    for (const [side, content] of [['Left', left], ['Center', center], ['Right', right]] as const) page.headersFooters.set(side + place, content);
  }
  page.rowBreaks.push(...descendants(xml, 'brk').map(({ attributes }) => Number(attributes.id)));
}
