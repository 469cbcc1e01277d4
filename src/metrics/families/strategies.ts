import { NO_DAY } from '../../workbook/calendar';
import type { Table } from '../../datasets/table';
import { textAt } from '../data/table-rows';
import type { Dimensions } from '../figure';
import { growth } from '../kernels/growth';
import type { Listing } from '../metric';
import { isWithin } from '../periods';
import { known, missing } from '../result';

/** What tier strategies moved. */
export const strategyMetrics: readonly Listing[] = [
  {
    id: 'strategy.lift',
    unit: 'fraction',
    kind: 'other',
    aggregation: 'ratio',
    needs: ['strategies'],
    name: { zh: '策略提升', en: 'Strategy lift' },
    definition: { zh: '实施后 ÷ 实施前 − 1', en: 'After ÷ before − 1' },
    list: ({ data, frame }) => {
      const table = data.table('strategies');
      if (!table) return [{ dims: {}, ...missing({ code: 'missing-dataset', dataset: 'strategies' }) }];
      const starts = table.days('start');
      const rows = Array.from({ length: table.rowCount }, (_, row) => row).filter((row) => {
        const start = starts?.[row] ?? NO_DAY;
        return textAt(table, 'strategy', row) !== '' && (start === NO_DAY || isWithin(start, frame.whole));
      });
      if (rows.length === 0)
        return [{ dims: {}, ...missing({ code: 'no-rows', dataset: 'strategies', period: frame.whole.label }) }];
      // The last row of equal dimensions wins, as a correction further down would.
      const byDims = new Map(rows.map((row) => [JSON.stringify(dimensionsOf(table, row, rows)), row]));
      return [...byDims].map(([dims, row]) => {
        const before = table.numbers('before')?.[row] ?? NaN;
        const after = table.numbers('after')?.[row] ?? NaN;
        const given = (value: number): number | null => (value === value ? value : null);
        return {
          dims: JSON.parse(dims) as Dimensions,
          ...known(growth(given(after), given(before)), { before: given(before), after: given(after) }),
        };
      });
    },
  },
];

/** A strategy on several rows is told apart by metric and tier. */
function dimensionsOf(table: Table, row: number, rows: readonly number[]): Dimensions {
  const strategy = textAt(table, 'strategy', row);
  if (rows.filter((other) => textAt(table, 'strategy', other) === strategy).length === 1) return { strategy };
  const [metric, tier] = [textAt(table, 'metric', row), textAt(table, 'tier', row)];
  return { strategy, ...(metric === '' ? {} : { metric }), ...(tier === '' ? {} : { tier }) };
}
