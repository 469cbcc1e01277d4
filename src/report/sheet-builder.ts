import type { CellRange } from '../workbook/address';
import { rangeAddress } from '../workbook/address';
import { paginate } from './paginate';
import type {
  CellSpec,
  ChartSpec,
  ConditionalFormatSpec,
  PrintSpec,
  SheetRange,
  SheetSpec,
  TableSpec,
  ValidationSpec,
} from './spec';
import type { StyleName } from './styles';

/** A formula and what it gives now. */
export interface Computed {
  readonly formula?: string;
  readonly value: string | number | boolean | null;
}

export type Content = string | number | boolean | null | Computed;

export interface CellOptions {
  readonly numberFormat?: string;
  readonly link?: NonNullable<CellSpec['link']>;
  readonly comment?: string;
}

export interface SheetOptions {
  readonly id: string;
  readonly name: string;
  readonly tabColor: string;
  readonly columnWidths: readonly number[];
}

export interface FinishOptions {
  readonly orientation: PrintSpec['orientation'];
  readonly header: string;
  readonly footer: string;
  readonly freezeRows?: number;
  readonly freezeColumns?: number;
  readonly titleRows?: { readonly first: number; readonly last: number };
}

/** Collects a sheet's cells from top to bottom. */
export class SheetBuilder {
  /** The row that the next part is written to. */
  row = 0;
  private readonly starts: number[] = [];
  private readonly cells = new Map<string, CellSpec>();
  private readonly rowHeights = new Map<number, number>();
  private readonly merges: CellRange[] = [];
  private readonly tables: TableSpec[] = [];
  private readonly charts: ChartSpec[] = [];
  private readonly conditionalFormats: ConditionalFormatSpec[] = [];
  private readonly validations: ValidationSpec[] = [];

  constructor(readonly options: SheetOptions) {}

  get name(): string {
    return this.options.name;
  }

  /** The last column of the sheet's grid. */
  get lastColumn(): number {
    return this.options.columnWidths.length - 1;
  }

  put(row: number, column: number, content: Content, style: StyleName, options: CellOptions = {}): void {
    const computed = typeof content === 'object' && content !== null ? content : { value: content };
    this.cells.set(`${row},${column}`, { row, column, ...computed, style, ...options });
  }

  /** One content over several cells of a row, or of several rows. */
  span(range: CellRange, content: Content, style: StyleName, options: CellOptions = {}): void {
    for (let row = range.top; row <= range.bottom; row += 1) {
      for (let column = range.left; column <= range.right; column += 1) this.put(row, column, null, style);
    }
    this.put(range.top, range.left, content, style, options);
    if (range.top !== range.bottom || range.left !== range.right) this.merges.push(range);
  }

  height(row: number, points: number): void {
    this.rowHeights.set(row, Math.max(points, this.rowHeights.get(row) ?? 0));
  }

  /** Width of a span of columns in characters. */
  width(left: number, right: number): number {
    return this.options.columnWidths.slice(left, right + 1).reduce((sum, width) => sum + width, 0);
  }

  table(table: TableSpec): void {
    this.tables.push(table);
  }

  chart(chart: ChartSpec): void {
    this.charts.push(chart);
  }

  format(format: ConditionalFormatSpec): void {
    this.conditionalFormats.push(format);
  }

  validate(validation: ValidationSpec): void {
    this.validations.push(validation);
  }

  /** Says that a page may start with the builder's row. */
  mayStartPage(): void {
    this.starts.push(this.row);
  }

  /** Reference to a cell from another sheet. */
  reference(row: number, column: number): string {
    return absoluteReference(this.name, row, column);
  }

  range(top: number, left: number, bottom: number, right: number): SheetRange {
    return { sheet: this.name, top, left, bottom, right };
  }

  finish(options: FinishOptions): SheetSpec {
    const lastRow = Math.max(
      this.row - 1,
      ...[...this.cells.values()].map((cell) => cell.row),
      ...this.charts.map((chart) => chart.anchor.bottom),
    );
    const { freezeRows = 0, freezeColumns = 0 } = options;
    return {
      ...this.options,
      rowHeights: this.rowHeights,
      cells: [...this.cells.values()].sort((a, b) => a.row - b.row || a.column - b.column),
      merges: this.merges,
      tables: this.tables,
      charts: this.charts,
      conditionalFormats: this.conditionalFormats,
      validations: this.validations,
      freeze: freezeRows + freezeColumns > 0 ? { rows: freezeRows, columns: freezeColumns } : null,
      print: {
        orientation: options.orientation,
        area: { top: 0, left: 0, bottom: lastRow, right: this.lastColumn },
        titleRows: options.titleRows ?? null,
        header: options.header,
        footer: options.footer,
        pageBreaks: paginate({
          orientation: options.orientation,
          columnWidths: this.options.columnWidths,
          rowHeights: this.rowHeights,
          lastRow,
          starts: this.starts,
          repeated: options.titleRows === undefined ? 0 : options.titleRows.last + 1,
        }),
      },
      showGridlines: false,
    };
  }
}

/**
 * Absolute reference to a cell of a sheet.
 *
 * @example
 * absoluteReference("Q1's", 0, 1); // => "'Q1''s'!$B$1"
 */
export function absoluteReference(sheet: string, row: number, column: number): string {
  const address = rangeAddress({ top: row, left: column, bottom: row, right: column }).split(':')[0]!;
  return `'${sheet.replaceAll("'", "''")}'!${address.replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2')}`;
}
