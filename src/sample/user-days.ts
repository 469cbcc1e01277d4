/** The days on which each user was active, user by user, ascending. */
export interface UserDays {
  /** Where a user's days start in `days`; one more entry than users. */
  readonly starts: Float64Array;
  /** Days since the first day of the two years. */
  readonly days: Uint16Array;
}

/** Collects user after user; a day that is added twice counts once. */
export interface UserDaysBuilder {
  add(day: number): void;
  /** Whether the user that is being collected has a day yet. */
  any(): boolean;
  closeUser(): void;
  build(): UserDays;
}

export function userDaysBuilder(users: number): UserDaysBuilder {
  const starts = new Float64Array(users + 1);
  let days = new Uint16Array(Math.max(64, users * 12));
  let filled = 0;
  let user = 0;
  const open: number[] = [];
  return {
    add: (day) => {
      open.push(day);
    },
    any: () => open.length > 0,
    closeUser: () => {
      if (open.length > 1) open.sort((a, b) => a - b);
      if (filled + open.length > days.length) {
        const larger = new Uint16Array(Math.ceil(days.length * 1.5) + open.length);
        larger.set(days);
        days = larger;
      }
      let previous = -1;
      for (const day of open) {
        if (day !== previous) days[filled++] = day;
        previous = day;
      }
      open.length = 0;
      starts[++user] = filled;
    },
    build: () => ({ starts, days: days.subarray(0, filled) }),
  };
}
