import { STYLES, type CellStyle, type StyleName } from '../../../report/styles';
import { xmlAttribute } from './xml-escape';

/** What a workbook's style tables hold already: the XML of their entries in order. */
export interface StyleBase {
  readonly fonts: readonly string[];
  readonly fills: readonly string[];
  readonly borders: readonly string[];
  readonly cellFormats: readonly string[];
  readonly differentialFormats: readonly string[];
  /** Ids of the number formats by their codes. */
  readonly numberFormats: ReadonlyMap<string, number>;
}

/** The entries to append, as XML elements of the style tables. */
export interface StyleEntries {
  readonly numberFormats: readonly string[];
  readonly fonts: readonly string[];
  readonly fills: readonly string[];
  readonly borders: readonly string[];
  readonly cellFormats: readonly string[];
  readonly differentialFormats: readonly string[];
}

/** Collects the styles that cells use; every index is one of the whole workbook's tables. */
export interface StyleTable {
  /** Index of the cell format of a style with a number format of the cell's own or, without, the style's. */
  cellFormat(style: StyleName, numberFormat?: string): number;
  /** Index of a differential format, for conditional formats: the content of its `dxf` element. */
  differentialFormat(content: string): number;
  entries(): StyleEntries;
}

/**
 * Starts a style table on top of a workbook's own; entries that are there already are used again. `font` is every
 * cell's font, and `chinese` whether it is to be told as a Chinese one.
 */
export function styleTable(font: string, chinese: boolean, base: StyleBase): StyleTable {
  const numberFormats = new Map<string, number>();
  const firstFormatId = Math.max(163, ...base.numberFormats.values()) + 1;
  const fonts = indexed(base.fonts);
  const fills = indexed(base.fills);
  const borders = indexed(base.borders);
  const cellFormats = indexed(base.cellFormats);
  const differentialFormats = indexed(base.differentialFormats);
  const known = new Map<string, number>();

  function numberFormatId(code: string): number {
    const builtIn = BUILT_IN_FORMATS[code];
    if (builtIn !== undefined) return builtIn;
    const known = base.numberFormats.get(code) ?? numberFormats.get(code);
    if (known !== undefined) return known;
    const id = firstFormatId + numberFormats.size;
    numberFormats.set(code, id);
    return id;
  }

  return {
    cellFormat(name, numberFormat) {
      const style: CellStyle = STYLES[name];
      const code = numberFormat ?? style.numberFormat ?? 'General';
      const key = `${name}\n${code}`;
      const before = known.get(key);
      if (before !== undefined) return before;
      const index = cellFormats.index(cellFormatXml(
        style,
        numberFormatId(code),
        fonts.index(fontXml(style, font, chinese)),
        style.fill === undefined ? 0 : fills.index(fillXml(style.fill)),
        borders.index(borderXml(style.borders ?? {})),
      ));
      known.set(key, index);
      return index;
    },
    differentialFormat: (content) => differentialFormats.index(`<dxf>${content}</dxf>`),
    entries: () => ({
      numberFormats: [...numberFormats].map(([code, id]) => `<numFmt numFmtId="${id}" formatCode="${xmlAttribute(code)}"/>`),
      fonts: fonts.added(),
      fills: fills.added(),
      borders: borders.added(),
      cellFormats: cellFormats.added(),
      differentialFormats: differentialFormats.added(),
    }),
  };
}

/** The content of a `font` element; also the workbook's default font. */
export function fontXml(style: CellStyle, font: string, chinese: boolean): string {
  return [
    '<font>',
    style.bold === true ? '<b/>' : '',
    style.italic === true ? '<i/>' : '',
    style.underline === true ? '<u/>' : '',
    `<sz val="${style.fontSize ?? 10}"/>`,
    `<color rgb="FF${style.color ?? '000000'}"/>`,
    `<name val="${xmlAttribute(font)}"/><family val="2"/>`,
    chinese ? '<charset val="134"/>' : '',
    '</font>',
  ].join('');
}

function fillXml(color: string): string {
  return `<fill><patternFill patternType="solid"><fgColor rgb="FF${color}"/><bgColor indexed="64"/></patternFill></fill>`;
}

/** A `border` element. */
export function borderXml(borders: NonNullable<CellStyle['borders']>): string {
  const sides = (['left', 'right', 'top', 'bottom'] as const).map((side) => {
    const line = borders[side];
    return line === undefined ? `<${side}/>` : `<${side} style="${line.style}"><color rgb="FF${line.color}"/></${side}>`;
  });
  return `<border>${sides.join('')}<diagonal/></border>`;
}

function cellFormatXml(style: CellStyle, numberFormat: number, font: number, fill: number, border: number): string {
  const alignment = [
    style.align === undefined ? '' : ` horizontal="${style.align}"`,
    ` vertical="${style.verticalAlign ?? 'bottom'}"`,
    style.wrap === true ? ' wrapText="1"' : '',
    style.indent === undefined ? '' : ` indent="${style.indent}"`,
  ].join('');
  return [
    `<xf numFmtId="${numberFormat}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0"`,
    numberFormat === 0 ? '' : ' applyNumberFormat="1"',
    ' applyFont="1"',
    fill === 0 ? '' : ' applyFill="1"',
    ' applyBorder="1"',
    ' applyAlignment="1"',
    style.unlocked === true ? ' applyProtection="1"' : '',
    `><alignment${alignment}/>`,
    style.unlocked === true ? '<protection locked="0"/>' : '',
    '</xf>',
  ].join('');
}

/** Number formats with a fixed id that means the same in every locale. */
const BUILT_IN_FORMATS: Readonly<Record<string, number>> = {
  'General': 0, '0': 1, '0.00': 2, '#,##0': 3, '#,##0.00': 4, '0%': 9, '0.00%': 10, '0.00E+00': 11, '@': 49,
};

function indexed(base: readonly string[]): { index(xml: string): number; added(): string[] } {
  const entries = new Map<string, number>();
  base.forEach((xml, index) => {
    if (!entries.has(xml)) entries.set(xml, index);
  });
  const added: string[] = [];
  return {
    index(xml) {
      const known = entries.get(xml);
      if (known !== undefined) return known;
      const index = base.length + added.length;
      entries.set(xml, index);
      added.push(xml);
      return index;
    },
    added: () => added,
  };
}
