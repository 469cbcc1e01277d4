import { DEFAULT_FORMAT, type BorderLine, type Cell, type CellFormat, type Edge } from '../model/cell';
import type { RangeTarget } from '../model/address';
import { invalidArgument } from '../request/api-error';
import { apiClass, type ApiObject } from '../request/api-object';

/** One range or several, formatted together. */
export type FormatTarget = readonly RangeTarget[];

type Scalar = 'horizontalAlignment' | 'verticalAlignment' | 'wrapText' | 'indentLevel' | 'fontName' | 'fontSize' | 'fontColor'
  | 'bold' | 'italic' | 'underline' | 'fill' | 'locked';

function members(names: Readonly<Record<string, Scalar>>): Pick<Parameters<typeof apiClass<FormatTarget>>[1], 'get' | 'set'> {
  return {
    get: Object.fromEntries(Object.entries(names).map(([name, key]) => [name, (target: FormatTarget) => uniform(target, (cell) => cell.format[key])])),
    set: Object.fromEntries(Object.entries(names).map(([name, key]) => [name, (target: FormatTarget, value: never) => {
      const stored = key === 'fontColor' || key === 'fill' ? color(value) : value;
      each(target, (cell) => {
        cell.format = shared({ ...cell.format, [key]: stored });
      });
    }])),
  };
}

const font = apiClass<FormatTarget>('RangeFont', members({
  Name: 'fontName', Size: 'fontSize', Color: 'fontColor', Bold: 'bold', Italic: 'italic', Underline: 'underline',
}));
const fillMembers = members({ Color: 'fill' });
const fill = apiClass<FormatTarget>('RangeFill', {
  ...fillMembers,
  methods: {
    Clear: (target: FormatTarget) => each(target, (cell) => {
      cell.format = shared({ ...cell.format, fill: '' });
    }),
  },
});
const protection = apiClass<FormatTarget>('FormatProtection', members({ Locked: 'locked' }));

interface BorderTarget {
  readonly areas: FormatTarget;
  readonly side: string;
}

const SIDES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideHorizontal', 'InsideVertical'];

const border = apiClass<BorderTarget>('RangeBorder', {
  get: {
    SideIndex: ({ side }) => side,
    Style: (target) => lineOf(target)?.style ?? 'None',
    Weight: (target) => lineOf(target)?.weight ?? 'Thin',
    Color: (target) => lineOf(target)?.color ?? '#000000',
  },
  set: {
    Style: (target: BorderTarget, style: string) => setLine(target, (line) => (style === 'None' ? undefined : { ...line, style })),
    Weight: (target: BorderTarget, weight: string) => setLine(target, (line) => ({ ...line, weight })),
    Color: (target: BorderTarget, value: string) => setLine(target, (line) => ({ ...line, color: color(value) })),
  },
});

const borders = apiClass<FormatTarget>('RangeBorderCollection', {
  items: (areas) => SIDES.map((side) => border({ areas, side })),
  item: (areas, side: string) => (SIDES.includes(side) ? border({ areas, side }) : undefined),
});

/** The class of `range.format` and `rangeAreas.format`. */
export const rangeFormat = apiClass<FormatTarget>('RangeFormat', {
  get: {
    ...members({ HorizontalAlignment: 'horizontalAlignment', VerticalAlignment: 'verticalAlignment', WrapText: 'wrapText', IndentLevel: 'indentLevel' }).get,
    ColumnWidth: (target) => target[0]!.sheet.columnWidths.get(target[0]!.range.left) ?? DEFAULT_WIDTH,
    RowHeight: (target) => target[0]!.sheet.rowHeights.get(target[0]!.range.top) ?? DEFAULT_HEIGHT,
  },
  set: {
    ...members({ HorizontalAlignment: 'horizontalAlignment', VerticalAlignment: 'verticalAlignment', WrapText: 'wrapText', IndentLevel: 'indentLevel' }).set,
    ColumnWidth: (target: FormatTarget, points: number) => target.forEach(({ sheet, range }) => {
      for (let column = range.left; column <= range.right; column += 1) sheet.columnWidths.set(column, points);
    }),
    RowHeight: (target: FormatTarget, points: number) => target.forEach(({ sheet, range }) => {
      for (let row = range.top; row <= range.bottom; row += 1) sheet.rowHeights.set(row, points);
    }),
    UseStandardWidth: (target: FormatTarget, standard: boolean) => target.forEach(({ sheet, range }) => {
      for (let column = range.left; standard && column <= range.right; column += 1) sheet.columnWidths.delete(column);
    }),
    UseStandardHeight: (target: FormatTarget, standard: boolean) => target.forEach(({ sheet, range }) => {
      for (let row = range.top; standard && row <= range.bottom; row += 1) sheet.rowHeights.delete(row);
    }),
  },
  // Widths that follow from what is shown are not modelled.
  methods: { AutofitColumns: () => null, AutofitRows: () => null },
  objects: {
    Font: (target): ApiObject => font(target), Fill: (target): ApiObject => fill(target),
    Borders: (target): ApiObject => borders(target), Protection: (target): ApiObject => protection(target),
  },
});

const DEFAULT_WIDTH = 48;
const DEFAULT_HEIGHT = 15;
const MOST_CELLS = 2_000_000;

/** Calls `change` with every cell of the ranges. */
export function each(areas: FormatTarget, change: (cell: Cell, row: number, column: number) => void): void {
  for (const { sheet, range } of areas) {
    if ((range.bottom - range.top + 1) * (range.right - range.left + 1) > MOST_CELLS) throw invalidArgument('whole rows or columns are not simulated here');
    for (let row = range.top; row <= range.bottom; row += 1) {
      for (let column = range.left; column <= range.right; column += 1) change(sheet.cells.at(row, column), row, column);
    }
  }
}

/** The value that all cells have, or null where they differ. */
export function uniform<Value>(areas: FormatTarget, read: (cell: Cell) => Value): Value | null {
  let first = true;
  let value: Value | null = null;
  for (const { sheet, range } of areas) {
    for (let row = range.top; row <= range.bottom; row += 1) {
      for (let column = range.left; column <= range.right; column += 1) {
        const one = read(sheet.cells.peek(row, column));
        if (first) value = one;
        else if (one !== value) return null;
        first = false;
      }
    }
  }
  return value;
}

/** Cells of one look share one object. */
const formats = new Map<string, CellFormat>([[JSON.stringify(DEFAULT_FORMAT), DEFAULT_FORMAT]]);

function shared(format: CellFormat): CellFormat {
  const key = JSON.stringify(format);
  const known = formats.get(key) ?? format;
  formats.set(key, known);
  return known;
}

function color(value: string): string {
  if (!/^#[0-9a-f]{6}$/i.test(value)) throw invalidArgument(`${value} is no colour`);
  return value.toUpperCase();
}

function lineOf({ areas, side }: BorderTarget): BorderLine | undefined {
  const edge = side === 'InsideHorizontal' ? 'EdgeBottom' : side === 'InsideVertical' ? 'EdgeRight' : side as Edge;
  const { sheet, range } = areas[0]!;
  const row = edge === 'EdgeBottom' && side !== 'InsideHorizontal' ? range.bottom : range.top;
  const column = edge === 'EdgeRight' && side !== 'InsideVertical' ? range.right : range.left;
  return sheet.cells.peek(row, column).format.borders[edge];
}

function setLine({ areas, side }: BorderTarget, change: (line: BorderLine) => BorderLine | undefined): void {
  for (const { sheet, range } of areas) {
    const set = (row: number, column: number, edge: Edge): void => {
      const cell = sheet.cells.at(row, column);
      const line = change(cell.format.borders[edge] ?? { style: 'Continuous', weight: 'Thin', color: '#000000' });
      const others = Object.fromEntries(Object.entries(cell.format.borders).filter(([other]) => other !== edge));
      cell.format = shared({ ...cell.format, borders: line === undefined ? others : sorted({ ...others, [edge]: line }) });
    };
    for (let row = range.top; row <= range.bottom; row += 1) {
      for (let column = range.left; column <= range.right; column += 1) {
        if (side === 'EdgeTop' && row === range.top) set(row, column, 'EdgeTop');
        if (side === 'EdgeBottom' && row === range.bottom) set(row, column, 'EdgeBottom');
        if (side === 'EdgeLeft' && column === range.left) set(row, column, 'EdgeLeft');
        if (side === 'EdgeRight' && column === range.right) set(row, column, 'EdgeRight');
        if (side === 'InsideHorizontal' && row < range.bottom) set(row, column, 'EdgeBottom');
        if (side === 'InsideHorizontal' && row > range.top) set(row, column, 'EdgeTop');
        if (side === 'InsideVertical' && column < range.right) set(row, column, 'EdgeRight');
        if (side === 'InsideVertical' && column > range.left) set(row, column, 'EdgeLeft');
      }
    }
  }
}

function sorted(lines: CellFormat['borders']): CellFormat['borders'] {
  return Object.fromEntries(Object.entries(lines).sort(([a], [b]) => (a < b ? -1 : 1)));
}
