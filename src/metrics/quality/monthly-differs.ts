import { NO_DAY, isoMonth, monthIndex } from '../../workbook/calendar';
import type { Finding } from '../../datasets/finding';
import { obstacleTo } from '../availability';
import type { MetricData } from '../data/metric-data';
import type { Measure } from '../metric';
import type { Frame } from '../periods';
import { isWithin } from '../periods';

/** Months in which the team's own summary says something else than the details: both numbers, by metric and month. */
export function monthlyFindings(data: MetricData, measures: readonly Measure[], frames: readonly Frame[]): Finding[] {
  const table = data.table('monthly');
  const days = table?.days('month');
  if (!table || !days) return [];
  return measures.flatMap((measure) => {
    const values = measure.summary ? table.numbers(measure.summary.column) : null;
    if (!values) return [];
    return Array.from(days.keys()).flatMap((row): Finding[] => {
      const day = days[row]!;
      const frame = frames.find(({ whole }) => day !== NO_DAY && isWithin(day, whole));
      const month = frame?.months.find((candidate) => isWithin(day, candidate));
      const given = values[row]!;
      if (!frame || !month || month.start > frame.asOf || given !== given || obstacleTo(data, measure.needs, frame))
        return [];
      const { value } = measure.compute(data, month, {});
      if (value === null || agrees(given, value, measure.unit === 'CNY')) return [];
      return [
        {
          code: 'monthly-differs',
          severity: 'warning',
          dataset: 'monthly',
          count: 1,
          example: table.place(row, measure.summary!.column),
          parameters: {
            metric: headerOf(measure, table.parts[0]?.columns),
            month: isoMonth(monthIndex(day)),
            summary: given,
            details: value,
          },
        },
      ];
    });
  });
}

function headerOf({ summary, name }: Measure, headers: Readonly<Record<string, string>> | undefined): string {
  return headers?.[summary!.column] ?? name.zh;
}

/** Counts must be the same; money may be rounded, to as many digits as the summary shows, by a thousandth at most. */
function agrees(given: number, value: number, isMoney: boolean): boolean {
  const difference = Math.abs(given - value);
  if (!isMoney) return difference < 0.5;
  return difference <= Math.max(0.005, Math.min(roundingOf(given), Math.abs(value) / 1000)) + 1e-9;
}

/** Half a unit of the last digit that is not a trailing zero. */
function roundingOf(given: number): number {
  for (let unit = 1e8; unit >= 0.01; unit /= 10) {
    const quotient = given / unit;
    if (given !== 0 && Math.abs(quotient - Math.round(quotient)) < 1e-9) return unit / 2;
  }
  return 0.005;
}
