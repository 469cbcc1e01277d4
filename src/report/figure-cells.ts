import type { Figure } from '../metrics/figure';
import type { ShownExtra } from './shown-extras';
import { SHOWN_EXTRAS } from './shown-extras';
import { figureKey, isPlain } from './figure-index';
import type { ReportedMetric } from './input';
import type { NameSpec, SheetRange } from './spec';
import { absoluteReference } from './sheet-builder';

/** Columns of the figures sheet, the same in both of its blocks. */
export const FIGURE_COLUMNS = {
  name: 1,
  id: 2,
  value: 3,
  baseline: 4,
  change: 5,
  points: 6,
  unit: 7,
  kind: 8,
  baselineKind: 9,
  status: 10,
  reason: 11,
  definition: 12,
  sources: 13,
} as const;

/** The dimensions of the lower block stand where the upper one has the kind, short labels where it has the definition. */
export const DIMENSIONS_COLUMN = FIGURE_COLUMNS.kind;

export type FigurePart = 'value' | 'baseline' | 'change' | 'points';

/** Where each figure stands on the figures sheet. */
export interface FigureCells {
  readonly sheet: string;
  /** One row a metric: its figure without dimensions, or none. */
  readonly plain: readonly { readonly metric: ReportedMetric; readonly figure: Figure | null; readonly row: number }[];
  /** Figures with dimensions. */
  readonly detailed: readonly { readonly figure: Figure; readonly row: number }[];
  /** Statistics beside figures. */
  readonly extras: readonly { readonly figure: Figure; readonly key: ShownExtra; readonly row: number }[];
  readonly headerRows: { readonly plain: number; readonly detailed: number; readonly extras: number };
  readonly names: readonly NameSpec[];
  /** Formula reference of a figure's cell: its defined name where it has one. */
  reference(figure: Figure, part: FigurePart): string;
  /** Formula reference of a statistic's cell. */
  extraReference(figure: Figure, key: ShownExtra): string;
  /** The cells of figures that stand one below the other, for a chart. */
  column(figures: readonly Figure[], part: FigurePart | 'label'): SheetRange;
}

const FIRST_ROW = 5;

/** Lays out the figures sheet: metrics in the registry's order, then the figures with dimensions grouped by metric. */
export function placeFigures(
  sheet: string,
  figures: readonly Figure[],
  metrics: readonly ReportedMetric[],
): FigureCells {
  const plainFigures = new Map(figures.filter(isPlain).map((figure) => [figure.id, figure]));
  const plain = metrics.map((metric, index) => ({
    metric,
    figure: plainFigures.get(metric.id) ?? null,
    row: FIRST_ROW + index,
  }));
  const detailHeader = FIRST_ROW + plain.length + 3;
  const detailed = grouped(figures.filter((figure) => !isPlain(figure))).map((figure, index) => ({
    figure,
    row: detailHeader + 1 + index,
  }));

  const extraHeader = detailHeader + detailed.length + 4;
  const extras = [...plain.flatMap(({ figure }) => figure ?? []), ...detailed.map(({ figure }) => figure)]
    .flatMap((figure) => extrasOf(figure).map((key) => ({ figure, key })))
    .map((entry, index) => ({ ...entry, row: extraHeader + 1 + index }));
  const extraRows = new Map(
    extras.map(({ figure, key, row }) => [`${figureKey(figure.id, figure.dims)}\u0002${key}`, row]),
  );

  const rows = new Map<string, number>();
  for (const { figure, row } of plain) if (figure) rows.set(figureKey(figure.id, {}), row);
  for (const { figure, row } of detailed) rows.set(figureKey(figure.id, figure.dims), row);
  const rowOf = (figure: Figure): number => {
    const row = rows.get(figureKey(figure.id, figure.dims));
    if (row === undefined) throw new Error(`no cell for figure ${figureKey(figure.id, figure.dims)}`);
    return row;
  };

  return {
    sheet,
    plain,
    detailed,
    extras,
    headerRows: { plain: FIRST_ROW - 1, detailed: detailHeader, extras: extraHeader },
    names: plain.flatMap(({ figure, row }) => (figure ? namesOf(figure, sheet, row) : [])),
    reference(figure, part) {
      if (isPlain(figure) && (part === 'value' || part === 'baseline')) return definedName(figure.id, part);
      return absoluteReference(sheet, rowOf(figure), FIGURE_COLUMNS[part]);
    },
    extraReference(figure, key) {
      const row = extraRows.get(`${figureKey(figure.id, figure.dims)}\u0002${key}`);
      if (row === undefined) throw new Error(`no cell for ${key} of figure ${figureKey(figure.id, figure.dims)}`);
      return absoluteReference(sheet, row, FIGURE_COLUMNS.value);
    },
    column(list, part) {
      const column = part === 'label' ? FIGURE_COLUMNS.definition : FIGURE_COLUMNS[part];
      return { sheet, top: rowOf(list[0]!), bottom: rowOf(list.at(-1)!), left: column, right: column };
    },
  };
}

/**
 * The workbook-level name of a figure without dimensions.
 *
 * @example
 * definedName('users.paying_share', 'baseline'); // => 'OPS_users_paying_share_baseline'
 */
export function definedName(id: string, part: 'value' | 'baseline'): string {
  return `OPS_${id.replaceAll('.', '_')}${part === 'baseline' ? '_baseline' : ''}`;
}

function namesOf(figure: Figure, sheet: string, row: number): NameSpec[] {
  return (['value', 'baseline'] as const).map((part) => ({
    name: definedName(figure.id, part),
    sheet,
    row,
    column: FIGURE_COLUMNS[part],
  }));
}

/** The whole-year value has a cell only where it is not the value itself. */
function extrasOf(figure: Figure): ShownExtra[] {
  return SHOWN_EXTRAS.filter(
    (key) => typeof figure.extra[key] === 'number' && !(key === 'year_value' && figure.extra[key] === figure.value),
  );
}

/** By metric and kind of dimensions, months in order. */
function grouped(figures: readonly Figure[]): Figure[] {
  const groups = new Map<string, Figure[]>();
  for (const figure of figures) {
    const key = [figure.id, ...Object.keys(figure.dims).sort()].join('\u0001');
    const group = groups.get(key);
    if (group) group.push(figure);
    else groups.set(key, [figure]);
  }
  return [...groups.values()].flatMap((group) =>
    'month' in group[0]!.dims
      ? group.toSorted((a, b) => (String(a.dims.month) < String(b.dims.month) ? -1 : 1))
      : group,
  );
}
