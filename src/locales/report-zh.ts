import { unitWords } from './units';

interface ReasonParameters {
  readonly dataset: string;
  readonly column: string;
  readonly period: string;
  readonly value: string;
}

const QUARTERS = ['Q1', 'Q2', 'Q3', 'Q4'];

export const reportZh = {
  // Sheets
  sheets: {
    cover: () => '封面', overview: () => '年度总览', users: () => '用户与分层', channels: () => '渠道与实验', retention: () => '私域与留存',
    campaigns: () => '营销活动', product: () => '产品与服务', team: () => '团队建设', problems: () => '问题与趋势',
    plan: (year: number) => `${year + 1}年计划`, summary: () => '年终总结', quality: () => '数据质量', figures: () => '指标口径',
  },
  titles: {
    cover: (year: number) => `${year}年运营工作总结`, overview: (year: number) => `${year}年度总览`, users: () => '用户与分层', channels: () => '渠道与实验',
    retention: () => '私域与留存', campaigns: () => '营销活动', product: () => '产品与服务', team: () => '团队建设', problems: () => '问题与趋势',
    plan: (year: number) => `${year + 1}年工作计划`, summary: () => '年终总结文字稿', quality: () => '数据质量', figures: () => '指标口径与数据来源',
  },
  contentsNotes: {
    cover: '', overview: '核心指标、目标达成与全年走势', users: '增长、四层结构、层级迁移、分层策略', channels: '投放费用、获客成本、A/B测试',
    retention: '社群活跃、唤醒、裂变、留存热力图', campaigns: '活动台账、GMV与客单价、分层贡献', product: '流程漏斗、反馈优先级、推荐、服务、页面性能',
    team: '岗位、入离职、培训与复盘', problems: '团队梳理与数据反映的问题', plan: '目标（可修改）、季度分解、举措', summary: '可直接使用的总结文字，数字与指标联动',
    quality: '读取范围、未采用的行、数据问题', figures: '每个指标的定义、取值、基期与来源',
  },
  subtitle: (year: number, asOf: string, unfinished: boolean) => `${year}年度　数据截至${asOf}${unfinished ? '（全年尚未结束）' : ''}`,
  backToContents: '返回目录 ›',
  pageOf: '第 &P 页 / 共 &N 页',
  properties: { subject: '运营年终总结', creator: '运营年报', keywords: (year: number) => `${year}, 运营, 年终总结` },

  // Common
  bullet: '• ',
  paragraphIndent: '　　',
  teamJoin: '',
  listSeparator: '、',
  dimensionSeparator: ' · ',
  units: unitWords.zh,
  money: '元',
  unitInHeader: (unit: string) => `(${unit})`,
  month: '月份',
  monthName: (month: number, year: number | null) => `${year === null ? '' : `${year}年`}${month}月`,
  dayText: (year: number, month: number, day: number) => `${year}年${month}月${day}日`,
  date: '日期', metric: '指标', current: '本期', baseline: '基期', change: '变动', pointsChange: '变动(百分点)', before: '实施前', after: '实施后',
  start: '开始', end: '结束', owner: '负责人', due: '完成时间',
  baselineKinds: { 'prior-year': '上年', 'start-of-year': '年初', 'first-version': '改版前' },
  restOf: (count: number) => `另有${count}项未列出。`,

  cover: {
    subtitle: (asOf: string, unfinished: boolean) => `数据截至${asOf}${unfinished ? '，全年尚未结束' : ''}`,
    inputsHeading: '报告信息',
    inputs: { team: '团队名称', department: '所属部门', author: '报告人', date: '报告日期' },
    defaults: { team: '运营团队', department: '运营部', author: '' },
    inputsNote: '底色单元格可直接填写，标题与总结随之更新。',
    contents: '目录',
    generated: (version: string, date: string) => `由运营年报 ${version} 于 ${date} 生成。全部数据来自所给工作簿，本机计算；打开本报告无需插件、宏或外部链接。`,
  },
  overview: {
    groups: { users: '用户与营收', growth: '获客、私域与裂变', campaigns: '营销活动', product: '产品与服务' },
    noBaseline: '无基期', target: '目标', attained: '达成', attainment: '目标达成', actual: '实际', attainmentRate: '达成率', trend: '全年走势',
    cardNote: '右上为较基期的变动：占比与比率为百分点（pp），其余为百分比；绿色为有利变动，红色为不利变动，费用、时长与跳出率以降低为有利，无色为中性指标。',
  },
  users: {
    growth: '规模与营收', tiers: '用户分层', tier: '层级', tierUsers: '用户数', share: '占比', shareBefore: '基期占比', meaning: '含义',
    tierNote: '分层规则：有订单的用户按RFM得分，最近30天活跃不少于4天的上调一层；无订单的用户按最近活跃距今天数。占比按合计100%取整。',
    migration: '层级迁移', fromTo: '上年末 \\ 本年末',
    migrationNote: (year: number) => `行为${year - 1}年末所在层级，列为${year}年末所在层级，单位：人；颜色越深人数越多。`,
    strategies: '分层策略', strategy: '策略', lift: '提升', strategyNote: '提升＝实施后÷实施前－1，为前后对比，未设对照组。', tasks: '成长任务',
  },
  channels: {
    byMonth: '投放费用与获客成本', byChannel: '分渠道', channel: '渠道', spendChange: '费用变动', conversionBefore: '基期转化率',
    experiments: 'A/B测试', experiment: '实验', variant: '版本', control: '对照', visitors: '访问人数', rate: '转化率', controlRate: '对照转化率', uplift: '提升',
    p: 'p值', ciLow: '差值下限', ciHigh: '差值上限', verdict: '结论', winner: '显著胜出', loser: '显著较差', undecided: '差异不显著', imbalanced: '样本不均，慎用',
    experimentNote: '两比例z检验（合并方差，双侧），p<0.05为显著；差值上下限为转化率之差的95%置信区间；SRM检验p<0.001视为样本分配不均。',
  },
  retention: {
    rates: '核心比率', dayN: (n: number) => (n === 1 ? '次日留存率' : `${n}日留存率`), cohorts: '月度留存热力图', cohort: '注册月', size: '注册人数',
    monthK: (k: number) => (k === 0 ? '当月' : `+${k}月`),
    cohortNote: '各注册月用户在其后第k个月有活跃的占比；截止月之后为空白。颜色越深留存越高。',
  },
  campaigns: {
    figures: '核心指标', ledger: '活动台账', campaign: '活动', type: '类型', uplift: '客单价较日常', cost: '推广费用', exposures: '曝光次数',
    contribution: (campaign: string) => `分层贡献：${campaign}`, gmvShare: 'GMV占比', buyerShare: '买家占比',
    contributionNote: '层级为活动开始前一日的层级；当日尚未注册的买家计入分母，不属于任何层级，因此合计可能不足100%。',
    note: '按GMV由高到低排列。日常＝不属于任何活动的订单的单均净额。',
  },
  product: {
    flow: '主流程', funnel: (flow: string) => `流程漏斗：${flow}`, step: '步骤', users: '人数', stepRate: '环节转化率', totalRate: '累计转化率', spacer: '居中辅助',
    stepBefore: '基期步骤', funnelNote: '“居中辅助”一列仅供漏斗图居中使用。',
    feedback: '需求优先级', rank: '序号', topic: '需求主题', messages: '反馈数', priority: '优先级', priorityBefore: '基期', status: '状态',
    feedbackNote: '优先级得分＝影响用户数×痛点强度÷实现成本。', experience: '推荐、服务与页面', pages: '页面性能', page: '页面', loadBefore: '基期时间', bounceBefore: '基期跳出率', releases: '版本迭代', version: '版本', content: '更新内容',
  },
  team: {
    roles: '岗位构成', role: '岗位', difference: '增减', moves: '入职与离职', member: '姓名', move: '变动', joined: '入职', left: '离职',
    training: '培训与复盘', topic: '主题', type: '类型', hours: '时长(小时)', attendees: '参加人数',
  },
  problems: {
    own: '团队梳理的问题与趋势', problem: '问题或趋势', kind: '类型', impact: '影响', action: '应对措施', figures: '数据反映的情况',
    none: '现有数据未显示目标未达成或指标走弱的情况。',
    kinds: { missed: '目标未达成', worsened: '指标走弱', channel: '渠道成本上升', tier: '层级占比上升', gap: '数据缺口' },
  },
  plan: {
    targets: (year: number) => `${year}年目标`, inputNote: '目标列底色单元格可直接修改，季度、增幅与总结文字随之更新。',
    unit: '单位', current: (year: number) => `${year}年实际`, target: (year: number) => `${year}年目标`, status: '性质', growth: '需变动', points: '百分点',
    quarter: (q: number) => QUARTERS[q - 1] ?? '', proposal: '建议', given: '已定',
    note: '季度分解：数量与金额按本年各季度占比，存量、比率与均值自本年实际按直线推进；团队已给出的季度值照用。“建议”＝本年值×（1＋本年变动÷2），占比不超过100%。',
    shares: (year: number) => `${year}年各季度占比（季度分解的依据）`, actions: '主要举措', action: '举措', from: '针对的问题', continueStrategy: (name: string) => `延续“${name}”`,
    fromStrategy: '本年分层策略实施后指标提升', inputTitle: '目标值', inputShare: '请输入0到1之间的数（如0.14表示14%）。', inputNumber: '请输入不小于0的数。',
  },
  quality: {
    sources: '读取的数据', dataset: '数据集', workbook: '工作簿', sheet: '工作表', range: '区域', rows: '行数', used: '采用', confidence: '识别置信度', columns: '识别到的列',
    findings: '数据问题', noFindings: '未发现需要说明的数据问题。', severity: '级别', count: '数量', place: '位置（首处）', finding: '说明',
    severities: { error: '错误', warning: '提醒', info: '说明' },
    coverage: '时间覆盖', first: '最早', last: '最晚', unfinished: (asOf: string, year: number) => `${year}年数据截至${asOf}，全年尚未结束。`,
    leftAlone: '未读取的工作表与表格', what: '类别', reason: '原因', skipped: '跳过的工作表', unrecognised: '未识别的表格',
    skippedReasons: { hidden: '隐藏', 'very-hidden': '深度隐藏', empty: '空白', 'not-a-worksheet': '不是工作表' },
    missing: '没有数据的部分', missingNote: (parts: readonly string[]) => `${parts.join('、')}：所给工作簿中没有对应数据，报告中未设相应内容。`,
  },
  figures: {
    plain: '指标定义与取值', detailed: '分维度取值', extras: '补充统计值', name: '指标', id: '标识', points: '百分点变动', unit: '单位', kind: '类型', baselineKind: '基期口径',
    status: '状态', reason: '说明', definition: '定义', sources: '数据来源', dimensions: '维度', remarks: '备注', extraValue: '值', extraName: '统计量',
    seeBelow: '取值见“分维度取值”', notComputed: '本报告未计算', kinds: { flow: '流量', stock: '存量', other: '—' } as Readonly<Record<string, string>>,
    statuses: { ok: '正常', unavailable: '无数据', proposal: '建议', summary: '取自月度汇总' },
    baselineReason: (reason: string) => `基期：${reason}`,
    extraNames: {
      rate: '转化率', control_rate: '对照转化率', p_value: 'p值', ci_low: '差值下限', ci_high: '差值上限', srm_p: 'SRM检验p值', before: '实施前', after: '实施后',
      actual: '实际', target: '目标', left_out: '未计入', year_value: '全年值',
    },
  },
  reasons: {
    'missing-dataset': (p: ReasonParameters) => `缺少数据：${p.dataset}`,
    'missing-column': (p: ReasonParameters) => `${p.dataset}缺少列：${p.column}`,
    'no-rows': (p: ReasonParameters) => `${p.period}无记录${p.dataset === '' ? '' : `：${p.dataset}`}`,
    'division-by-zero': () => '分母为零',
    'no-such-value': (p: ReasonParameters) => `${p.period}没有${p.value}`,
    'no-such-campaign': (p: ReasonParameters) => `${p.period}没有该活动`,
    'no-such-topic': (p: ReasonParameters) => `${p.period}没有该需求`,
    'no-such-flow': (p: ReasonParameters) => `${p.period}没有该流程`,
    'single-has-no-baseline': () => '单个活动或需求没有年初基期',
    'target-has-no-baseline': () => '年度目标没有年初基期',
    'one-version': () => '只有一个版本，无从对比',
    'no-start-of-year-baseline': () => '数量与合计没有年初基期',
    'after-as-of': () => '晚于数据截止日',
    'too-few-rows': () => '记录过少',
    'no-target': () => '未设目标',
    'no-value': () => '无取值',
    'first-period': () => '年度首期，无基期',
    'no-last-month-rows': (p: ReasonParameters) => `末月无记录${p.dataset === '' ? '' : `：${p.dataset}`}`,
  },
  missingParts: {
    users: '用户与营收', tiers: '用户分层', strategies: '分层策略', tasks: '成长任务', channels: '渠道投放', experiments: 'A/B测试', community: '社群运营', wakeup: '唤醒触达',
    retention: '留存', campaigns: '营销活动', feedback: '用户反馈', releases: '版本迭代', funnel: '流程漏斗', recommendation: '推荐效果', service: '客户服务',
    pages: '页面性能', team: '团队成员', training: '培训与复盘', targets: '年度目标', problems: '问题清单',
  },
  charts: {
    users: '用户总量与月活用户', newUsers: '新增与付费用户', revenue: '月度营收与订单', revenueDescription: '柱为各月营收，线为各月订单数（次坐标轴）',
    lineDescription: (names: string) => `${names}的月度走势`,
    tiers: '年末用户分层结构', tiersDescription: (names: string) => `年末${names}的用户数占比`, tierChange: '各层级用户数：本期与基期', tierChangeDescription: '各层级用户数的本期与基期对比',
    cac: '月度投放费用与获客成本', channels: '各渠道获客成本：本期与基期（元）', channelsDescription: '各渠道获客成本的本期与基期对比',
    activity: '社群活跃度', days: 'N日留存率', daysDescription: '次日、7日、30日留存率的本期与基期对比',
    campaigns: (count: number) => `GMV居前的${count}场活动`, campaignsDescription: '活动GMV由高到低', contribution: '各层级的GMV占比与买家占比', contributionDescription: '规模最大的活动中各层级的GMV与买家占比',
    funnel: (flow: string) => `${flow}：各步骤人数`, funnelDescription: '各步骤人数，由上到下', ctr: '推荐点击率', service: '问题解决时长与满意度', pages: '页面加载时间与跳出率',
    roles: '各岗位人数', rolesDescription: '各岗位人数的本期与基期对比', plan: (name: string, year: number) => `${year}年${name}：季度目标`, planDescription: (name: string) => `${name}四个季度的目标值`,
  },
};

export type ReportWords = typeof reportZh;
