import { describe, expect, it } from 'vitest';
import { day, type TestCell } from '../../test/support/grids';
import { recogniseRows } from '../../test/support/recognise-rows';
import type { DatasetId } from '../datasets/schema';

function datasetOf(headers: string, ...rows: TestCell[][]): DatasetId | undefined {
  const found = recogniseRows([headers.split(' | '), ...rows]);
  return (Object.keys(found.datasets.tables) as DatasetId[])[0];
}

describe('taking a table for a dataset by headers that teams use', () => {
  const id = ['10001', '10002', '10003'];
  const dates = [day('2025-01-05'), day('2025-02-05'), day('2025-03-05')];
  const rows = (...columns: TestCell[][]): TestCell[][] => [0, 1, 2].map((row) => columns.map((column) => column[row]!));
  const n = [10, 20, 30];
  const t = ['甲', '乙', '丙'];
  const months = ['2025年1月', '2025年2月', '2025年3月'];

  it.each<[DatasetId, string, TestCell[][]]>([
    ['users', '会员编号 | 入会日期 | 来源渠道 | 推荐人', rows(id, dates, t, id)],
    ['users', 'Member ID | Signup Date | Source | Referred By', rows(id, dates, t, id)],
    ['users', 'user_id | created_at | channel', rows(id, dates, t)],
    ['users', '客户号 | 开户时间 | 首次渠道', rows(id, dates, t)],
    ['orders', '单号 | 买家 | 付款日期 | 成交金额 | 状态', rows(id, t, dates, n, t)],
    ['orders', 'Order No. | Customer ID | Order Date | Total Amount (CNY) | Status', rows(id, id, dates, n, t)],
    ['orders', '交易流水号 | 会员卡号 | 下单时间 | 实收金额（元） | 退款', rows(id, id, dates, n, n)],
    ['orders', '日期 | 客户 | 金额', rows(dates, t, n)],
    ['activity', '日期 | uid | 登录次数', rows(dates, id, n)],
    ['activity', 'user | event_date | events', rows(id, dates, n)],
    ['spend', '月份 | 媒体 | 消耗（万元） | 新客数 | 展现 | 点击', rows(months, t, n, n, n, n)],
    ['spend', 'Month | Channel | Ad Spend | Customers Acquired', rows(months, t, n, n)],
    ['community', '统计月份 | 群名 | 群人数 | 活跃人数', rows(months, t, n, n)],
    ['wakeups', '会员ID | 推送时间 | 推送渠道', rows(id, dates, t)],
    ['strategies', '运营动作 | 目标人群 | 优化前 | 优化后', rows(t, t, n, n)],
    ['tasks', '用户 | 任务名称 | 完成日期 | 奖励积分', rows(id, t, dates, n)],
    ['campaigns', '大促名称 | 起始日期 | 截止日期 | 活动类别 | 投入 | 曝光', rows(t, dates, dates, t, n, n)],
    ['feedback', '提交时间 | 反馈主题 | 影响人数 | 严重程度 | 工作量 | 处理状态', rows(dates, t, n, n, n, t)],
    ['releases', '版本 | 上线日期 | 更新说明', rows(['V1.0', 'V1.1', 'V2.0'], dates, t)],
    ['funnel', '月份 | 漏斗 | 序号 | 环节 | 用户数', rows(months, t, [1, 2, 3], t, n)],
    ['recommendation', '月份 | 资源位 | 曝光量 | 点击量', rows(months, t, n, n)],
    ['tickets', '工单编号 | 提交时间 | 完结时间 | 评分', rows(id, dates, dates, [5, 4, 3])],
    ['pages', '月份 | 页面名称 | 平均加载时长(ms) | PV | 跳出次数', rows(months, t, n, n, n)],
    ['team', '员工姓名 | 职位 | 入职时间', rows(t, t, dates)],
    ['training', '培训日期 | 课程名称 | 课时 | 参训人数', rows(dates, t, n, n)],
    ['targets', '年份 | 考核指标 | 全年目标 | 责任人', rows([2025, 2025, 2026], t, n, t)],
    ['problems', '问题描述 | 类别 | 影响程度 | 解决方案 | 责任人', rows(t, t, t, t, t)],
    ['experiments', '测试项目 | 组别 | 样本量 | 转化数', rows(t, ['对照', '实验', '实验2'], n, n)],
  ])('%s: %s', (dataset, headers, data) => {
    expect(datasetOf(headers, ...data)).toBe(dataset);
  });

  it.each([
    ['refunds without orders', '退款单号 | 用户ID | 退款时间 | 退款金额', rows(id, id, dates, n)],
    ['coupons', '用户ID | 领取时间 | 券面额', rows(id, dates, n)],
    ['stock', '商品编码 | 商品名称 | 库存数量 | 仓库', rows(id, t, n, t)],
    ['a year comparison', '指标 | 2024年 | 2025年 | 同比', rows(t, n, n, n)],
    ['daily figures', '日期 | 新增用户 | 月活用户', rows([day('2025-01-01'), day('2025-01-02'), day('2025-01-03')], n, n)],
  ])('leaves %s alone and lists it', (_, headers, data) => {
    const found = recogniseRows([headers.split(' | '), ...data]);
    expect(Object.keys(found.datasets.tables)).toEqual([]);
    expect(found.unrecognised).toHaveLength(1);
  });
});
