import type { BorderLine, Cell, CellFormat, Edge } from '../../model/cell';
import { DEFAULT_FORMAT } from '../../model/cell';
import { MAIN } from './package-builder';
import { element, rgb } from './xml';

/** The looks of a workbook's cells, each with the number that cells name it by. */
export interface StyleCollector {
  styleOf(cell: Pick<Cell, 'format' | 'numberFormat'>): number;
  /** A look of a conditional format. */
  differential(xml: string): number;
  xml(): string;
}

export function styleCollector(): StyleCollector {
  const known = new Map<string, number>();
  const looks: { readonly format: CellFormat; readonly numberFormat: string }[] = [];
  const differentials: string[] = [];
  const styleOf: StyleCollector['styleOf'] = ({ format, numberFormat }) => {
    const key = JSON.stringify([format, numberFormat]);
    const number = known.get(key) ?? looks.push({ format, numberFormat }) - 1;
    known.set(key, number);
    return number;
  };
  styleOf({ format: DEFAULT_FORMAT, numberFormat: 'General' });
  return {
    styleOf,
    differential: (xml) => differentials.push(`<dxf>${xml}</dxf>`) - 1,
    xml() {
      const list = (name: string, items: readonly string[]): string => element(name, { count: items.length }, items.join(''));
      const codes = [...new Set(looks.map(({ numberFormat }) => numberFormat))];
      const codeId = (code: string): number => (code === 'General' ? 0 : FIRST_CODE + codes.indexOf(code));
      return element('styleSheet', { xmlns: MAIN }, [
        list('numFmts', codes.map((formatCode) => element('numFmt', { numFmtId: codeId(formatCode), formatCode })).filter((one) => !one.includes('"0"'))),
        list('fonts', looks.map(({ format }) => font(format))),
        list('fills', ['<fill><patternFill patternType="none"/></fill>', '<fill><patternFill patternType="gray125"/></fill>', ...looks.map(({ format }) => fill(format))]),
        list('borders', looks.map(({ format }) => borders(format.borders))),
        list('cellStyleXfs', ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>']),
        list('cellXfs', looks.map(({ format, numberFormat }, index) => element('xf', {
          numFmtId: codeId(numberFormat), fontId: index, fillId: format.fill === '' ? 0 : index + 2, borderId: index, xfId: 0,
          applyNumberFormat: true, applyFont: true, applyFill: true, applyBorder: true, applyAlignment: true, applyProtection: true,
        }, alignment(format) + element('protection', { locked: format.locked })))),
        list('cellStyles', ['<cellStyle name="Normal" xfId="0" builtinId="0"/>']),
        list('dxfs', differentials),
        element('tableStyles', { count: 0, defaultTableStyle: 'TableStyleMedium2', defaultPivotStyle: 'PivotStyleLight16' }),
      ].join(''));
    },
  };
}

/** Number of the first format of one's own. */
const FIRST_CODE = 164;

function font({ bold, italic, underline, fontSize, fontColor, fontName }: CellFormat): string {
  return `<font>${bold ? '<b/>' : ''}${italic ? '<i/>' : ''}${underline === 'None' ? '' : '<u/>'}`
    + `<sz val="${fontSize}"/><color rgb="${rgb(fontColor)}"/>${element('name', { val: fontName })}</font>`;
}

function fill({ fill: color }: CellFormat): string {
  return color === '' ? '<fill><patternFill patternType="none"/></fill>'
    : `<fill><patternFill patternType="solid"><fgColor rgb="${rgb(color)}"/><bgColor indexed="64"/></patternFill></fill>`;
}

function borders(lines: CellFormat['borders']): string {
  return `<border>${SIDES.map(([edge, side]) => border(side, lines[edge])).join('')}<diagonal/></border>`;
}

const SIDES: readonly (readonly [Edge, string])[] = [['EdgeLeft', 'left'], ['EdgeRight', 'right'], ['EdgeTop', 'top'], ['EdgeBottom', 'bottom']];
const WEIGHTS: Readonly<Record<string, string>> = { Hairline: 'hair', Thin: 'thin', Medium: 'medium', Thick: 'thick' };

function border(side: string, line: BorderLine | undefined): string {
  return line === undefined ? `<${side}/>` : `<${side} style="${WEIGHTS[line.weight]}"><color rgb="${rgb(line.color)}"/></${side}>`;
}

function alignment({ horizontalAlignment, verticalAlignment, wrapText, indentLevel }: CellFormat): string {
  return element('alignment', {
    horizontal: horizontalAlignment === 'General' ? null : horizontalAlignment.toLowerCase(), vertical: verticalAlignment.toLowerCase(),
    wrapText, indent: indentLevel === 0 ? null : indentLevel,
  });
}
