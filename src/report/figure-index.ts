import type { Dimensions, Figure } from '../metrics/figure';

/** A figure that has a value. */
export type KnownFigure = Figure & { readonly value: number };

/** Figures by id and dimensions. */
export interface FigureIndex {
  /** The figure, whether it has a value or not. */
  find(id: string, dims?: Dimensions): Figure | undefined;
  /** The figure when it has a value. */
  known(id: string, dims?: Dimensions): KnownFigure | undefined;
  /** Figures of an id whose dimensions are exactly the given keys and that have a value, in the given order. */
  listed(id: string, ...keys: readonly (keyof Dimensions)[]): readonly KnownFigure[];
}

/** Makes an index of figures. */
export function indexFigures(figures: readonly Figure[]): FigureIndex {
  const byKey = new Map<string, Figure>();
  const byShape = new Map<string, KnownFigure[]>();
  for (const figure of figures) {
    byKey.set(figureKey(figure.id, figure.dims), figure);
    if (!isKnown(figure)) continue;
    const shape = shapeKey(figure.id, Object.keys(figure.dims));
    const list = byShape.get(shape);
    if (list) list.push(figure);
    else byShape.set(shape, [figure]);
  }
  const find = (id: string, dims: Dimensions = {}): Figure | undefined => byKey.get(figureKey(id, dims));
  return {
    find,
    known(id, dims = {}) {
      const figure = find(id, dims);
      return figure && isKnown(figure) ? figure : undefined;
    },
    listed: (id, ...keys) => byShape.get(shapeKey(id, keys)) ?? [],
  };
}

/**
 * A key of an id and its dimensions, the same in whatever order the dimensions stand.
 *
 * @example
 * figureKey('cac', { month: '2025-01', channel: 'A' }) === figureKey('cac', { channel: 'A', month: '2025-01' }); // => true
 */
export function figureKey(id: string, dims: Dimensions): string {
  const parts = Object.entries(dims)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, value]) => `${key}=${String(value)}`);
  return [id, ...parts].join('\u0001');
}

/** Whether a figure has no dimensions, and so a defined name. */
export function isPlain(figure: Figure): boolean {
  return Object.keys(figure.dims).length === 0;
}

function isKnown(figure: Figure): figure is KnownFigure {
  return figure.value !== null && figure.status !== 'unavailable';
}

function shapeKey(id: string, keys: readonly string[]): string {
  return [id, ...[...keys].sort()].join('\u0001');
}
