import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe } from 'vitest';
import { productionBuild } from '../../support/production-build';
import { startChromium } from '../bench/client/chromium-office';
import { faults } from './faults';
import { functionHelp } from './function-help';
import { resuming } from './resuming';
import { sharing } from './sharing';
import { teamWorkbooks, type TeamWorkbooks } from './team-workbook';
import { wholeJourney } from './whole-journey';

let built: string;
let browser: Browser;
let team: TeamWorkbooks;

/** One production build for all journeys. */
beforeAll(async () => {
  [built, browser, team] = await Promise.all([productionBuild(), startChromium(), teamWorkbooks()]);
}, 300_000);
afterAll(async () => {
  await browser?.close();
});

const parts = (): { browser: Browser; folder: string; team: TeamWorkbooks } => ({ browser, folder: built, team });

describe('the wizard in Excel, with the production build and the genuine office.js', () => {
  wholeJourney(parts);
  sharing(parts);
  faults(parts);
  resuming(parts);
  functionHelp(parts);
});
