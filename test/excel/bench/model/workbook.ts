import type { CellRange } from '../../../../src/workbook/address';
import type { Grid } from '../../../../src/workbook/grid';
import { Cells } from './cells';
import type { ChartModel } from './chart';

export interface TableModel {
  readonly id: string;
  name: string;
  range: CellRange;
  style: string;
  showHeaders: boolean;
  showTotals: boolean;
  showBandedRows: boolean;
  showBandedColumns: boolean;
  showFilterButton: boolean;
  highlightFirstColumn: boolean;
  highlightLastColumn: boolean;
  readonly sheet: SheetModel;
}

export interface NameModel {
  name: string;
  /** With its `=`. */
  formula: string;
  comment: string;
  visible: boolean;
  scope: 'Workbook' | 'Worksheet';
}

export interface ConditionalFormatModel {
  readonly id: string;
  readonly type: string;
  readonly ranges: readonly CellRange[];
  priority: number;
  stopIfTrue: boolean;
  readonly properties: Map<string, unknown>;
}

export interface ValidationModel {
  readonly range: CellRange;
  rule: Readonly<Record<string, unknown>> | null;
  prompt: Readonly<Record<string, unknown>> | null;
  errorAlert: Readonly<Record<string, unknown>> | null;
  ignoreBlanks: boolean;
}

export interface CommentModel {
  readonly id: string;
  readonly sheet: SheetModel;
  readonly row: number;
  readonly column: number;
  content: string;
  readonly author: string;
}

export interface PageModel {
  orientation: string;
  paperSize: string | null;
  zoom: Readonly<Record<string, number | null>>;
  centerHorizontally: boolean;
  centerVertically: boolean;
  /** In points. */
  readonly margins: Map<string, number>;
  readonly headersFooters: Map<string, string>;
  printArea: CellRange | null;
  titleRows: CellRange | null;
  titleColumns: CellRange | null;
  /** First rows after a break. */
  readonly rowBreaks: number[];
}

/** What a formula fills beside its own cell, for as long as it stands in the first cell of the range. */
export interface SpillModel {
  readonly formula: string;
  readonly range: CellRange;
  readonly values: readonly (readonly (string | number | boolean)[])[];
}

export interface SheetModel {
  readonly id: string;
  name: string;
  visibility: 'Visible' | 'Hidden' | 'VeryHidden';
  tabColor: string;
  showGridlines: boolean;
  showHeadings: boolean;
  enableCalculation: boolean;
  cells: Cells;
  /** In points. */
  readonly columnWidths: Map<number, number>;
  readonly rowHeights: Map<number, number>;
  merges: CellRange[];
  readonly tables: TableModel[];
  readonly spills: SpillModel[];
  readonly charts: ChartModel[];
  conditionalFormats: ConditionalFormatModel[];
  validations: ValidationModel[];
  readonly names: NameModel[];
  freeze: { rows: number; columns: number } | null;
  readonly page: PageModel;
  protection: Readonly<Record<string, unknown>> | null;
  readonly customProperties: Map<string, string>;
}

export interface CustomXmlPartModel {
  readonly id: string;
  xml: string;
}

export interface WorkbookModel {
  name: string;
  readOnly: boolean;
  /** Whether dates count from 1904. */
  date1904: boolean;
  readonly sheets: SheetModel[];
  readonly names: NameModel[];
  readonly comments: CommentModel[];
  readonly customXmlParts: CustomXmlPartModel[];
  readonly settings: Map<string, unknown>;
  readonly properties: Map<string, unknown>;
  calculationMode: string;
  /** The locale's; a comma goes with semicolons between arguments. */
  decimalSeparator: string;
  protected: boolean;
  active: SheetModel;
  selection: { sheet: SheetModel; range: CellRange };
  /** Result of a formula as Excel would calculate it; 0 where nothing is known. */
  calculate: (sheet: string, row: number, column: number, formula: string) => string | number | boolean;
  newId(): string;
}

/** A workbook with one empty sheet. */
export function newWorkbook(): WorkbookModel {
  let id = 0;
  const newId = (): string => {
    id += 1;
    return `{00000000-0000-4000-8000-${String(id).padStart(12, '0')}}`;
  };
  const first = newSheet(newId(), 'Sheet1');
  return {
    name: 'workbook.xlsx', readOnly: false, date1904: false, sheets: [first], names: [], comments: [], customXmlParts: [], settings: new Map(),
    properties: new Map<string, unknown>([['Title', ''], ['Subject', ''], ['Author', ''], ['Keywords', ''], ['Comments', ''], ['Category', ''], ['Manager', ''], ['Company', '']]),
    calculationMode: 'Automatic', decimalSeparator: '.', protected: false, active: first,
    selection: { sheet: first, range: { top: 0, left: 0, bottom: 0, right: 0 } },
    calculate: () => 0, newId,
  };
}

export function newSheet(id: string, name: string, grid: Grid | null = null): SheetModel {
  return {
    id, name, visibility: 'Visible', tabColor: '', showGridlines: true, showHeadings: true, enableCalculation: true,
    cells: new Cells(grid), columnWidths: new Map(), rowHeights: new Map(), merges: [], tables: [], spills: [], charts: [],
    conditionalFormats: [], validations: [], names: [], freeze: null,
    page: {
      orientation: 'Portrait', paperSize: null, zoom: { scale: 100 }, centerHorizontally: false, centerVertically: false,
      margins: new Map(), headersFooters: new Map(), printArea: null, titleRows: null, titleColumns: null, rowBreaks: [],
    },
    protection: null, customProperties: new Map(),
  };
}
