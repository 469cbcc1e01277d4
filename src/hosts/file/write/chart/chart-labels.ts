import { xmlAttribute } from '../xml-escape';
import type { ChartTexts, ChartTextStyle } from './chart-text';

export type LabelPosition = 't' | 'outEnd' | 'ctr';

export interface LabelOptions {
  readonly numberFormat: string;
  /** Where the label stands; the kind's own place when omitted (a doughnut has no other). */
  readonly position?: LabelPosition;
  readonly style: ChartTextStyle;
  /** Other looks for single points, or no label, by their index. */
  readonly points?: ReadonlyMap<number, ChartTextStyle | 'none'>;
  readonly percent?: boolean;
}

/** A `c:dLbls` element that shows each point's value, or its share of the whole. */
export function dataLabels(texts: ChartTexts, options: LabelOptions): string {
  const points = [...(options.points ?? [])].map(([index, style]) => (
    `<c:dLbl><c:idx val="${index}"/>${style === 'none' ? '<c:delete val="1"/>' : labelContent(texts, options, style)}</c:dLbl>`
  ));
  return `<c:dLbls>${points.join('')}${labelContent(texts, options, options.style)}</c:dLbls>`;
}

function labelContent(texts: ChartTexts, { numberFormat, position, percent = false }: LabelOptions, style: ChartTextStyle): string {
  return [
    `<c:numFmt formatCode="${xmlAttribute(numberFormat)}" sourceLinked="0"/>`,
    '<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>',
    texts.properties(style),
    position === undefined ? '' : `<c:dLblPos val="${position}"/>`,
    `<c:showLegendKey val="0"/><c:showVal val="${percent ? 0 : 1}"/><c:showCatName val="0"/><c:showSerName val="0"/>`,
    `<c:showPercent val="${percent ? 1 : 0}"/><c:showBubbleSize val="0"/>`,
  ].join('');
}
