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
}

/** Every cell function by the id that it has in functions.json, in the order of the function reference. */
export const cellFunctions = {
  RFM: { call: rfm, parameters: 8 },
  RFMSCORE: { call: rfmScore, parameters: 7 },
  TIER: { call: tier, parameters: 4 },
  CAC: { call: cac, parameters: 4 },
  RETENTION: { call: retention, parameters: 6 },
  RETENTIONDAY: { call: retentionDay, parameters: 7 },
  ACTIVEUSERS: { call: activeUsers, parameters: 4 },
  ARPU: { call: arpu, parameters: 3 },
  AOV: { call: aov, parameters: 3 },
  REPURCHASE: { call: repurchase, parameters: 5 },
  GROWTH: { call: growth, parameters: 2 },
  ATTAINMENT: { call: attainment, parameters: 3 },
  FUNNEL: { call: funnel, parameters: 3 },
  ABTEST: { call: abTest, parameters: 6 },
  PRIORITY: { call: priority, parameters: 3 },
  WAKEUP: { call: wakeup, parameters: 7 },
  REFERRALSHARE: { call: referralShare, parameters: 2 },
} as const satisfies Readonly<Record<FunctionId, CellFunction>>;
