import type { FigureOptions } from '../../src/metrics/compute-figures';
import { computeFigures } from '../../src/metrics/compute-figures';
import type { Dimensions, Figure } from '../../src/metrics/figure';
import { reasonText } from '../../src/metrics/reason-text';
import { figureKey } from '../../src/report/figure-index';
import type { DatasetId } from '../../src/datasets/schema';
import type { Finding } from '../../src/datasets/finding';
import type { Row } from './datasets';
import { datasetsOf } from './datasets';

/** The figures of rows written out in a test, to be asked for by id and dimensions. */
export interface TestFigures {
  readonly all: readonly Figure[];
  readonly findings: readonly Finding[];
  figure(id: string, dims?: Dimensions): Figure;
  value(id: string, dims?: Dimensions): number | null;
  baseline(id: string, dims?: Dimensions): number | null;
  reason(id: string, dims?: Dimensions): string | null;
  baselineReason(id: string, dims?: Dimensions): string | null;
}

export function figuresOf(
  rows: Readonly<Partial<Record<DatasetId, readonly Row[]>>>,
  options: Partial<FigureOptions> = {},
): TestFigures {
  const { figures, findings } = computeFigures(datasetsOf(rows), {
    year: 2025,
    fiscalStart: 1,
    baseline: 'auto',
    ...options,
  });
  const byKey = new Map(figures.figures.map((figure) => [figureKey(figure.id, figure.dims), figure]));
  const figure = (id: string, dims: Dimensions = {}): Figure => {
    const found = byKey.get(figureKey(id, dims));
    if (!found) throw new Error(`no figure ${id} ${JSON.stringify(dims)}`);
    return found;
  };
  return {
    all: figures.figures,
    findings,
    figure,
    value: (id, dims) => figure(id, dims).value,
    baseline: (id, dims) => figure(id, dims).baseline,
    reason: (id, dims) => {
      const { reason } = figure(id, dims);
      return reason && reasonText(reason);
    },
    baselineReason: (id, dims) => {
      const { baselineReason } = figure(id, dims);
      return baselineReason && reasonText(baselineReason);
    },
  };
}
