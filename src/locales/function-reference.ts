import type { Language } from './language';

/** Ids of the cell functions: what stands behind `OPS.` in a formula. */
export type FunctionId =
  | 'RFM' | 'RFMSCORE' | 'TIER' | 'CAC' | 'RETENTION' | 'RETENTIONDAY' | 'ACTIVEUSERS' | 'ARPU' | 'AOV' | 'REPURCHASE' | 'GROWTH'
  | 'ATTAINMENT' | 'FUNNEL' | 'ABTEST' | 'PRIORITY' | 'WAKEUP' | 'REFERRALSHARE';

/** What Excel's formula tooltip, the function reference and the docs say of one function. */
export interface FunctionText {
  /** A name in the language, for headings and search. */
  readonly title: string;
  readonly description: string;
  /** By argument, in the order of the declaration. */
  readonly arguments: Readonly<Record<string, string>>;
  readonly returns: string;
  /** Words that people search for. */
  readonly keywords: string;
}

const date1904Zh = '日期序列号从 1904 年起算时为 TRUE(省略为 FALSE)';
const date1904En = 'TRUE when serial numbers count from 1904 (FALSE)';
const headersZh = '为 TRUE 时在首行输出表头(省略为 FALSE)';
const headersEn = 'TRUE puts a header row on top (FALSE)';
const tierLanguageZh = '分层名称:"zh" 中文、"en" 英文;省略时为 core、potential、dormant、churned';
const tierLanguageEn = 'names of the tiers: "zh" or "en" in words; core, potential, dormant, churned when omitted';
const grainZh = '"day" 日、"week" 周(周一起)或 "month" 月(默认)';
const grainEn = '"day", "week" (from Monday) or "month" (the default)';

const zh: Readonly<Record<FunctionId, FunctionText>> = {
  RFM: {
    title: 'RFM 客户评分',
    description: '按最近消费、消费频次、消费金额给每位客户评分并分层。',
    arguments: {
      customers: '客户编号,每单一行',
      dates: '下单或支付日期',
      amounts: '实付净额;不大于 0 的行不是有效订单',
      asOf: '截止日(省略为最晚日期)',
      bins: '分档数,3 到 10(省略为 5)',
      headers: headersZh,
      date1904: date1904Zh,
      tierLanguage: tierLanguageZh,
    },
    returns: '每位客户一行:客户、最近消费间隔(天)、频次、金额、R、F、M、分层,按首次出现排序',
    keywords: '客户价值 分层 评分 最近 频次 金额 用户分层',
  },
  RFMSCORE: {
    title: '单个客户的 RFM 分',
    description: '返回一位客户的 RFM 分,例如 545。',
    arguments: {
      customers: '客户编号,每单一行',
      dates: '下单或支付日期',
      amounts: '实付净额;不大于 0 的行不是有效订单',
      customer: '要查询的客户编号',
      asOf: '截止日(省略为最晚日期)',
      bins: '分档数,3 到 10(省略为 5)',
      date1904: date1904Zh,
    },
    returns: '文本,例如 545;10 档且有 10 分时为 10-9-7',
    keywords: '客户 查询 得分',
  },
  TIER: {
    title: '用户分层',
    description: '由 R、F、M 分(5 分制)得到用户分层。',
    arguments: { r: 'R 分,1 到 5', f: 'F 分,1 到 5', m: 'M 分,1 到 5', tierLanguage: tierLanguageZh },
    returns: '逐个单元格返回分层',
    keywords: '高价值 核心 潜力 沉默 流失 分层',
  },
  CAC: {
    title: '获客成本',
    description: '投放费用 ÷ 新增客户;给出渠道时按渠道分别计算并合计。',
    arguments: {
      spend: '投放费用',
      newCustomers: '新增客户数',
      channels: '每行的渠道(省略则只算总体)',
      headers: headersZh,
    },
    returns: '一个数;给出渠道时每渠道一行:渠道、费用、新增客户、获客成本,末行合计',
    keywords: '获客 投放 渠道 成本 拉新',
  },
  RETENTION: {
    title: '同期群留存',
    description: '按首次出现的日、周或月分组,计算各期留存率。',
    arguments: {
      users: '用户编号,每次活跃一行',
      dates: '活跃日期',
      grain: grainZh,
      periods: '首期之后的期数(省略为全部)',
      headers: headersZh,
      date1904: date1904Zh,
    },
    returns: '每个同期群一行:期间、人数、第 0 期、第 1 期……的留存率;最晚日期之后的期间留空',
    keywords: '留存 同期群 队列 月留存 周留存 cohort',
  },
  RETENTIONDAY: {
    title: 'N 日留存',
    description: '注册后恰好第 n 天活跃的用户占比。',
    arguments: {
      users: '注册用户编号',
      registered: '注册日期',
      activityUsers: '活跃用户编号',
      activityDates: '活跃日期',
      n: '注册后的天数,例如 1、7、30',
      asOf: '已知数据的最后一天(省略为最晚活跃日期)',
      date1904: date1904Zh,
    },
    returns: '留存率(小数);注册不满 n 天的用户不计',
    keywords: '次日留存 七日留存 30日留存',
  },
  ACTIVEUSERS: {
    title: '活跃用户数',
    description: '按日、周或月统计去重后的活跃用户数。',
    arguments: { users: '用户编号', dates: '活跃日期', grain: grainZh, date1904: date1904Zh },
    returns: '每期一行:期间、活跃用户数;中间没有数据的期间为 0',
    keywords: '日活 周活 月活 DAU WAU MAU',
  },
  ARPU: {
    title: '每用户平均收入',
    description: '营收 ÷ 活跃用户数。',
    arguments: {
      revenue: '营收,求和',
      users: '活跃用户数(数字求和),或文本用户编号(去重计数)',
      distinct: '编号是数字时填 TRUE,改为去重计数(省略为 FALSE)',
    },
    returns: '每用户平均收入',
    keywords: '人均收入 营收',
  },
  AOV: {
    title: '客单价',
    description: '营收 ÷ 订单数。',
    arguments: {
      amounts: '实付净额;不大于 0 的不是有效订单',
      orders: '订单编号(同一订单多行时合并),或订单数(省略则每行一单)',
      distinct: '订单编号是数字时填 TRUE(省略为 FALSE)',
    },
    returns: '每单平均金额',
    keywords: '单均 订单 均价',
  },
  REPURCHASE: {
    title: '复购率',
    description: '期间内下单两次及以上的客户 ÷ 下单客户。',
    arguments: {
      customers: '客户编号,每单一行',
      dates: '下单或支付日期',
      from: '期间首日(省略为最早)',
      to: '期间末日(省略为最晚)',
      date1904: date1904Zh,
    },
    returns: '复购率(小数)',
    keywords: '回购 老客 重复购买',
  },
  GROWTH: {
    title: '增长率',
    description: '本期 ÷ 基期 − 1。',
    arguments: { current: '本期值', baseline: '基期值' },
    returns: '逐个单元格返回变化率(小数)',
    keywords: '同比 环比 变化 增幅',
  },
  ATTAINMENT: {
    title: '目标达成率',
    description: '实际 ÷ 目标;越低越好的指标用目标 ÷ 实际。',
    arguments: { actual: '实际值', target: '目标值', lowerIsBetter: '成本、时长等越低越好的指标填 TRUE(省略为 FALSE)' },
    returns: '逐个单元格返回达成率(小数)',
    keywords: '目标 完成率 达标 KPI',
  },
  FUNNEL: {
    title: '转化漏斗',
    description: '逐步计算漏斗的步骤转化率、总转化率和流失人数。',
    arguments: { steps: '步骤名称,按先后排列', users: '每步的用户数', headers: headersZh },
    returns: '每步一行:步骤、用户数、步骤转化率、总转化率、较上一步流失人数',
    keywords: '漏斗 转化 流失',
  },
  ABTEST: {
    title: 'A/B 测试',
    description: '比较两组转化率:合并方差双侧 z 检验;期望频数小于 5 时用 Fisher 精确检验。',
    arguments: {
      visitorsA: '对照组人数',
      conversionsA: '对照组转化人数',
      visitorsB: '实验组人数',
      conversionsB: '实验组转化人数',
      confidence: '置信水平(省略为 0.95)',
      headers: headersZh,
    },
    returns: '一行:A 转化率、B 转化率、相对提升、z、p 值、差值区间下限、上限、结论(注明检验方法,人数不均分时提醒)',
    keywords: 'AB测试 实验 显著性 p值 置信区间 SRM',
  },
  PRIORITY: {
    title: '需求优先级',
    description: '影响人数 × 痛感 ÷ 成本。',
    arguments: { affected: '受影响的用户数', pain: '痛感程度,例如 1 到 5', cost: '成本,单位统一即可' },
    returns: '逐个单元格返回得分',
    keywords: '需求 排序 得分 反馈',
  },
  WAKEUP: {
    title: '唤醒率',
    description: '触达后若干天内重新活跃的占比(用户与触达日去重)。',
    arguments: {
      users: '被触达的用户编号',
      touched: '触达日期',
      activityUsers: '活跃用户编号',
      activityDates: '活跃或下单日期',
      days: '观察天数(省略为 30)',
      asOf: '已知数据的最后一天(省略为最晚活跃日期)',
      date1904: date1904Zh,
    },
    returns: '唤醒率(小数);距截止日不满观察天数的触达不计',
    keywords: '召回 唤醒 触达 流失',
  },
  REFERRALSHARE: {
    title: '裂变新用户占比',
    description: '被邀请的新用户 ÷ 新用户。',
    arguments: { users: '新用户编号', inviters: '邀请人;没有邀请人时留空' },
    returns: '占比(小数)',
    keywords: '裂变 邀请 老带新 推荐',
  },
};

const en: Readonly<Record<FunctionId, FunctionText>> = {
  RFM: {
    title: 'RFM scores of customers',
    description: 'Scores each customer by recency, frequency and monetary value, and names the tier.',
    arguments: {
      customers: 'customer id, one row an order',
      dates: 'day of the order',
      amounts: 'net amount; a row that is not above 0 is no valid order',
      asOf: 'day that recency is counted to (the latest date)',
      bins: 'number of scores, 3 to 10 (5)',
      headers: headersEn,
      date1904: date1904En,
      tierLanguage: tierLanguageEn,
    },
    returns: 'a row a customer, as first seen: customer, recency in days, frequency, monetary, R, F, M, tier',
    keywords: 'customer value segment score recency frequency monetary',
  },
  RFMSCORE: {
    title: 'RFM score of one customer',
    description: "One customer's RFM scores as text, such as 545.",
    arguments: {
      customers: 'customer id, one row an order',
      dates: 'day of the order',
      amounts: 'net amount; a row that is not above 0 is no valid order',
      customer: 'the customer to look up',
      asOf: 'day that recency is counted to (the latest date)',
      bins: 'number of scores, 3 to 10 (5)',
      date1904: date1904En,
    },
    returns: 'text such as 545; 10-9-7 where a score of ten bins is 10',
    keywords: 'customer look up score',
  },
  TIER: {
    title: 'Tier',
    description: 'The tier of RFM scores of five.',
    arguments: { r: 'recency score, 1 to 5', f: 'frequency score, 1 to 5', m: 'monetary score, 1 to 5', tierLanguage: tierLanguageEn },
    returns: 'the tier, cell by cell',
    keywords: 'core potential dormant churned segment',
  },
  CAC: {
    title: 'Customer acquisition cost',
    description: 'Spend ÷ new customers; with channels by channel and in total.',
    arguments: {
      spend: 'money spent',
      newCustomers: 'customers won',
      channels: 'channel of each row (one number for all when omitted)',
      headers: headersEn,
    },
    returns: 'one number; with channels a row a channel: channel, spend, new customers, CAC, and a total',
    keywords: 'acquisition channel advertising cost',
  },
  RETENTION: {
    title: 'Cohort retention',
    description: 'Retention of cohorts by the day, week or month of their first date.',
    arguments: {
      users: 'user id, one row a visit',
      dates: 'day of activity',
      grain: grainEn,
      periods: 'how many periods after the first (all)',
      headers: headersEn,
      date1904: date1904En,
    },
    returns: 'a row a cohort: period, size, share in period 0, 1, …; periods after the latest date are blank',
    keywords: 'retention cohort matrix returning',
  },
  RETENTIONDAY: {
    title: 'N-day retention',
    description: 'Share of users who were active exactly n days after registering.',
    arguments: {
      users: "registered users' ids",
      registered: 'day of registration',
      activityUsers: 'ids of active users',
      activityDates: 'day of activity',
      n: 'days after registering, such as 1, 7 or 30',
      asOf: 'last day that is known (the latest activity date)',
      date1904: date1904En,
    },
    returns: 'the share as a fraction; users who registered less than n days ago are left out',
    keywords: 'day 1 day 7 day 30 retention',
  },
  ACTIVEUSERS: {
    title: 'Active users',
    description: 'Distinct active users by day, week or month.',
    arguments: { users: 'user id', dates: 'day of activity', grain: grainEn, date1904: date1904En },
    returns: 'a row a period: period, active users; a period without rows in between has 0',
    keywords: 'DAU WAU MAU distinct',
  },
  ARPU: {
    title: 'Average revenue per user',
    description: 'Revenue ÷ active users.',
    arguments: {
      revenue: 'revenue, added up',
      users: 'number of active users (numbers are added up), or ids as text (counted once each)',
      distinct: 'TRUE when the ids are numbers, to count them once each (FALSE)',
    },
    returns: 'revenue per user',
    keywords: 'average revenue user',
  },
  AOV: {
    title: 'Average order value',
    description: 'Revenue ÷ orders.',
    arguments: {
      amounts: 'net amount; what is not above 0 is no valid order',
      orders: 'order id (rows of one order are added up), or the number of orders (a row is an order when omitted)',
      distinct: 'TRUE when the order ids are numbers (FALSE)',
    },
    returns: 'mean amount of an order',
    keywords: 'basket order mean',
  },
  REPURCHASE: {
    title: 'Repurchase rate',
    description: 'Buyers with two or more orders in the period ÷ buyers in it.',
    arguments: {
      customers: 'customer id, one row an order',
      dates: 'day of the order',
      from: 'first day of the period (the earliest)',
      to: 'last day of the period (the latest)',
      date1904: date1904En,
    },
    returns: 'the rate as a fraction',
    keywords: 'repeat buyers loyalty',
  },
  GROWTH: {
    title: 'Growth',
    description: 'Current ÷ baseline − 1.',
    arguments: { current: 'value now', baseline: 'value to compare with' },
    returns: 'the change as a fraction, cell by cell',
    keywords: 'change increase year over year',
  },
  ATTAINMENT: {
    title: 'Attainment of a target',
    description: 'Actual ÷ target; target ÷ actual where lower is better.',
    arguments: { actual: 'what was reached', target: 'what was to be reached', lowerIsBetter: 'TRUE for costs, times and the like (FALSE)' },
    returns: 'the attainment as a fraction, cell by cell',
    keywords: 'target goal KPI',
  },
  FUNNEL: {
    title: 'Conversion funnel',
    description: 'Step rate, total rate and loss of a funnel, step by step.',
    arguments: { steps: 'names of the steps, in their order', users: 'users at each step', headers: headersEn },
    returns: 'a row a step: step, users, step rate, total rate, users lost since the step before',
    keywords: 'conversion steps drop-off',
  },
  ABTEST: {
    title: 'A/B test',
    description: "Compares two conversion rates: pooled two-sided z test, Fisher's exact test where an expected count is below 5.",
    arguments: {
      visitorsA: 'visitors of the control',
      conversionsA: 'conversions of the control',
      visitorsB: 'visitors of the variant',
      conversionsB: 'conversions of the variant',
      confidence: 'confidence of the interval and the verdict (0.95)',
      headers: headersEn,
    },
    returns: 'one row: rate A, rate B, uplift, z, p, interval of the difference, verdict (names the test, warns of uneven groups)',
    keywords: 'experiment significance p value confidence interval SRM',
  },
  PRIORITY: {
    title: 'Priority of needs',
    description: 'Affected users × pain ÷ cost.',
    arguments: { affected: 'users affected', pain: 'how much it hurts, such as 1 to 5', cost: 'cost, in any one unit' },
    returns: 'the score, cell by cell',
    keywords: 'feedback backlog score rank',
  },
  WAKEUP: {
    title: 'Reactivation rate',
    description: 'Share of contacts that were followed by activity within so many days (distinct users and days).',
    arguments: {
      users: 'ids of the users who were contacted',
      touched: 'day of the contact',
      activityUsers: 'ids of active users',
      activityDates: 'day of activity or order',
      days: 'length of the window (30)',
      asOf: 'last day that is known (the latest activity date)',
      date1904: date1904En,
    },
    returns: 'the rate as a fraction; contacts too near the last day to be judged are left out',
    keywords: 'win back dormant recall contact',
  },
  REFERRALSHARE: {
    title: 'Share of invited users',
    description: 'New users who were invited ÷ new users.',
    arguments: { users: 'new user id', inviters: 'who invited; blank when nobody did' },
    returns: 'the share as a fraction',
    keywords: 'invitation referral viral',
  },
};

export const functionReference: Readonly<Record<Language, Readonly<Record<FunctionId, FunctionText>>>> = { zh, en };
