import { dayOf } from '../workbook/calendar';

export interface SampleCampaign {
  readonly name: string;
  readonly type: string;
  readonly start: number;
  readonly end: number;
  /** Its part of the year's campaign orders, in any unit. */
  readonly size: number;
  /** Whether its buyers are drawn by their tier on the eve: 双11 of the report year. */
  readonly byTier: boolean;
}

/**
 * The campaigns of the year before (8) and of the report year (12), by start. Some names stand in both years, as teams
 * do.
 */
export function sampleCampaigns(year: number): { before: SampleCampaign[]; current: SampleCampaign[] } {
  const dated = (of: number) => ([name, type, from, to, size, byTier]: CampaignRow): SampleCampaign => ({
    name, type, start: dayOf(of, from[0], from[1]), end: dayOf(of, to[0], to[1]), size, byTier: byTier ?? false,
  });
  return { before: BEFORE.map(dated(year - 1)), current: CURRENT.map(dated(year)) };
}

type CampaignRow = [
  name: string, type: string, from: [number, number], to: [number, number], size: number, byTier?: boolean,
];

const BEFORE: readonly CampaignRow[] = [
  ['新春开门红', '节日营销', [1, 22], [1, 31], 7],
  ['三八焕新周', '节日营销', [3, 4], [3, 9], 8],
  ['五一畅购', '节日营销', [4, 28], [5, 4], 10],
  ['年中大促', '平台大促', [6, 8], [6, 20], 16],
  ['暑期清凉购', '主题促销', [7, 15], [7, 24], 9],
  ['中秋团圆季', '节日营销', [9, 10], [9, 17], 11],
  ['双11狂欢购', '平台大促', [10, 29], [11, 11], 25],
  ['双12返场', '平台大促', [12, 9], [12, 12], 14],
];

const CURRENT: readonly CampaignRow[] = [
  ['新春开门红', '节日营销', [1, 10], [1, 20], 5],
  ['元宵暖心券', '节日营销', [2, 8], [2, 13], 4],
  ['三八焕新周', '节日营销', [3, 3], [3, 9], 6],
  ['会员超级日', '会员专享', [4, 16], [4, 18], 6],
  ['五一畅购', '节日营销', [4, 28], [5, 5], 8],
  ['年中大促', '平台大促', [6, 6], [6, 20], 12],
  ['暑期清凉购', '主题促销', [7, 14], [7, 25], 7],
  ['会员感恩周', '会员专享', [8, 18], [8, 24], 8],
  ['新学期焕新', '主题促销', [8, 30], [9, 8], 7],
  ['国庆狂欢周', '节日营销', [9, 30], [10, 8], 11],
  ['双11狂欢购', '平台大促', [10, 28], [11, 11], 25, true],
  ['双12返场', '平台大促', [12, 8], [12, 12], 13],
];
