import type { Language } from './language';

interface DocumentWords {
  readonly heading: string;
  readonly keyFigures: string;
  readonly monthly: string;
  readonly tiers: string;
  readonly channels: string;
  readonly campaigns: string;
  readonly columns: { readonly tier: string; readonly channel: string; readonly campaign: string };
}

/** Headings of the tables at the end of the written summary. */
export const documentWords: Readonly<Record<Language, DocumentWords>> = {
  zh: {
    heading: '附表：图表数据', keyFigures: '表1 关键指标', monthly: '表2 月度走势', tiers: '表3 用户分层', channels: '表4 各渠道获客成本', campaigns: '表5 各活动GMV',
    columns: { tier: '层级', channel: '渠道', campaign: '活动' },
  },
  en: {
    heading: 'Tables: data of the charts', keyFigures: 'Key figures', monthly: 'By month', tiers: 'User tiers',
    channels: 'Cost of acquisition by channel', campaigns: 'GMV by campaign',
    columns: { tier: 'Tier', channel: 'Channel', campaign: 'Campaign' },
  },
};
