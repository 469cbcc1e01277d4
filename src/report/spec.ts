import type { CellRange } from '../workbook/address';
import type { StyleName } from './styles';

/**
 * A report workbook as plain data. Sections make it, hosts render it (an .xlsx file, Excel itself); a host knows
 * nothing of figures. Rows and columns are zero-based.
 */
export interface ReportSpec {
  readonly language: 'zh' | 'en';
  /** Font of every cell and chart, such as `Microsoft YaHei`; the host's default when omitted. */
  readonly font?: string;
  readonly properties: {
    readonly title: string;
    readonly subject: string;
    readonly creator: string;
    readonly keywords: string;
  };
  readonly sheets: readonly SheetSpec[];
  readonly names: readonly NameSpec[];
}

/** A workbook-level defined name for one cell. */
export interface NameSpec {
  readonly name: string;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

export interface SheetSpec {
  /** Stable id of the section, the same in every language and year. */
  readonly id: string;
  /** Tab name: at most 31 characters, none of `[]:*?/\`. */
  readonly name: string;
  /** Six hexadecimal digits without `#`. */
  readonly tabColor: string;
  /** Column widths in characters of the default font, from column 0. */
  readonly columnWidths: readonly number[];
  /** Row heights in points, where not the default. */
  readonly rowHeights: ReadonlyMap<number, number>;
  readonly cells: readonly CellSpec[];
  readonly merges: readonly CellRange[];
  readonly tables: readonly TableSpec[];
  readonly charts: readonly ChartSpec[];
  readonly conditionalFormats: readonly ConditionalFormatSpec[];
  readonly validations: readonly ValidationSpec[];
  /** Rows and columns that stay in view, or null. */
  readonly freeze: { readonly rows: number; readonly columns: number } | null;
  readonly print: PrintSpec;
  /** Whether the sheet shows gridlines; shown when omitted. */
  readonly showGridlines?: boolean;
}

export interface CellSpec {
  readonly row: number;
  readonly column: number;
  /** The value; with a formula, its result as it is cached in the file. Text is text: never a formula. */
  readonly value: string | number | boolean | null;
  /** Without the leading `=`; English function names, commas, `_xlfn.` where Excel needs it. */
  readonly formula?: string;
  readonly style: StyleName;
  /** An Excel number format code; the style's own when omitted. */
  readonly numberFormat?: string;
  /** A cell of the report that a click leads to. */
  readonly link?: { readonly sheet: string; readonly row: number; readonly column: number };
  readonly comment?: string;
}

/** An Excel table (list object) over a written range whose first row is the header. */
export interface TableSpec {
  /** Workbook-unique, letters, digits and underscores. */
  readonly name: string;
  readonly range: CellRange;
  readonly totals?: boolean;
}

/** A range of another or the same sheet, for charts. */
export interface SheetRange extends CellRange {
  readonly sheet: string;
}

export type ChartKind = 'line' | 'column' | 'bar' | 'doughnut' | 'combo' | 'funnel';

export interface ChartSeries {
  readonly name: string;
  readonly values: SheetRange;
  /** Six hexadecimal digits. */
  readonly color: string;
  /** Combo charts: how this series is drawn (line on the second axis where `secondary`). */
  readonly drawnAs?: 'line' | 'column';
  readonly secondary?: boolean;
  /** The invisible spacer of a funnel made of stacked bars. */
  readonly invisible?: boolean;
  readonly labels?: boolean;
}

export interface ChartSpec {
  /** Workbook-unique, stable over runs. */
  readonly name: string;
  readonly kind: ChartKind;
  readonly title: string;
  /** What the chart shows, for screen readers. */
  readonly description: string;
  /** Cells that the chart covers. */
  readonly anchor: CellRange;
  readonly categories: SheetRange;
  readonly series: readonly ChartSeries[];
  /** Number format of the value axis and labels; `secondaryFormat` of the second axis. */
  readonly numberFormat: string;
  readonly secondaryFormat?: string;
  readonly legend: boolean;
  /** Colours of the points of a doughnut. */
  readonly pointColors?: readonly string[];
}

export type ConditionalFormatSpec =
  | { readonly kind: 'colorScale'; readonly range: CellRange; readonly low: string; readonly high: string }
  | { readonly kind: 'dataBar'; readonly range: CellRange; readonly color: string }
  | {
      readonly kind: 'sign';
      readonly range: CellRange;
      /** Whether more is better; decides which sign is told as favourable. */
      readonly favourable: 'positive' | 'negative';
    };

export interface ValidationSpec {
  readonly range: CellRange;
  readonly kind: 'decimal' | 'date' | 'list' | 'text-length';
  readonly minimum?: number;
  readonly maximum?: number;
  readonly values?: readonly string[];
  readonly title: string;
  readonly message: string;
}

export interface PrintSpec {
  readonly orientation: 'portrait' | 'landscape';
  readonly area: CellRange;
  /** Rows repeated on each page. */
  readonly titleRows: { readonly first: number; readonly last: number } | null;
  readonly header: string;
  readonly footer: string;
  /** Rows before which a page starts. */
  readonly pageBreaks: readonly number[];
}
