import { plainQuotes } from './plain-quotes';

export type CellValue = string | number | boolean;

export type Edge = 'EdgeTop' | 'EdgeBottom' | 'EdgeLeft' | 'EdgeRight';

export interface BorderLine {
  readonly style: string;
  readonly weight: string;
  readonly color: string;
}

export interface CellFormat {
  readonly fontName: string;
  readonly fontSize: number;
  readonly fontColor: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: string;
  /** `#RRGGBB`, or the empty string without a fill. */
  readonly fill: string;
  readonly horizontalAlignment: string;
  readonly verticalAlignment: string;
  readonly wrapText: boolean;
  readonly indentLevel: number;
  readonly locked: boolean;
  readonly borders: Readonly<Partial<Record<Edge, BorderLine>>>;
}

export interface Hyperlink {
  readonly documentReference?: string;
  readonly address?: string;
  readonly screenTip?: string;
  readonly textToDisplay?: string;
}

export interface Cell {
  value: CellValue;
  formula: string | null;
  /** Whether the text was entered with an apostrophe. */
  quoted: boolean;
  numberFormat: string;
  format: CellFormat;
  hyperlink: Hyperlink | null;
}

export const DEFAULT_FORMAT: CellFormat = {
  fontName: 'Calibri', fontSize: 11, fontColor: '#000000', bold: false, italic: false, underline: 'None', fill: '',
  horizontalAlignment: 'General', verticalAlignment: 'Bottom', wrapText: false, indentLevel: 0, locked: true, borders: {},
};

export function emptyCell(): Cell {
  return { value: '', formula: null, quoted: false, numberFormat: 'General', format: DEFAULT_FORMAT, hyperlink: null };
}

export function isBlank(cell: Cell): boolean {
  return cell.value === '' && cell.formula === null;
}

/**
 * What Excel makes of an entry: `=` starts a formula, an apostrophe makes text of anything, and text that looks like a
 * number, a date, a share or a logical value becomes one.
 */
export function enter(cell: Cell, entry: unknown): void {
  cell.formula = null;
  cell.quoted = false;
  if (typeof entry !== 'string') {
    cell.value = entry as CellValue;
  } else if (entry.startsWith("'")) {
    cell.value = entry.slice(1);
    cell.quoted = true;
  } else if (/^=./s.test(entry)) {
    cell.formula = plainQuotes(entry);
    cell.value = 0;
  } else {
    cell.value = interpreted(entry);
    if (cell.value !== entry && typeof cell.value === 'number' && /[/年月日:-]/.test(entry.slice(1))) cell.numberFormat = 'yyyy/m/d';
  }
}

function interpreted(text: string): CellValue {
  const trimmed = text.trim();
  if (/^(?:true|false)$/i.test(trimmed)) return trimmed.toLowerCase() === 'true';
  if (/^[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d+)?(?:e[+-]?\d+)?%?$/i.test(trimmed) && /\d/.test(trimmed)) {
    const number = Number(trimmed.replaceAll(',', '').replace('%', ''));
    return trimmed.endsWith('%') ? number / 100 : number;
  }
  const day = /^(\d{4})[-/年](\d{1,2})[-/月](\d{1,2})日?$/.exec(trimmed);
  if (day !== null) return Date.UTC(Number(day[1]), Number(day[2]) - 1, Number(day[3])) / 86_400_000 + 25_569;
  const month = /^(\d{1,2})[-/月](\d{1,2})日?$/.exec(trimmed);
  if (month !== null) return Date.UTC(2026, Number(month[1]) - 1, Number(month[2])) / 86_400_000 + 25_569;
  // Entries that start like a formula but are none fail in Excel; as formulas they are what they never should be.
  if (/^[+@-]./.test(trimmed)) return `#ENTRY! ${text}`;
  return text;
}
