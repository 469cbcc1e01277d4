import { expect } from 'vitest';
import type { Finding } from '../../src/datasets/finding';
import type { Datasets } from '../../src/datasets/table';
import { computeFigures } from '../../src/metrics/compute-figures';
import type { Figure } from '../../src/metrics/figure';
import { warehouseFigures } from '../../src/metrics/sql/warehouse-figures';
import type { SavedMapping } from '../../src/recognise/saved-mapping';
import { LARGE_DATASETS, sourceTables } from '../../src/warehouse/source-tables';
import type { Warehouse } from '../../src/warehouse/warehouse';

export interface YearChoice {
  readonly year: number;
  readonly fiscalStart: number;
  readonly baseline: 'auto' | 'prior-year' | 'start-of-year';
}

/** Fails unless a warehouse gives every figure and every finding that the same rows give in memory, to 1e-9. */
export async function expectSameFigures(
  warehouse: Warehouse,
  datasets: Datasets,
  choice: YearChoice,
  mapping: SavedMapping | null = null,
): Promise<void> {
  const inMemory = computeFigures(datasets, choice);
  const { tables } = await sourceTables(warehouse, mapping);
  const inEngine = await warehouseFigures(warehouse, tables, smallOnly(datasets), choice);
  expect(inEngine).not.toBeNull();
  const differing = inMemory.figures.figures.flatMap((figure, i) => {
    const other = inEngine!.figures.figures[i];
    return other !== undefined && isSame(figure, other) ? [] : [{ memory: told(figure), engine: other && told(other) }];
  });
  expect(differing.slice(0, 5)).toEqual([]);
  expect(inEngine!.figures.figures).toHaveLength(inMemory.figures.figures.length);
  expect(inEngine!.figures.asOf).toBe(inMemory.figures.asOf);
  expect(countsOf(inEngine!.findings)).toEqual(countsOf(inMemory.findings));
}

function smallOnly({ tables, interners }: Datasets): Datasets {
  const large: readonly string[] = LARGE_DATASETS;
  return { tables: Object.fromEntries(Object.entries(tables).filter(([dataset]) => !large.includes(dataset))), interners };
}

function isSame(a: Figure, b: Figure): boolean {
  const extras = Object.keys(a.extra);
  return (
    a.id === b.id && JSON.stringify(a.dims) === JSON.stringify(b.dims) && a.baselineKind === b.baselineKind &&
    JSON.stringify(a.reason) === JSON.stringify(b.reason) && isClose(a.value, b.value) && isClose(a.baseline, b.baseline) &&
    extras.length === Object.keys(b.extra).length && extras.every((key) => isClose(a.extra[key] ?? null, b.extra[key] ?? null))
  );
}

function isClose(a: number | string | null, b: number | string | null): boolean {
  if (typeof a !== 'number' || typeof b !== 'number') return a === b;
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a));
}

function told({ id, dims, value, baseline, reason, extra }: Figure): unknown {
  return { id, dims, value, baseline, reason, extra };
}

/** Findings without the cell and the header that they show, which are others in a warehouse; in an order of their own. */
function countsOf(findings: readonly Finding[]): string[] {
  return findings
    .map(({ code, severity, dataset, count, parameters: { column: _header, ...parameters } }) =>
      JSON.stringify({ code, severity, dataset, count, parameters }),
    )
    .sort();
}
