import type { DatasetSchema } from './schema';
import { userId } from './user-id';

/** One row a user and day on which the user was active. */
export const activity: DatasetSchema = {
  id: 'activity',
  label: { zh: '活跃记录', en: 'Activity' },
  titles: ['活跃', '登录', '登陆', '访问日志', '行为日志', '日活', '启动日志', '打卡', 'activity', 'active', 'login', 'logins', 'sessions', 'visits', 'dau', 'usage'],
  dateColumn: 'date',
  foreign: /券|面额|金额|订单|工单|运单|快递|奖品|coupon|voucher|amount|price|order/,
  columns: {
    user_id: userId(['访客ID', '访客', 'visitor id', 'distinct id']),
    date: {
      type: 'date', required: true,
      label: { zh: '活跃日期', en: 'Active date' },
      synonyms: ['活跃时间', '活跃日', '登录日期', '登录时间', '登陆日期', '登陆时间', '访问日期', '访问时间', '使用日期', '行为日期', '行为时间', '启动日期', '启动时间', '打开日期', '打卡日期', '统计日期', '日期', '时间', '事件时间', '事件日期', 'date', 'day', 'active date', 'active day', 'activity date', 'login date', 'login time', 'last login', 'visit date', 'session date', 'event date', 'event time', 'timestamp', 'ds', 'dt'],
      not: ['注册', '支付', '付款', '下单', '触达', '推送', '完成', '入职', '反馈', '创建', '交易', '成交', '入群', '解决', 'paid', 'order', 'register', 'signup', 'joined', 'created', 'touch', 'complet', 'resolved'],
      pattern: /(?:活跃|登录|登陆|访问|使用|启动|打开|行为|事件|active|activity|login|visit|session|event|usage|seen).*(?:时间|日期|日|date|time|day|at|on)$/,
    },
    events: {
      type: 'number', unit: 'count',
      label: { zh: '行为次数', en: 'Events' },
      synonyms: ['次数', '行为数', '事件数', '事件次数', '登录次数', '登陆次数', '访问次数', '启动次数', '使用次数', '活跃次数', '操作次数', '浏览次数', '浏览量', '打开次数', 'pv', 'events', 'event count', 'actions', 'visits', 'logins', 'sessions', 'count', 'page views', 'hits'],
    },
  },
};
