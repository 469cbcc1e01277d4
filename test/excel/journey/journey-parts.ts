import type { Browser } from 'playwright-core';
import type { TeamWorkbooks } from './team-workbook';

/** What the journeys share; it is there once the tests run. */
export type JourneyParts = () => {
  readonly browser: Browser;
  /** The production build. */
  readonly folder: string;
  readonly team: TeamWorkbooks;
};
