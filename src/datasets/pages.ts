import type { DatasetSchema } from './schema';

/** Page performance, one row a page and month. */
export const pages: DatasetSchema = {
  id: 'pages',
  label: { zh: '页面性能', en: 'Page performance' },
  titles: ['页面', '性能', '加载', '页面性能', '前端', 'pages', 'page', 'performance', 'page speed', 'web vitals'],
  dateColumn: 'date',
  key: ['date', 'page'],
  fillsDown: true,
  columns: {
    date: {
      type: 'date', required: true,
      label: { zh: '月份', en: 'Month' },
      synonyms: ['日期', '月', '年月', '统计月份', '统计日期', '统计时间', '统计周期', '时间', '周', '周期', 'month', 'date', 'period', 'week'],
    },
    page: {
      type: 'text', required: true,
      label: { zh: '页面', en: 'Page' },
      synonyms: ['页面名称', '页面名', '页面类型', '页面路径', '页面URL', 'URL', '页面地址', '落地页', '模块', 'page', 'page name', 'page title', 'url', 'path', 'screen', 'page type', 'landing page'],
      not: ['加载', '访问', '跳出', '浏览', '时间', '数', '量'],
    },
    load_seconds: {
      type: 'number', required: true, unit: 'seconds',
      label: { zh: '加载时间(秒)', en: 'Load seconds' },
      synonyms: ['加载时间', '加载时长', '加载耗时', '页面加载时间', '页面加载时长', '平均加载时间', '平均加载时长', '平均加载耗时', '首屏时间', '首屏加载时间', '首屏耗时', '打开时间', '打开耗时', '加载速度', '打开速度', '响应时间', 'load seconds', 'load time', 'page load time', 'avg load time', 'loading time', 'load', 'page load', 'lcp', 'average load time', 'load speed'],
      pattern: /(?:加载|打开|首屏|渲染|load|loading|render).*(?:时间|时长|耗时|用时|速度|time|seconds|duration|ms|speed)/,
    },
    visits: {
      type: 'number', required: true, unit: 'count',
      label: { zh: '访问量', en: 'Visits' },
      synonyms: ['访问次数', '访问数', '访问', '浏览量', '浏览次数', '页面访问量', '页面浏览量', '会话数', '会话', '会话量', 'PV', 'UV', '访客数', '进入次数', '流量', 'visits', 'sessions', 'page views', 'pageviews', 'views', 'entrances', 'traffic', 'hits'],
      not: ['时长', '率', '跳出'],
      pattern: /(?:访问|浏览|会话|visit|view|session).*(?:量|数|次数|count|s)$/,
    },
    bounces: {
      type: 'number', required: true, unit: 'count',
      label: { zh: '跳出量', en: 'Bounces' },
      synonyms: ['跳出次数', '跳出数', '跳出', '跳出会话数', '跳出访问量', '跳出人数', '退出量', '退出次数', '跳失数', '跳失量', 'bounces', 'bounce', 'bounced', 'bounced sessions', 'bounce count', 'single page sessions'],
      not: ['率', 'rate', '%'],
      pattern: /(?:跳出|退出|跳失|bounce|exit).*(?:量|数|次数|人数|count|s)$/,
    },
  },
};
