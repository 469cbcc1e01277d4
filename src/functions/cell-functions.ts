import type { FunctionId } from '../locales/function-reference';
import { abTest } from './ab-test';
import { activeUsers } from './active-users';
import { aov } from './aov';
import { arpu } from './arpu';
import { attainment } from './attainment';
import { cac } from './cac';
import { funnel } from './funnel';
import { growth } from './growth';
import { priority } from './priority';
import { referralShare } from './referral-share';
import { repurchase } from './repurchase';
import { retention } from './retention';
import { retentionDay } from './retention-day';
import { rfm } from './rfm';
import { rfmScore } from './rfm-score';
import { tier } from './tier';
import { wakeup } from './wakeup';

interface CellFunction {
  readonly call: (...values: never[]) => unknown;
  /** Arguments, without the invocation that Excel adds to cancelable functions. */
  readonly parameters: number;
  /** How many of them must be given. */
  readonly required: number;
}

/** Every cell function by the id that it has in functions.json, in the order of the function reference. */
export const cellFunctions = {
  RFM: { call: rfm, required: 3, parameters: 8 },
  RFMSCORE: { call: rfmScore, required: 4, parameters: 7 },
  TIER: { call: tier, required: 3, parameters: 4 },
  CAC: { call: cac, required: 2, parameters: 4 },
  RETENTION: { call: retention, required: 2, parameters: 6 },
  RETENTIONDAY: { call: retentionDay, required: 5, parameters: 7 },
  ACTIVEUSERS: { call: activeUsers, required: 2, parameters: 4 },
  ARPU: { call: arpu, required: 2, parameters: 3 },
  AOV: { call: aov, required: 1, parameters: 3 },
  REPURCHASE: { call: repurchase, required: 2, parameters: 5 },
  GROWTH: { call: growth, required: 2, parameters: 2 },
  ATTAINMENT: { call: attainment, required: 2, parameters: 3 },
  FUNNEL: { call: funnel, required: 2, parameters: 3 },
  ABTEST: { call: abTest, required: 4, parameters: 6 },
  PRIORITY: { call: priority, required: 3, parameters: 3 },
  WAKEUP: { call: wakeup, required: 4, parameters: 7 },
  REFERRALSHARE: { call: referralShare, required: 2, parameters: 2 },
} as const satisfies Readonly<Record<FunctionId, CellFunction>>;
