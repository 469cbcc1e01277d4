import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe } from 'vitest';
import { buildPane, type BuiltPane } from '../../pane/built-pane';
import { startChromium } from '../bench/client/chromium-office';
import { faults } from './faults';
import { functionHelp } from './function-help';
import { resuming } from './resuming';
import { sharing } from './sharing';
import { teamWorkbooks, type TeamWorkbooks } from './team-workbook';
import { wholeJourney } from './whole-journey';

let built: BuiltPane;
let browser: Browser;
let team: TeamWorkbooks;

/** One production build for all journeys. */
beforeAll(async () => {
  [built, browser, team] = await Promise.all([buildPane(), startChromium(), teamWorkbooks()]);
}, 300_000);
afterAll(async () => {
  await browser?.close();
  await built?.remove();
});

const parts = (): { browser: Browser; folder: string; team: TeamWorkbooks } => ({ browser, folder: built.folder, team });

describe('the wizard in Excel, with the production build and the genuine office.js', () => {
  wholeJourney(parts);
  sharing(parts);
  faults(parts);
  resuming(parts);
  functionHelp(parts);
});
