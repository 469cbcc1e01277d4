import type { Engine } from './engine';
import type { Moment } from './user-states';
import { NEVER } from './users-by-id';

/**
 * The tier of a row of `userStates` at a moment, as an index into `TIERS`: what `tierOf` and `tierOfIdle` say, with a
 * lively buyer one tier up. Only for registered users.
 */
export function tierExpression(engine: Engine, { mark, cuts }: Moment): string {
  const { asked } = engine.words;
  const above = (value: string, name: string, count: number): string =>
    count === 0
      ? '0'
      : Array.from({ length: count }, (_, k) => `CASE WHEN ${value} > ${asked(`${name}_${k}_${mark}`)} THEN 1 ELSE 0 END`).join(' + ');
  const recency = `(${asked(`day_${mark}`)} - last_order_${mark})`;
  const r = `(${cuts.recency.length + 1} - (${above(recency, 'recency', cuts.recency.length)}))`;
  const f = `(1 + ${above(`orders_${mark}`, 'frequency', cuts.frequency.length)})`;
  const m = `(1 + ${above(`units_${mark}`, 'monetary', cuts.monetary.length)})`;
  const idle = `(${asked(`day_${mark}`)} - CASE WHEN last_active_${mark} > -${NEVER} THEN last_active_${mark} ELSE registered_day END)`;
  const lively = `CASE WHEN active_days_${mark} >= ${asked('active_days')} THEN 1 ELSE 0 END`;
  return `CASE
    WHEN orders_${mark} = 0 AND ${idle} <= ${asked('potential_idle')} THEN 1
    WHEN orders_${mark} = 0 AND ${idle} <= ${asked('dormant_idle')} THEN 2
    WHEN orders_${mark} = 0 THEN 3
    WHEN ${r} >= ${asked('core_recency')} AND ${f} + ${m} >= ${asked('core_value_twice')} THEN 0
    WHEN ${r} >= ${asked('potential_recency')} THEN 1
    WHEN ${r} >= ${asked('dormant_recency')} THEN 2 - ${lively}
    ELSE 3 - ${lively} END`;
}
