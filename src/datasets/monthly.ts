import type { DatasetSchema } from './schema';

/** The team's own monthly summary, often with months as columns. */
export const monthly: DatasetSchema = {
  id: 'monthly',
  label: { zh: '月度汇总', en: 'Monthly summary' },
  titles: ['月度汇总', '运营月报', '月报', '月度数据', '月度指标', '核心指标', '运营数据', '数据汇总', '运营概览', '大盘', 'monthly', 'monthly summary', 'kpi', 'key metrics', 'summary'],
  dateColumn: 'month',
  key: ['month'],
  oneOf: [['total_users', 'new_users', 'mau', 'paying_users', 'revenue']],
  columns: {
    month: {
      type: 'date', required: true,
      label: { zh: '月份', en: 'Month' },
      synonyms: ['月', '年月', '统计月份', '统计月', '统计周期', '时间', '日期', '月度', '周期', '期间', '账期', 'month', 'period', 'date', 'year month', 'yearmonth'],
    },
    total_users: {
      type: 'number', stock: true, unit: 'count',
      label: { zh: '用户总量', en: 'Total users' },
      synonyms: ['用户总数', '总用户数', '总用户', '总用户量', '累计用户', '累计用户数', '累计注册用户', '累计注册用户数', '累计注册', '注册用户总数', '注册用户数', '期末用户数', '期末用户总量', '月末用户数', '月末累计用户', '会员总数', '会员总量', '累计会员数', '用户规模', 'total users', 'users', 'registered users', 'cumulative users', 'user base', 'total members', 'user total'],
      not: ['新增', '付费', '活跃', '月活', 'new', 'paying', 'active'],
    },
    new_users: {
      type: 'number', unit: 'count',
      label: { zh: '新增用户', en: 'New users' },
      synonyms: ['新增用户数', '新增注册用户', '新增注册', '新增注册数', '新用户', '新用户数', '当月新增', '本月新增', '本月新增用户', '新增会员', '新增会员数', '拉新', '拉新数', '拉新人数', '注册数', '注册人数', 'new users', 'signups', 'sign ups', 'new registrations', 'registrations', 'new members', 'new signups', 'users new'],
      not: ['成本', '付费', '占比', '率'],
    },
    mau: {
      type: 'number', stock: true, unit: 'count',
      label: { zh: '月活用户', en: 'MAU' },
      synonyms: ['MAU', '月活', '月活跃用户', '月活跃用户数', '月活用户数', '月活跃', '月活数', '活跃用户', '活跃用户数', '月度活跃用户', '月度活跃', '活跃会员数', 'monthly active users', 'active users', 'monthly actives', 'actives'],
      not: ['率', '占比', '日活', '周活', 'dau', 'wau', 'rate'],
    },
    paying_users: {
      type: 'number', stock: true, unit: 'count',
      label: { zh: '付费用户', en: 'Paying users' },
      synonyms: ['付费用户数', '付费人数', '付费会员数', '支付用户', '支付用户数', '支付人数', '购买用户数', '购买人数', '成交用户数', '下单用户数', '买家数', '消费用户数', '消费人数', '交易用户数', 'paying users', 'payers', 'buyers', 'paid users', 'paying customers', 'customers', 'purchasers'],
      not: ['率', '占比', '新增', 'share', 'rate'],
    },
    revenue: {
      type: 'number', unit: 'money',
      label: { zh: '营收', en: 'Revenue' },
      synonyms: ['营业收入', '收入', '营收额', '营业额', '总收入', '销售额', '销售收入', '成交额', '成交金额', '交易额', 'GMV', '流水', '净收入', '净营收', '月营收', '营收金额', '支付金额', '销售金额', 'revenue', 'sales', 'income', 'net revenue', 'turnover', 'total revenue', 'net sales'],
      not: ['占比', '率', '目标', '人均', '活动', 'share'],
    },
  },
};
