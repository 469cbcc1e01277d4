import { describe, it } from 'vitest';
import { sheet, workbook } from '../support/team-files';
import { expectDatasets, expectRows, recogniseFiles } from '../support/recognised';

describe('a team that keeps its tables in WPS', () => {
  it('has spend under a header of three rows: year, quarter, month', async () => {
    const found = await recogniseFiles([workbook('市场部投放费用.xlsx', [
      sheet('投放费用', `
        市场部渠道投放费用(万元) | < | < | < | < | <
        渠道 | 2025年 | < | < | < | 全年合计
        ^ | 第一季度 | < | < | 第二季度 | ^
        ^ | 1月 | 2月 | 3月 | 4月 | ^
        抖音 | 1 | 1.1 | 1.2 | 1.3 | 4.6
        百度 | 0.5 | 0.5 | 0.6 | 0.4 | 2.0
        合计 | 1.5 | 1.6 | 1.8 | 1.7 | 6.6
      `),
      sheet('新增客户', `
        市场部渠道新增客户数(人) | < | < | < | < | <
        渠道 | 2025年 | < | < | < | 全年合计
        ^ | 第一季度 | < | < | 第二季度 | ^
        ^ | 1月 | 2月 | 3月 | 4月 | ^
        抖音 | 100 | 110 | 120 | 130 | 460
        百度 | 50 | 50 | 60 | 40 | 200
        合计 | 150 | 160 | 180 | 170 | 660
      `),
    ])]);
    expectDatasets(found, 'spend');
    expectRows(found, 'spend', `
      date | channel | spend | new_customers
      2025-01-01 | 抖音 | 10000 | 100
      2025-02-01 | 抖音 | 11000 | 110
      2025-03-01 | 抖音 | 12000 | 120
      2025-04-01 | 抖音 | 13000 | 130
      2025-01-01 | 百度 | 5000 | 50
      2025-02-01 | 百度 | 5000 | 50
      2025-03-01 | 百度 | 6000 | 60
      2025-04-01 | 百度 | 4000 | 40
    `);
  });

  it('has two years across under merged years read', async () => {
    const found = await recogniseFiles([workbook('经营月报.xlsx', [sheet('汇总', `
      指标 | 2024年 | < | < | 2025年 | < | <
      ^ | 1月 | 2月 | 3月 | 1月 | 2月 | 3月
      新增用户 | 100 | 110 | 120 | 200 | 210 | 220
      月活 | 1000 | 1100 | 1200 | 2000 | 2100 | 2200
      营收(万元) | 1 | 1.1 | 1.2 | 2 | 2.1 | 2.2
    `)])]);
    expectDatasets(found, 'monthly');
    expectRows(found, 'monthly', `
      month | new_users | mau | revenue
      2024-01-01 | 100 | 1000 | 10000
      2024-02-01 | 110 | 1100 | 11000
      2024-03-01 | 120 | 1200 | 12000
      2025-01-01 | 200 | 2000 | 20000
      2025-02-01 | 210 | 2100 | 21000
      2025-03-01 | 220 | 2200 | 22000
    `);
  });

  it('has months as rows with a unit row, hidden sheets, error cells and label-less sums read', async () => {
    const found = await recogniseFiles([workbook('2025月报.xlsx', [
      sheet('月报', `
         | 2025年运营月报 | < | < | < | <
         | 填报部门:用户运营部 | | | 填报日期: | @2026-01-05
         | | | | |
         | 月份 | 用户总数 | 新增用户 | 月活 | 付费用户数 | 营业额
         | | 万人 | 人 | 人 | 人 | 万元
         | 1月 | 1.2 | 100 | 5000 | 200 | 12.34
         | 2月 | 1.25 | 150 | #N/A | 210 | 13
         | | | | | |
         | 3月 | 1.3 | 120 | 5200 | 220 | =14.5
         | | | =370 | | | =39.84
         | 数据来源:BI系统 | | | | |
      `),
      sheet('旧数据', `
        月份 | 用户总数 | 新增用户
        1月 | 1 | 1
        2月 | 2 | 2
      `, 'hidden'),
    ])]);
    expectDatasets(found, 'monthly');
    expectRows(found, 'monthly', `
      month | total_users | new_users | mau | paying_users | revenue
      2025-01-01 | 12000 | 100 | 5000 | 200 | 123400
      2025-02-01 | 12500 | 150 | | 210 | 130000
      2025-03-01 | 13000 | 120 | 5200 | 220 | 145000
    `);
  });

  it('has community tables a month side by side under merged months read', async () => {
    const found = await recogniseFiles([workbook('社群日报.xlsx', [sheet('社群汇总', `
      社群 | 2025年1月 | < | 2025年2月 | <
      ^ | 群成员数 | 活跃成员数 | 群成员数 | 活跃成员数
      宝妈1群 | 200 | 80 | 210 | 90
      宝妈2群 | 180 | 60 | 190 | 70
      合计 | 380 | 140 | 400 | 160
    `)])]);
    expectDatasets(found, 'community');
    expectRows(found, 'community', `
      date | group | members | active_members
      2025-01-01 | 宝妈1群 | 200 | 80
      2025-02-01 | 宝妈1群 | 210 | 90
      2025-01-01 | 宝妈2群 | 180 | 60
      2025-02-01 | 宝妈2群 | 190 | 70
    `);
  });

  it('has a page table with months across and a metric column, and recommendation with one table a measure', async () => {
    const found = await recogniseFiles([workbook('产品体验2025.xlsx', [
      sheet('页面', `
        页面 | 指标 | 2025-01 | 2025-02 | 2025-03
        首页 | 加载时间(秒) | 2.1 | 2 | 1.9
        首页 | 访问量 | 1000 | 1100 | 1200
        首页 | 跳出量 | 400 | 420 | 430
        商品页 | 加载时间(秒) | 3 | 2.9 | 2.8
        商品页 | 访问量 | 600 | 650 | 700
        商品页 | 跳出量 | 300 | 310 | 300
      `),
      sheet('推荐', `
        推荐曝光 | | |
        推荐位 | 1月 | 2月 | 3月
        首页猜你喜欢 | 10000 | 11000 | 12000
        购物车 | 5000 | 5100 | 5200
         | | |
        推荐点击 | | |
        推荐位 | 1月 | 2月 | 3月
        首页猜你喜欢 | 500 | 600 | 700
        购物车 | 200 | 210 | 220
      `),
    ])]);
    expectDatasets(found, 'pages', 'recommendation');
    expectRows(found, 'pages', `
      date | page | load_seconds | visits | bounces
      2025-01-01 | 首页 | 2.1 | 1000 | 400
      2025-02-01 | 首页 | 2 | 1100 | 420
      2025-03-01 | 首页 | 1.9 | 1200 | 430
      2025-01-01 | 商品页 | 3 | 600 | 300
      2025-02-01 | 商品页 | 2.9 | 650 | 310
      2025-03-01 | 商品页 | 2.8 | 700 | 300
    `);
    expectRows(found, 'recommendation', `
      date | slot | impressions | clicks
      2025-01-01 | 首页猜你喜欢 | 10000 | 500
      2025-02-01 | 首页猜你喜欢 | 11000 | 600
      2025-03-01 | 首页猜你喜欢 | 12000 | 700
      2025-01-01 | 购物车 | 5000 | 200
      2025-02-01 | 购物车 | 5100 | 210
      2025-03-01 | 购物车 | 5200 | 220
    `);
  });
});
