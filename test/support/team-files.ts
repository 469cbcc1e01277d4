import { cellAddress, rangeAddress } from '../../src/workbook/address';
import type { SourceFile } from '../../src/workbook/reader';
import { escapeXml, stylesWithFormats, workbookParts, worksheet, zipParts } from '../fixtures/reading-package';
import { textTable, type TextCell } from './text-table';

export interface TeamSheet {
  readonly name: string;
  /** As in `textTable`. */
  readonly cells: string;
  readonly state?: 'hidden' | 'veryHidden';
}

/** A sheet of a team's workbook. */
export function sheet(name: string, cells: string, state?: TeamSheet['state']): TeamSheet {
  return { name, cells, ...(state ? { state } : {}) };
}

/** An .xlsx file with these sheets. */
export async function workbook(name: string, sheets: readonly TeamSheet[], options: { date1904?: boolean } = {}): Promise<SourceFile> {
  const date1904 = options.date1904 === true;
  const parts = workbookParts(
    sheets.map(({ name: sheetName, cells, state }) => ({ name: sheetName, xml: sheetXml(cells, date1904), ...(state ? { state } : {}) })),
    { styles: stylesWithFormats(['yyyy-mm-dd hh:mm']), date1904 },
  );
  return { name, bytes: await zipParts(parts) };
}

/** A text file; GB18030 for Chinese Windows programs. */
export function csv(name: string, text: string, encoding: 'utf-8' | 'utf-8-bom' | 'gb18030' = 'utf-8'): SourceFile {
  const trimmed = text.replace(/^\n/, '');
  if (encoding === 'gb18030') return { name, bytes: encodeGb18030(trimmed) };
  return { name, bytes: new TextEncoder().encode((encoding === 'utf-8-bom' ? '\ufeff' : '') + trimmed) };
}

function sheetXml(cells: string, date1904: boolean): string {
  const { rows, merges } = textTable(cells);
  const data = rows.map((row, r) => `<row r="${r + 1}">${row.map((cell, c) => (cell ? cellXml(cell, cellAddress(r, c), date1904) : '')).join('')}</row>`);
  const merged = merges.map((merge) => `<mergeCell ref="${rangeAddress(merge)}"/>`).join('');
  return worksheet(data.join(''), merged === '' ? '' : `<mergeCells>${merged}</mergeCells>`);
}

function cellXml(cell: TextCell, place: string, date1904: boolean): string {
  switch (cell.kind) {
    case 'uncached':
      return `<c r="${place}"><f>SUM(Z1:Z2)</f></c>`;
    case 'error':
      return `<c r="${place}" t="e"><v>${cell.value}</v></c>`;
    case 'text':
      return `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(cell.value)}</t></is></c>`;
    case 'date':
      return `<c r="${place}" s="1"><v>${cell.value - (date1904 ? 1462 : 0)}</v></c>`;
    case 'number':
      return `<c r="${place}">${cell.formula ? '<f>SUM(Z1:Z2)</f>' : ''}<v>${cell.value}</v></c>`;
  }
}

let twoByte: Map<string, number> | undefined;

/** The two-byte codes of GB18030, from the decoder: enough for the words of a spreadsheet. */
function encodeGb18030(text: string): Uint8Array {
  if (!twoByte) {
    twoByte = new Map();
    const decoder = new TextDecoder('gb18030');
    for (let high = 0x81; high <= 0xfe; high++) {
      for (let low = 0x40; low <= 0xfe; low++) {
        if (low !== 0x7f) twoByte.set(decoder.decode(Uint8Array.of(high, low)), high * 256 + low);
      }
    }
  }
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.charCodeAt(0) < 0x80 ? character.charCodeAt(0) : twoByte.get(character);
    if (code === undefined) throw new Error(`no two-byte code for ${character}`);
    if (code > 255) bytes.push(code >> 8);
    bytes.push(code & 255);
  }
  return Uint8Array.from(bytes);
}
