import { rowsWithin } from '../data/table-rows';
import type { WakeupRate } from '../kernels/wakeup-rate';
import { wakeupOfTouches } from '../kernels/wakeup-rate';
import type { Period } from '../periods';
import type { Aggregate } from './aggregate';

/** Days within which a touched user must come back. */
export const WAKEUP_DAYS = 30;

/** Reactivation touches of a period, and how many brought their user back; see `wakeupRate`. */
export const touches: Aggregate<Period, WakeupRate> = {
  id: 'touches',
  ofRows: (rows, period) => {
    const table = rows.table('wakeups')!;
    const users = table.ids('user_id') ?? new Int32Array(table.rowCount).fill(-1);
    const days = table.days('touched_at')!;
    const own = Int32Array.from(rowsWithin(table, 'touched_at', period));
    return wakeupOfTouches(
      { users: own.map((row) => users[row]!), days: own.map((row) => days[row]!), userCount: rows.userCount },
      [rows.activityOfUsers(), rows.ordersOfUsers()],
      { window: WAKEUP_DAYS, asOf: period.asOf },
    );
  },
  ofNothing: { woken: 0, touched: 0, leftOut: 0 },
};
