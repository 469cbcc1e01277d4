import { child, descendants, type XmlElement } from '../../support/xml-tree';
import { lookText } from './report-view';

interface CellStyleView {
  readonly format: string;
  readonly look: string;
  /** Whether it has neither a font of its own nor a fill. */
  readonly plain: boolean;
  readonly borders: Readonly<Partial<Record<'top' | 'bottom' | 'left' | 'right', string>>>;
}

const BUILT_IN: Readonly<Record<string, string>> = {
  0: 'General', 1: '0', 2: '0.00', 3: '#,##0', 4: '#,##0.00', 9: '0%', 10: '0.00%', 11: '0.00E+00', 49: '@',
};

/** The looks of a file's cell formats by their index, and the font colours of its differential formats. */
export function stylesOfFile(styles: XmlElement): { readonly cells: readonly CellStyleView[]; readonly fonts: readonly string[] } {
  const list = (name: string, item: string): XmlElement[] => (descendants(styles, name)[0]?.children ?? []).filter((one) => one.name === item);
  const formats = new Map(descendants(styles, 'numFmt').map(({ attributes }) => [attributes.numFmtId!, attributes.formatCode!]));
  const fonts = list('fonts', 'font');
  const fills = list('fills', 'fill');
  const borders = list('borders', 'border');
  return {
    fonts: list('dxfs', 'dxf').map((one) => descendants(one, 'color')[0]!.attributes.rgb!.slice(2)),
    cells: list('cellXfs', 'xf').map((xf) => {
      const { attributes } = xf;
      const font = fonts[Number(attributes.fontId)]!;
      const alignment = child(xf, 'alignment')?.attributes ?? {};
      return {
        format: formats.get(attributes.numFmtId!) ?? BUILT_IN[attributes.numFmtId!]!,
        look: lookText({
          font: child(font, 'name')!.attributes.val!, size: Number(child(font, 'sz')!.attributes.val), color: child(font, 'color')!.attributes.rgb!.slice(2),
          bold: child(font, 'b') !== undefined, italic: child(font, 'i') !== undefined, underline: child(font, 'u') !== undefined,
          fill: descendants(fills[Number(attributes.fillId)]!, 'fgColor')[0]?.attributes.rgb?.slice(2) ?? '',
          horizontal: alignment.horizontal ?? 'general', vertical: alignment.vertical ?? 'bottom', wrap: alignment.wrapText === '1',
          indent: Number(alignment.indent ?? 0), locked: child(xf, 'protection')?.attributes.locked !== '0',
        }),
        plain: child(font, 'name')!.attributes.val === 'Calibri' && descendants(fills[Number(attributes.fillId)]!, 'fgColor').length === 0,
        borders: Object.fromEntries(borders[Number(attributes.borderId)]!.children.filter((side) => side.attributes.style !== undefined)
          .map((side) => [side.name, `${side.attributes.style} ${child(side, 'color')!.attributes.rgb!.slice(2)}`])),
      };
    }),
  };
}
