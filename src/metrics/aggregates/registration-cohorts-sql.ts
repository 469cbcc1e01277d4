import { firstDayOfMonth, lastDayOfMonth, monthIndex } from '../../workbook/calendar';
import type { Cohort } from '../kernels/cohort-retention';
import { column, integerOf } from '../sql/engine';
import type { Engine } from '../sql/engine';
import type { EngineAggregate } from '../sql/engine-aggregate';
import { periodDays } from '../sql/period-days';
import { NEVER, usersById } from '../sql/users-by-id';
import type { Period } from '../periods';
import { isWithin } from '../periods';
import { COHORT_MONTHS, registrationCohorts } from './registration-cohorts';

/** The months in which each user was active as bits of a number, then users by day of registering and bits. */
export const registrationCohortsInEngine: EngineAggregate<Period, readonly Cohort[]> = {
  aggregate: registrationCohorts,
  answers: async (engine, years) => {
    const answers: (readonly Cohort[])[] = [];
    for (const year of years) answers.push(await cohortsOf(engine, year));
    return answers;
  },
};

async function cohortsOf(engine: Engine, year: Period): Promise<readonly Cohort[]> {
  const activity = engine.table('activity')!;
  const [user, day] = [column(activity, 'user_id', 'text'), column(activity, 'date', 'day')];
  const users = usersById(engine.table('users')!, engine.words.integer);
  const { integer } = engine.words;
  const first = monthIndex(year.start);
  const last = monthIndex(year.asOf);
  const months = Array.from({ length: last - first + 1 }, (_, k) => ({
    start: firstDayOfMonth(first + k),
    end: lastDayOfMonth(first + k),
  }));
  const bits = months.map((_, k) => `max(CASE WHEN period_no = ${k} THEN 1 ELSE 0 END) AS month_${k}`);
  const named = months.map((_, k) => `month_${k}`);
  const rows = await engine.query(
    `SELECT registered_day, ${named.map((name) => `sum(active_${name}) AS ${name}`).join(', ')}, count(*) AS users FROM (
      SELECT user_key, min(first_part) AS registered_day, ${named.map((name) => `max(${name}) AS active_${name}`).join(', ')} FROM (
        SELECT user_key, first_day AS first_part, ${named.map((name) => `0 AS ${name}`).join(', ')} FROM ${users} AS users_by_id
        UNION ALL
        SELECT ${user} AS user_key, ${integer(String(NEVER))} AS first_part, ${bits.join(', ')}
        FROM ${activity.from} ${engine.words.joined('period_days', day, 'period_day')} WHERE ${user} <> '' GROUP BY user_key
      ) AS parts GROUP BY user_key
    ) AS active_months WHERE registered_day < ${NEVER} GROUP BY registered_day`,
    [periodDays(months)],
  );
  const cohorts = new Map<number, { size: number; active: number[] }>();
  for (const row of rows) {
    const registered = integerOf(row, 'registered_day');
    if (!isWithin(registered, year)) continue;
    const month = monthIndex(registered);
    const length = Math.max(0, Math.min(COHORT_MONTHS, last - month) + 1);
    const cohort = cohorts.get(month) ?? { size: 0, active: Array.from({ length }, () => 0) };
    cohort.size += integerOf(row, 'users');
    for (let k = 0; k < length; k++) cohort.active[k]! += integerOf(row, `month_${month - first + k}`);
    cohorts.set(month, cohort);
  }
  return [...cohorts].sort(([a], [b]) => a - b).map(([period, cohort]) => ({ period, ...cohort }));
}
