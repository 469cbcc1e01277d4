import { describe, it } from 'vitest';
import { csv, sheet, workbook } from '../support/team-files';
import { expectDatasets, expectRows, recogniseFiles } from '../support/recognised';

describe('a game studio', () => {
  it('has top-ups, players and a login log read', async () => {
    const found = await recogniseFiles([
      workbook('充值流水.xlsx', [sheet('2025.01', `
         | 流水号 | 玩家ID | 充值时间 | 充值金额(元) | 支付状态 | 区服
         | C1 | 880001 | 2025-01-02 20:11:05 | 6 | 支付成功 | S1
         | C2 | 880002 | 2025-01-02 21:00:00 | 648 | 支付成功 | S2
      `), sheet('2025.02', `
         | 流水号 | 玩家ID | 充值时间 | 充值金额(元) | 支付状态 | 区服
         | C3 | 880001 | 2025-02-02 20:11:05 | 30 | 支付成功 | S1
         | C4 | 880003 | 2025-02-03 08:00:00 | 68 | 支付失败 | S1
      `)]),
      csv('玩家注册.csv', `
玩家ID,创建时间,渠道来源,邀请人玩家ID
880001,20250101,TapTap,
880002,20250101,抖音小游戏,880001
880003,20250203,官网,
`, 'gb18030'),
      csv('登录日志_202501.csv', `
登录日期,玩家ID,登录次数
2025/01/02,880001,3
2025/01/02,880002,1
2025/01/03,880001,2
`),
    ]);
    expectDatasets(found, 'orders', 'users', 'activity');
    expectRows(found, 'orders', `
      order_id | user_id | paid_at | amount | status
      C1 | 880001 | 2025-01-02 20:11:05 | 6 | 支付成功
      C2 | 880002 | 2025-01-02 21:00:00 | 648 | 支付成功
      C3 | 880001 | 2025-02-02 20:11:05 | 30 | 支付成功
      C4 | 880003 | 2025-02-03 08:00:00 | 68 | 支付失败
    `);
    expectRows(found, 'users', `
      user_id | registered_at | channel | invited_by
      880001 | 2025-01-01 | TapTap |
      880002 | 2025-01-01 | 抖音小游戏 | 880001
      880003 | 2025-02-03 | 官网 |
    `);
    expectRows(found, 'activity', `
      user_id | date | events
      880001 | 2025-01-02 | 3
      880002 | 2025-01-02 | 1
      880001 | 2025-01-03 | 2
    `);
  });

  it('has spend with months across a metric column and channels in merged cells read', async () => {
    const found = await recogniseFiles([workbook('买量.xlsx', [sheet('买量数据', `
      2025年买量数据(单位:元) | < | < | < | <
      渠道 | 指标 | 1月 | 2月 | 3月 | 合计
      抖音 | 消耗 | 10000 | 12000 | 8000 | 30000
      ^ | 新增付费用户 | 100 | 110 | 90 | 300
      ^ | 点击 | 5000 | 5500 | 4000 | 14500
      快手 | 消耗 | 6000 | 5000 | 4000 | 15000
      ^ | 新增付费用户 | 50 | 45 | 40 | 135
      ^ | 点击 | 3000 | 2500 | 2000 | 7500
      合计 | 消耗 | 16000 | 17000 | 12000 | 45000
    `)])]);
    expectDatasets(found, 'spend');
    expectRows(found, 'spend', `
      date | channel | spend | new_customers | clicks
      2025-01-01 | 抖音 | 10000 | 100 | 5000
      2025-02-01 | 抖音 | 12000 | 110 | 5500
      2025-03-01 | 抖音 | 8000 | 90 | 4000
      2025-01-01 | 快手 | 6000 | 50 | 3000
      2025-02-01 | 快手 | 5000 | 45 | 2500
      2025-03-01 | 快手 | 4000 | 40 | 2000
    `);
  });

  it('has A/B tests with the groups across in plain headers read', async () => {
    const found = await recogniseFiles([workbook('AB测试.xlsx', [sheet('AB实验', `
      实验名称 | 开始日期 | 结束日期 | A组访问 | A组转化 | B组访问 | B组转化 | 结论
      新手引导 | 2025-03-01 | 2025-03-15 | 5000 | 500 | 5020 | 560 | B胜
      礼包弹窗 | 2025-04-01 | 2025-04-10 | 3000 | 90 | 2980 | 120 | B胜
    `)])]);
    expectDatasets(found, 'experiments');
    expectRows(found, 'experiments', `
      experiment | variant | visitors | conversions | start | end
      新手引导 | A组 | 5000 | 500 | 2025-03-01 | 2025-03-15
      新手引导 | B组 | 5020 | 560 | 2025-03-01 | 2025-03-15
      礼包弹窗 | A组 | 3000 | 90 | 2025-04-01 | 2025-04-10
      礼包弹窗 | B组 | 2980 | 120 | 2025-04-01 | 2025-04-10
    `);
  });
});
