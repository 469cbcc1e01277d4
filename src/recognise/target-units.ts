import { CellKind } from '../workbook/grid';
import { parseHeader, unitFactor } from './header';
import type { DatasetMatch } from './match-dataset';
import { textOfCell, type RawColumn } from './raw-table';

/**
 * Brings targets to the figures' units where a row tells its own: `营收(万元)` or a column `单位`. Bare numbers are converted;
 * a cell like `11%` tells its scale itself.
 */
export function withTargetUnits(match: DatasetMatch): DatasetMatch {
  if (match.dataset !== 'targets') return match;
  const { table } = match;
  const metric = match.columns.get('metric');
  if (!metric) return match;
  const unitColumn = table.columns.find((column) => /^(?:单位|计量单位|unit|units)$/.test(column.header.name));
  const textOf = (column: RawColumn, row: number): string => textOfCell(table.grid, column.kind(row), column.value(row));
  const factors = Array.from(table.sheetRows, (_, row) => {
    const unit = unitColumn ? parseHeader(`x(${textOf(unitColumn, row)})`).unit : '';
    return factorOf(unit === '' ? parseHeader(textOf(metric, row)).unit : unit);
  });
  if (factors.every((factor) => factor === 1)) return match;
  const columns = new Map(match.columns);
  for (const name of ['target', 'q1', 'q2', 'q3', 'q4']) {
    const column = columns.get(name);
    if (!column) continue;
    columns.set(name, {
      ...column,
      value: (row) => (column.kind(row) === CellKind.Number ? Number((column.value(row) * factors[row]!).toPrecision(15)) : column.value(row)),
    });
  }
  return { ...match, columns };
}

/** Money, counts and per cents alike: the unit alone says how large it is. */
function factorOf(unit: string): number {
  if (unit === '%' || unit === '‰') return unitFactor(unit, 'fraction');
  const money = unitFactor(unit, 'money');
  return unit !== '分' && money !== 1 ? money : unit === '分' ? 1 : unitFactor(unit, 'count');
}
