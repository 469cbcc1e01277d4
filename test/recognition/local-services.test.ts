import { describe, expect, it } from 'vitest';
import { sheet, workbook } from '../support/team-files';
import { expectDatasets, expectRows, findingCodes, recogniseFiles } from '../support/recognised';

describe('a local services platform', () => {
  it('has tables side by side with headers in different rows read, and a note at the side left out', async () => {
    const found = await recogniseFiles([workbook('运营看板数据.xlsx', [sheet('2025', `
      推荐位数据 | | | | | 页面性能 | | | | | |
      月份 | 推荐位 | 推荐曝光 | 推荐点击 | | (来自监控平台) | | | | | |
      2025-01 | 首页 | 10000 | 500 | | 月份 | 页面 | 加载时长(ms) | 访问量 | 跳出量 | | 备注:1月有故障
      2025-02 | 首页 | 12000 | 660 | | 2025-01 | 首页 | 1800 | 5000 | 1000 | |
      2025-03 | 首页 | 11000 | 580 | | 2025-02 | 首页 | 1500 | 5200 | 900 | |
      合计 | | 33000 | 1740 | | | | | | | |
    `)])]);
    expectDatasets(found, 'recommendation', 'pages');
    expectRows(found, 'recommendation', `
      date | slot | impressions | clicks
      2025-01-01 | 首页 | 10000 | 500
      2025-02-01 | 首页 | 12000 | 660
      2025-03-01 | 首页 | 11000 | 580
    `);
    expectRows(found, 'pages', `
      date | page | load_seconds | visits | bounces
      2025-01-01 | 首页 | 1.8 | 5000 | 1000
      2025-02-01 | 首页 | 1.5 | 5200 | 900
    `);
  });

  it('counts spend that is stated again by city once', async () => {
    const found = await recogniseFiles([workbook('投放.xlsx', [
      sheet('分渠道', `
        月份 | 渠道 | 投放金额 | 拉新人数
        2025年1月 | 美团 | 1000 | 10
        2025年1月 | 点评 | 500 | 5
        2025年2月 | 美团 | 900 | 9
        2025年2月 | 点评 | 600 | 7
      `),
      sheet('分城市', `
        月份 | 城市渠道 | 投放金额 | 拉新人数
        2025年1月 | 上海 | 800 | 8
        2025年1月 | 杭州 | 700 | 7
        2025年2月 | 上海 | 1000 | 10
        2025年2月 | 杭州 | 500 | 6
      `),
    ])]);
    expectDatasets(found, 'spend');
    expectRows(found, 'spend', `
      date | channel | spend | new_customers
      2025-01-01 | 美团 | 1000 | 10
      2025-01-01 | 点评 | 500 | 5
      2025-02-01 | 美团 | 900 | 9
      2025-02-01 | 点评 | 600 | 7
    `);
    expect(findingCodes(found)).toEqual(['restated-table']);
  });

  it('has year and month in columns of their own read, filled down', async () => {
    const found = await recogniseFiles([workbook('社群.xlsx', [sheet('Sheet1', `
      年份 | 月份 | 社群名称 | 成员数 | 活跃成员
      2024 | 12 | 吃货群 | 300 | 90
      2025 | 1 | 吃货群 | 320 | 100
       | | 亲子群 | 200 | 50
       | 2 | 吃货群 | 330 | 110
       | | 亲子群 | 210 | 60
    `)])]);
    expectDatasets(found, 'community');
    expectRows(found, 'community', `
      date | group | members | active_members
      2024-12-01 | 吃货群 | 300 | 90
      2025-01-01 | 吃货群 | 320 | 100
      2025-01-01 | 亲子群 | 200 | 50
      2025-02-01 | 吃货群 | 330 | 110
      2025-02-01 | 亲子群 | 210 | 60
    `);
  });

  it('has orders with a gross column beside read as net of refunds', async () => {
    const found = await recogniseFiles([workbook('门店订单.xlsx', [sheet('订单', `
      订单编号 | 会员手机号 | 支付时间 | 订单金额 | 退款金额 | 实收金额
      D1 | 13800000001 | 2025-01-02 | 100 | 0 | 100
      D2 | 13800000002 | 2025-01-03 | 200 | 50 | 150
      D3 | 13800000001 | 2025-01-04 | 80 | 80 | 0
      D4 | 13800000003 | 2025-01-05 | 60 | 0 | 60
    `)])]);
    expectDatasets(found, 'orders');
    expectRows(found, 'orders', `
      order_id | user_id | paid_at | amount | refund_amount
      D1 | 13800000001 | 2025-01-02 | 100 |
      D2 | 13800000002 | 2025-01-03 | 150 |
      D3 | 13800000001 | 2025-01-04 | 0 |
      D4 | 13800000003 | 2025-01-05 | 60 |
    `);
    expect(findingCodes(found)).toContain('refunds-already-deducted');
  });
});
