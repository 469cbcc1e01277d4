import type { ChartSpec, ReportSpec } from '../../../../report/spec';
import { COLORS } from '../../../../report/styles';
import type { CellLookup } from '../cell-index';
import { CHART, DRAWING_MAIN, RELATIONSHIPS } from '../namespaces';
import { XML_DECLARATION } from '../xml-escape';
import { plotXml } from './chart-plot';
import { NO_OUTLINE, outline, shapeProperties, solidFill } from './chart-shapes';
import { chartTexts } from './chart-text';

/**
 * XML of a chart part. Every range comes with the values of its cells, so that programs that do not calculate show the
 * chart too; nothing is left to the theme, so that it looks the same in another workbook.
 */
export function chartXml(chart: ChartSpec, { font, language }: Pick<ReportSpec, 'font' | 'language'>, lookup: CellLookup): string {
  const texts = chartTexts(font, language);
  return [
    `${XML_DECLARATION}<c:chartSpace xmlns:c="${CHART}" xmlns:a="${DRAWING_MAIN}" xmlns:r="${RELATIONSHIPS}">`,
    `<c:date1904 val="0"/><c:lang val="${language === 'zh' ? 'zh-CN' : 'en-US'}"/><c:roundedCorners val="0"/>`,
    '<c:chart>',
    chart.title === '' ? '' : texts.title(chart.title, { size: 11, color: COLORS.deep, bold: true }),
    `<c:autoTitleDeleted val="${chart.title === '' ? 1 : 0}"/>`,
    `<c:plotArea><c:layout/>${plotXml({ chart, texts, lookup })}${shapeProperties(`<a:noFill/>${NO_OUTLINE}`)}</c:plotArea>`,
    legendXml(chart, texts.properties({ size: 9, color: COLORS.grey })),
    '<c:plotVisOnly val="0"/><c:dispBlanksAs val="gap"/>',
    '</c:chart>',
    shapeProperties(solidFill(COLORS.white) + outline(COLORS.line, 0.75)),
    texts.properties({ size: 9, color: COLORS.grey }),
    '<c:printSettings><c:headerFooter/><c:pageMargins b="0.75" l="0.7" r="0.7" t="0.75" header="0.3" footer="0.3"/>',
    '<c:pageSetup/></c:printSettings>',
    '</c:chartSpace>',
  ].join('');
}

function legendXml(chart: ChartSpec, textProperties: string): string {
  if (!chart.legend) return '';
  const hidden = chart.series
    .map((series, index) => (series.invisible === true ? `<c:legendEntry><c:idx val="${index}"/><c:delete val="1"/></c:legendEntry>` : ''))
    .join('');
  const position = chart.kind === 'doughnut' ? 'r' : 'b';
  return `<c:legend><c:legendPos val="${position}"/>${hidden}<c:overlay val="0"/>${textProperties}</c:legend>`;
}
