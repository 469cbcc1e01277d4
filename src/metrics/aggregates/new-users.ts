import { NO_DAY } from '../../workbook/calendar';
import type { RowData } from '../data/row-data';
import type { Period } from '../periods';
import { isWithin } from '../periods';
import type { Aggregate } from './aggregate';

export interface NewUsers {
  /** Distinct users registered in the period. */
  readonly count: number;
  /** Those of them with an inviter; 0 without that column. */
  readonly invited: number;
}

/** Users who registered in a period. */
export const newUsers: Aggregate<Period, NewUsers> = {
  id: 'new-users',
  ofRows: (rows, period) => {
    const codes = usersRegisteredIn(rows, period);
    const { invited } = rows.users();
    return {
      count: codes.length,
      invited: invited ? codes.reduce((count, user) => count + invited[user]!, 0) : 0,
    };
  },
  ofNothing: { count: 0, invited: 0 },
};

/** Codes of the users registered in a period. */
export function usersRegisteredIn(rows: RowData, period: Period): Int32Array {
  const { codes, registered } = rows.users();
  return codes.filter((user) => registered[user] !== NO_DAY && isWithin(registered[user]!, period));
}
