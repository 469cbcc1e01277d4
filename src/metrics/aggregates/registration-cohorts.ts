import { NO_DAY, monthIndex } from '../../workbook/calendar';
import type { Cohort } from '../kernels/cohort-retention';
import { NO_COHORT, retentionOfCohorts } from '../kernels/cohort-retention';
import { periodsOfDays } from '../kernels/grain';
import type { Period } from '../periods';
import { isWithin } from '../periods';
import type { Aggregate } from './aggregate';

/** Cohorts of the users registered in a year by month, and how many of them were active in which month after. */
export const registrationCohorts: Aggregate<Period, readonly Cohort[]> = {
  id: 'registration-cohorts',
  ofRows: (rows, year) => {
    const { registered } = rows.users();
    const months = periodsOfDays(registered, 'month');
    const first = registered.map((day, user) => (day !== NO_DAY && isWithin(day, year) ? months[user]! : NO_COHORT));
    const { users, days, userCount } = rows.activity();
    return retentionOfCohorts({ users, periods: periodsOfDays(days, 'month'), userCount }, first, {
      last: monthIndex(year.asOf),
      periods: COHORT_MONTHS,
    });
  },
  ofNothing: [],
};

/** Months after the first that are followed. */
export const COHORT_MONTHS = 11;
