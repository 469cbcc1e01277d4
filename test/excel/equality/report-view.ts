/** A written report in one form, whichever host wrote it: places → what is there. */
export interface ReportView {
  readonly sheets: readonly SheetView[];
  /** Visible names of the workbook and what they stand for. */
  readonly names: Readonly<Record<string, string>>;
  /** Hidden names. */
  readonly marks: Readonly<Record<string, string>>;
}

export interface SheetView {
  readonly name: string;
  readonly cells: Readonly<Record<string, CellView>>;
  /** Lines between cells (`A1 below`, `A1 right`), each once. */
  readonly lines: Readonly<Record<string, string>>;
  readonly merges: readonly string[];
  /** In points. */
  readonly widths: Readonly<Record<number, number>>;
  readonly heights: Readonly<Record<number, number>>;
  readonly tables: readonly { readonly name: string; readonly range: string; readonly totals: boolean }[];
  readonly charts: readonly ChartView[];
  readonly conditionalFormats: readonly string[];
  readonly validations: readonly string[];
  readonly freeze: string;
  readonly page: Readonly<Record<string, unknown>>;
  readonly links: Readonly<Record<string, string>>;
  readonly comments: Readonly<Record<string, string>>;
  readonly tabColor: string;
  readonly gridlines: boolean;
}

export interface CellView {
  readonly value?: string | number | boolean;
  readonly formula?: string;
  readonly format: string;
  readonly look: string;
}

export interface ChartView {
  readonly name: string;
  readonly title: string;
  readonly from: string;
  readonly to: string;
  readonly legend: boolean;
  readonly series: readonly string[];
  readonly axes: readonly string[];
  readonly look: ChartLook;
}

interface TextLook {
  readonly size: number;
  readonly color: string;
  readonly bold: boolean;
}

/** How a chart looks; colours are six hexadecimal digits, or empty for none. */
export interface ChartLook {
  readonly title: TextLook | null;
  readonly text: { readonly size: number; readonly color: string; readonly name: string | null };
  readonly background: string;
  readonly border: string;
  /** Where it stands, or empty. */
  readonly legend: string;
  /** Series that the legend leaves out. */
  readonly unlisted: readonly number[];
  readonly reversed: boolean;
  readonly gridlines: boolean;
  readonly maximum: number | null;
  readonly series: readonly SeriesLook[];
}

export interface SeriesLook {
  readonly gap: number | null;
  readonly overlap: number | null;
  readonly hole: number | null;
  /** Of the line, in points. */
  readonly weight: number | null;
  readonly marker: string;
  readonly points: readonly string[];
  readonly labels: LabelLook | null;
}

export interface LabelLook extends TextLook {
  readonly place: string;
  readonly percent: boolean;
  /** Points whose label has another colour, or none. */
  readonly others: Readonly<Record<number, string>>;
}

/** How a cell looks, as one text. */
export function lookText(look: {
  readonly font: string; readonly size: number; readonly color: string; readonly bold: boolean; readonly italic: boolean; readonly underline: boolean;
  readonly fill: string; readonly horizontal: string; readonly vertical: string; readonly wrap: boolean; readonly indent: number; readonly locked: boolean;
}): string {
  return JSON.stringify(look);
}

/** Collects lines between cells; both cells may name the same one. */
export function lineCollector(): { add(row: number, column: number, side: 'top' | 'bottom' | 'left' | 'right', line: string): void; all(): Record<string, string> } {
  const lines = new Map<string, Set<string>>();
  return {
    add(row, column, side, line) {
      const [at, where] = side === 'top' ? [row - 1, 'below'] : side === 'left' ? [row, 'right'] : [row, side === 'bottom' ? 'below' : 'right'];
      const key = `${at},${side === 'left' ? column - 1 : column} ${where}`;
      lines.set(key, (lines.get(key) ?? new Set()).add(line));
    },
    all: () => Object.fromEntries([...lines].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, set]) => [key, [...set].sort().join(' | ')])),
  };
}
