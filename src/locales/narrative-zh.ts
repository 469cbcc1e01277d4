import type { LivePart, Phrase } from './phrase';
import { joinPhrases, say } from './phrase';

type Text = string | LivePart | Phrase;
type Direction = 'up' | 'down';
/** How a metric is spoken of: an amount, a rate, or something that is better when lower. */
type Manner = 'amount' | 'rate' | 'cost';

const VERBS: Readonly<Record<Manner, Readonly<Record<Direction, string>>>> = {
  amount: { up: '增长', down: '下降' },
  rate: { up: '提升', down: '下降' },
  cost: { up: '上升', down: '降低' },
};

const QUARTERS = ['一季度', '二季度', '三季度', '四季度'];

export const narrativeZh = {
  // Punctuation and joining
  clause: '；',
  sentence: '',
  list: (items: readonly Phrase[]): Phrase => joinPhrases(items, '、'),
  clauses: (items: readonly Phrase[]): Phrase => joinPhrases(items, '；'),
  end: (phrase: Phrase): Phrase => say`${phrase}。`,
  quoted: (name: string) => `“${name}”`,
  rest: (count: number) => `另有${count}项从略`,

  // Movements
  since: { 'prior-year': '上年的', 'start-of-year': '年初的', 'first-version': '改版前的' },
  sinceLastYearEnd: '上年末的',
  sinceFirstQuarter: '一季度的',
  untilQuarter: (quarter: number) => `${QUARTERS[quarter - 1] ?? ''}的`,
  moved: (
    name: Text,
    since: string,
    from: Text,
    until: string,
    to: Text,
    direction: Direction,
    manner: Manner,
  ): Phrase => say`${name}由${since}${from}${VERBS[manner][direction]}至${until}${to}`,
  byPercent: (size: Text, direction: Direction, manner: Manner): Phrase => say`，${VERBS[manner][direction]}${size}`,
  byPoints: (size: Text, direction: Direction, manner: Manner): Phrase =>
    say`，${VERBS[manner][direction]}${size}个百分点`,
  better: '，较基期改善',
  worse: '，较基期变差',
  stands: (name: Text, value: Text): Phrase => say`${name}为${value}`,
  level: (name: Text, value: Text, since: string): Phrase =>
    say`${name}为${value}，与${since.replace(/的$/, '')}基本持平`,
  fromSummary: '（取自团队月度汇总）',
  percentUp: (size: Text) => say`高${size}`,
  percentDown: (size: Text) => say`低${size}`,
  points: (size: Text, direction: Direction) => say`${direction === 'up' ? '上升' : '下降'}${size}个百分点`,

  // Title and opening
  title: (year: number) => `${year}年运营工作总结及${year + 1}年工作计划`,
  byline: { author: '报告人：', department: '部门：', date: '日期：' },
  mainLine: (year: number, themes: readonly string[]) =>
    say`${year}年，团队围绕${themes.join('、')}开展工作，以数据跟踪过程与结果。`,
  themes: { users: '用户运营', campaigns: '活动运营', product: '产品运营', team: '团队管理' },
  strongest: (items: readonly Phrase[]) => say`全年较为突出的结果：${joinPhrases(items, '；')}。`,
  overTarget: (attainment: Text) => say`（完成年度目标的${attainment}）`,
  targetsMet: (total: number, met: number) =>
    say`已设定的${total}项年度目标中，${met}项达成${met < total ? `，${total - met}项未达成` : ''}。`,
  weaker: (items: readonly string[], more: number) =>
    say`同时，${items.join('、')}${more > 0 ? `等${items.length + more}项指标` : ''}较基期走弱，详见“问题与趋势”。`,
  unfinished: (date: string) => say`本报告数据截至${date}，全年尚未结束，文中数值均为截至当日的结果。`,
  startOfYear: say`标注“年初”的对比：存量指标以首月末为基期，比率与均值类指标以一季度为基期、以截止日所在季度为本期。`,

  // Outline
  parts: {
    review: (year: number) => `一、${year}年工作回顾与成果`,
    problems: '二、问题与趋势',
    plan: (year: number) => `三、${year + 1}年工作计划`,
    appendix: '附：口径与数据来源',
  },
  sections: { users: '用户运营', campaigns: '活动运营', product: '产品运营', team: '团队管理' },
  sectionHeading: (number: number, name: string) => `（${'一二三四五六七八九'.charAt(number - 1)}）${name}`,
  groupHeading: (number: number, name: string) => `${number}. ${name}`,
  groups: {
    scale: '规模与营收',
    tiers: '用户分层',
    acquisition: '拉新与渠道',
    community: '私域运营',
    retention: '留存与裂变',
    own: '团队梳理的问题与趋势',
    figures: '数据反映的情况',
  },

  // Users and tiers
  asOf: (date: string, phrase: Phrase) => say`截至${date}，${phrase}`,
  wholeYear: (phrase: Phrase) => say`全年${phrase}`,
  tiers: {
    core: { name: '高价值核心用户', meaning: '近期有消费且频次、金额居前' },
    potential: { name: '潜力成长用户', meaning: '近期有消费，或注册、活跃不久的未消费用户' },
    dormant: { name: '沉默预警用户', meaning: '消费间隔偏长，或31至90天未活跃的未消费用户' },
    churned: { name: '流失召回用户', meaning: '长期未消费，或90天以上未活跃' },
    new: { name: '当年新注册', meaning: '报告年度内注册' },
  },
  tierStands: (name: string, meaning: string, users: Text, share: Text) =>
    say`${name}（${meaning}）${users}，占${share}`,
  tierList: (items: readonly Phrase[]) => say`按消费与行为将全部注册用户分为四层：${joinPhrases(items, '；')}。`,
  tierShares: (items: readonly Phrase[]) => say`与基期相比，${joinPhrases(items, '，')}。`,
  tierShare: (name: string, size: Text, direction: Direction) =>
    say`${name}占比${direction === 'up' ? '上升' : '下降'}${size}个百分点`,
  migration: (from: string, to: string, users: Text) => say`${from}转为${to}${users}`,
  migrations: (up: Text, down: Text, items: readonly Phrase[]) =>
    say`上年末已注册的用户中，层级上移${up}，下移${down}；主要迁移为${joinPhrases(items, '、')}。`,
  strategy: (name: string, tier: string | null, metric: string | null, lift: Text, direction: Direction) =>
    say`“${name}”${tier === null ? '' : `（面向${tier}）`}实施后${metric ?? '所跟踪指标'}${direction === 'up' ? '提升' : '下降'}${lift}`,
  strategies: (items: readonly Phrase[]) =>
    say`分层策略方面，${joinPhrases(items, '；')}。以上为实施前后对比，未设对照。`,
  tasks: (completed: Text, users: Text | null, points: Text | null) =>
    say`成长任务共完成${completed}次${users === null ? '' : say`，参与用户${users}`}${points === null ? '' : say`，发放积分${points}`}。`,

  // Acquisition
  channelCac: (channel: string, value: Text, change: Phrase) => say`${channel}${value}${change}`,
  channelCacChange: (size: Text, direction: Direction) => say`（${direction === 'up' ? '上升' : '降低'}${size}）`,
  channelsCac: (items: readonly Phrase[], more: number) =>
    say`分渠道看，获客成本分别为${joinPhrases(items, '、')}${more > 0 ? `，其余${more}个渠道见“渠道与实验”` : ''}。`,
  experiment: (
    name: string,
    variant: string,
    control: string,
    uplift: Text,
    direction: Direction,
    p: Text,
    significant: boolean,
  ) =>
    say`A/B测试“${name}”显示，“${variant}”的转化率较“${control}”${direction === 'up' ? '高' : '低'}${uplift}（p${p}，${significant ? '差异显著' : '差异不显著，暂不能判定胜出'}）`,
  experimentSrm: say`，但各版本样本量分配不均（SRM检验未通过），结论须谨慎使用`,
  pEquals: (value: Text) => say`=${value}`,
  pBelow: '<0.001',

  // Private domain and retention
  multiple: (community: Text, natural: Text, multiple: Text) =>
    say`入群用户付费率${community}，自然用户付费率${natural}，前者为后者的${multiple}。`,
  leftOut: (count: Text) => say`另有${count}次触达距截止日不足30天，未计入唤醒率。`,
  dayRetention: (items: readonly Phrase[]) => say`新用户${joinPhrases(items, '、')}。`,
  dayRetentionOf: (n: number, value: Text, change: Phrase) =>
    say`${n === 1 ? '次日' : `${n}日`}留存率${value}${change}`,
  dayRetentionChange: (size: Text, direction: Direction) =>
    say`（${direction === 'up' ? '上升' : '下降'}${size}个百分点）`,
  cohorts: (best: string, bestValue: Text, worst: string, worstValue: Text) =>
    say`按注册月看，次月留存率最高为${best}的${bestValue}，最低为${worst}的${worstValue}。`,

  // Campaigns
  campaignType: (type: string, count: Text) => say`${type}${count}场`,
  campaignCount: (count: Text, before: Phrase, types: readonly Phrase[]) =>
    say`全年开展活动${count}场${before}${types.length === 0 ? '' : say`，其中${joinPhrases(types, '、')}`}。`,
  campaignCountBefore: (since: string, from: Text) => say`（${since.replace(/的$/, '')}${from}场）`,
  campaignRetention: (value: Text, uplift: Text, direction: Direction) =>
    say`活动期间注册的新用户30天留存率为${value}，较其他新用户${direction === 'up' ? '高' : '低'}${uplift}。`,
  campaignTop: (name: string, gmv: Text, aov: Phrase) => say`“${name}”GMV ${gmv}${aov}`,
  campaignAov: (aov: Text, uplift: Text, direction: Direction) =>
    say`（单均${aov}，较日常${direction === 'up' ? '高' : '低'}${uplift}）`,
  campaignsTop: (count: number, items: readonly Phrase[]) =>
    say`GMV居前的${count}场活动为${joinPhrases(items, '；')}。`,
  campaignTier: (campaign: string, tier: string, gmv: Text, buyers: Text) =>
    say`规模最大的“${campaign}”中，${tier}以${buyers}的买家人数贡献了${gmv}的GMV。`,
  everyday: '日常',

  // Product, service, team
  topFeedback: (items: readonly Phrase[]) =>
    say`按优先级得分（影响用户数×痛点强度÷实现成本），居前的需求为${joinPhrases(items, '、')}。`,
  topFeedbackItem: (topic: string, score: Text) => say`“${topic}”（${score}）`,
  feedbackSelected: (count: Text) => say`其中${count}项需求已采纳或上线。`,
  feedbackReceived: (messages: Phrase, topics: Phrase) => say`${messages}，归并为${topics}个需求主题。`,
  funnelSteps: (flow: string, since: string, from: Text, to: Text, direction: Direction) =>
    say`“${flow}”流程由${since}${from}${direction === 'up' ? '增加' : '精简'}至${to}`,
  funnelConversion: (flow: string) => `“${flow}”整体转化率`,
  withNote: (phrase: Phrase, note: Phrase) => say`${phrase}，${note}`,
  correlation: (value: Text, strength: 'weak' | 'moderate' | 'strong', positive: boolean) =>
    say`按页面与月份计算，加载时间与跳出率的相关系数为${value}，呈${{ weak: '弱', moderate: '中等', strong: '强' }[strength]}${positive ? '正' : '负'}相关；该结果仅表示两者同向或反向变动的程度，不代表因果。`,
  role: (role: string, count: Text) => say`${role}${count}`,
  teamSize: (movement: Phrase, roles: readonly Phrase[]) =>
    say`${movement}${roles.length === 0 ? '' : say`，其中${joinPhrases(roles, '、')}`}。`,
  joinersLeavers: (joined: number, left: number) => say`年内入职${joined}人，离职${left}人。`,
  training: (sessions: Text, hours: Text | null, attendances: Text | null) =>
    say`全年组织培训与复盘${sessions}场${hours === null ? '' : say`，累计${hours}`}${attendances === null ? '' : say`，参加${attendances}人次`}。`,
  retrospectives: (count: number, topics: readonly string[], more: number) =>
    say`其中复盘${count}场：${topics.join('、')}${more > 0 ? '等' : ''}。`,

  // Problems
  problem: (problem: string, impact: string | null, action: string | null) =>
    say`${problem}${impact === null ? '' : `（影响：${impact}）`}${action === null ? '' : `，应对措施：${action}`}`,
  pains: (items: readonly Phrase[]) => say`痛点：${joinPhrases(items, '；')}。`,
  trends: (items: readonly Phrase[]) => say`趋势：${joinPhrases(items, '；')}。`,
  missedTarget: (name: string, actual: Text, target: Text, attainment: Text) =>
    say`${name}实际${actual}，目标${target}，达成率${attainment}，未达成`,
  worsened: (movement: Phrase) => movement,
  dearerChannel: (channel: string, from: Text, to: Text, size: Text) =>
    say`${channel}获客成本由${from}上升至${to}，上升${size}`,
  grownTier: (tier: string, from: Text, to: Text, size: Text) =>
    say`${tier}占比由${from}上升至${to}，上升${size}个百分点`,
  dataGap: (sentence: string) => say`${sentence.replace(/[。.]$/, '')}`,
  noWeakness: say`现有数据未显示目标未达成或指标走弱的情况。`,

  // Plan
  planIntro: (given: number, proposed: number, year: number) =>
    say`${year + 1}年设定目标${given + proposed}项${given === 0 || proposed === 0 ? '' : `：团队已定${given}项，其余${proposed}项`}${proposed === 0 ? '，均由团队确定' : `${given === 0 ? '，均' : ''}为按本年变动幅度的一半外推的建议值，以“建议”标注，供讨论`}。`,
  planTargetOnly: (name: string, target: Text, proposal: boolean) =>
    say`${name}：目标${target}${proposal ? '（建议）' : ''}`,
  planTarget: (name: string, from: Text, target: Text, growth: Phrase, proposal: boolean) =>
    say`${name}：由${from}至${target}${growth}${proposal ? '（建议）' : ''}`,
  planGrowth: (size: Text, direction: Direction, manner: Manner) => say`，需${VERBS[manner][direction]}${size}`,
  planTrend: (size: Text, direction: Direction, manner: Manner): Phrase =>
    say`，按本年走势外推为${VERBS[manner][direction]}${size}`,
  planTrendPoints: (size: Text, direction: Direction, manner: Manner): Phrase =>
    say`，按本年走势外推为${VERBS[manner][direction]}${size}个百分点`,
  planGrowthPoints: (size: Text, direction: Direction, manner: Manner) =>
    say`，需${VERBS[manner][direction]}${size}个百分点`,
  planQuarters: (quarters: readonly Phrase[]) => say`；四个季度依次为${joinPhrases(quarters, '、')}`,
  planOwner: (owner: string) => `；负责人：${owner}`,
  planActions: (items: readonly Phrase[]) => say`主要举措：${joinPhrases(items, '；')}。`,
  planAction: (action: string, owner: string | null, due: string | null) =>
    say`${action}${owner === null && due === null ? '' : `（${[owner, due === null ? null : `${due}前完成`].filter((item) => item !== null).join('，')}）`}`,
  planContinue: (strategy: string, lift: Text) => say`延续“${strategy}”（本年实施后提升${lift}）`,

  // Appendix
  definitionsAt: say`全部指标的定义、取值、基期与数据来源见“指标口径”；数据质量与未采用的行见“数据质量”。`,
  coverage: (workbooks: number, tables: number, rows: Text, used: Text) =>
    say`本报告读取${workbooks}个文件中的${tables}张表，共${rows}行，采用${used}行。`,
  rowsLeftOut: (count: Text) => say`未采用的${count}行已按原因列于“数据质量”。`,
  baselineKinds: {
    'prior-year': '对比基期：上年同口径。',
    'start-of-year': '对比基期：年初口径。',
    mixed: '对比基期：有上年数据的指标与上年同口径比较，其余与年初比较，逐项标注于“指标口径”。',
  },
  noDataFor: (parts: readonly string[]) => say`以下部分没有数据，正文未予表述：${parts.join('、')}。`,
  missingFigures: (items: readonly string[], more: number) =>
    say`以下指标无法计算：${items.join('、')}${more > 0 ? `等${items.length + more}项` : ''}，原因见“指标口径”。`,
};

export type NarrativeWords = typeof narrativeZh;
