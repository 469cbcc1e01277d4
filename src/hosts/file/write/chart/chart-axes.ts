import { COLORS } from '../../../../report/styles';
import { xmlAttribute } from '../xml-escape';
import { NO_OUTLINE, outline, shapeProperties } from './chart-shapes';
import type { ChartTexts } from './chart-text';

export interface AxisIds {
  readonly category: number;
  readonly value: number;
}

export const PRIMARY: AxisIds = { category: 500_001, value: 500_002 };
export const SECONDARY: AxisIds = { category: 500_003, value: 500_004 };

export interface CategoryAxisOptions {
  readonly ids: AxisIds;
  readonly position: 'b' | 'l';
  /** From top to bottom instead of bottom to top. */
  readonly reversed?: boolean;
  readonly hidden?: boolean;
}

/** A `c:catAx` element. */
export function categoryAxis(texts: ChartTexts, { ids, position, reversed = false, hidden = false }: CategoryAxisOptions): string {
  return [
    `<c:catAx><c:axId val="${ids.category}"/>`,
    `<c:scaling><c:orientation val="${reversed ? 'maxMin' : 'minMax'}"/></c:scaling>`,
    `<c:delete val="${hidden ? 1 : 0}"/><c:axPos val="${position}"/>`,
    '<c:numFmt formatCode="General" sourceLinked="1"/>',
    '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>',
    shapeProperties(outline(COLORS.line, 0.75)),
    texts.properties({ size: 9, color: COLORS.grey }),
    `<c:crossAx val="${ids.value}"/><c:crosses val="autoZero"/>`,
    '<c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>',
  ].join('');
}

export interface ValueAxisOptions {
  readonly ids: AxisIds;
  /** `b` is for bars whose categories run from top to bottom: at the end of the category axis. */
  readonly position: 'l' | 'r' | 'b';
  readonly numberFormat: string;
  readonly gridlines: boolean;
  /** Start at 0, as lengths are compared and not only places. */
  readonly fromZero: boolean;
  readonly hidden?: boolean;
  /** Where the axis ends, when not left to the program; nothing for 0 or less. */
  readonly maximum?: number;
}

/** A `c:valAx` element. */
export function valueAxis(texts: ChartTexts, options: ValueAxisOptions): string {
  const { ids, position, numberFormat, gridlines, fromZero, hidden = false, maximum = 0 } = options;
  return [
    `<c:valAx><c:axId val="${ids.value}"/>`,
    `<c:scaling><c:orientation val="minMax"/>${maximum > 0 ? `<c:max val="${maximum}"/>` : ''}${fromZero ? '<c:min val="0"/>' : ''}</c:scaling>`,
    `<c:delete val="${hidden ? 1 : 0}"/><c:axPos val="${position}"/>`,
    gridlines ? `<c:majorGridlines>${shapeProperties(outline(COLORS.line, 0.5))}</c:majorGridlines>` : '',
    `<c:numFmt formatCode="${xmlAttribute(numberFormat)}" sourceLinked="0"/>`,
    '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>',
    shapeProperties(NO_OUTLINE),
    texts.properties({ size: 9, color: COLORS.grey }),
    `<c:crossAx val="${ids.category}"/><c:crosses val="${position === 'l' ? 'autoZero' : 'max'}"/>`,
    '<c:crossBetween val="between"/></c:valAx>',
  ].join('');
}
