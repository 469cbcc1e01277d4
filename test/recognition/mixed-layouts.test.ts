import { describe, expect, it } from 'vitest';
import { sheet, workbook } from '../support/team-files';
import { expectDatasets, expectRows, findingCodes, recogniseFiles } from '../support/recognised';

describe('layouts that teams come up with', () => {
  it('targets with two years across, and targets a metric a column', async () => {
    const found = await recogniseFiles([workbook('目标.xlsx', [sheet('目标', `
      指标 | 单位 | 2025年目标 | 2026年目标 | 负责人
      营收 | 万元 | 400 | 500 | 张三
      复购率 | | 30% | 35% | 李四
      月活用户 | 人 | 20,000 | 2.6万 | 王五
    `)])]);
    expectDatasets(found, 'targets');
    expectRows(found, 'targets', `
      year | metric | target | owner
      2025 | 营收 | 4000000 | 张三
      2026 | 营收 | 5000000 | 张三
      2025 | 复购率 | 0.3 | 李四
      2026 | 复购率 | 0.35 | 李四
      2025 | 月活用户 | 20000 | 王五
      2026 | 月活用户 | 26000 | 王五
    `);
  });

  it('several tables under each other, each with its title, and notes between rows', async () => {
    const found = await recogniseFiles([workbook('2025年活动与投放.xlsx', [sheet('Sheet1', `
      一、活动台账 | | | |
      活动名称 | 开始时间 | 结束时间 | 类型 | 花费
      春节 | 1/20 | 2/5 | 大促 | 20000
      (以下为Q2活动) | | | |
      五一 | 5/1 | 5/5 | 大促 | 10000
       | | | |
      二、渠道投放 | | | |
      日期 | 渠道 | 金额 | 新客 |
      2025年1月 | 抖音 | 1000 | 10 |
      2025年2月 | 抖音 | 2000 | 20 |
       | | | |
      三、培训 | | | |
      日期 | 主题 | 类型 | 时长 | 人数
      2025-03-01 | SOP | 内训 | 2 | 10
    `)])]);
    expectDatasets(found, 'campaigns', 'spend', 'training');
    expectRows(found, 'campaigns', `
      campaign | start | end | type | cost
      春节 | 2025-01-20 | 2025-02-05 | 大促 | 20000
      五一 | 2025-05-01 | 2025-05-05 | 大促 | 10000
    `);
    expectRows(found, 'spend', `
      date | channel | spend | new_customers
      2025-01-01 | 抖音 | 1000 | 10
      2025-02-01 | 抖音 | 2000 | 20
    `);
    expectRows(found, 'training', `
      date | topic | type | hours | attendees
      2025-03-01 | SOP | 内训 | 2 | 10
    `);
  });

  it('the same orders in a summary sheet and in month sheets count once', async () => {
    const january = `
      订单号 | 用户ID | 支付时间 | 实付金额
      A1 | 1 | 2025-01-02 | 10
      A2 | 2 | 2025-01-03 | 20
    `;
    const found = await recogniseFiles([workbook('订单.xlsx', [sheet('1月', january), sheet('1月备份', january)])]);
    expectRows(found, 'orders', `
      order_id | user_id | paid_at | amount
      A1 | 1 | 2025-01-02 | 10
      A2 | 2 | 2025-01-03 | 20
    `);
    expect(findingCodes(found)).toEqual(['repeated-table']);
  });

  it('weekly and daily spend, with date ranges as weeks', async () => {
    const found = await recogniseFiles([workbook('周报2025.xlsx', [sheet('投放周报', `
      周期 | 渠道 | 消耗 | 新增客户
      2025-01-06~2025-01-12 | 抖音 | 100 | 1
      2025-01-13~2025-01-19 | 抖音 | 200 | 2
      1.20-1.26 | 抖音 | 300 | 3
    `)])]);
    expectDatasets(found, 'spend');
    expectRows(found, 'spend', `
      date | channel | spend | new_customers
      2025-01-06 | 抖音 | 100 | 1
      2025-01-13 | 抖音 | 200 | 2
      2025-01-20 | 抖音 | 300 | 3
    `);
  });

  it('subtotals named for their group, averages and year-on-year lines are no data', async () => {
    const found = await recogniseFiles([workbook('渠道.xlsx', [sheet('2025', `
      渠道 | 月份 | 费用 | 新增客户
      抖音 | 1月 | 100 | 1
      抖音 | 2月 | 200 | 2
      抖音 小计 | | 300 | 3
      微信 | 1月 | 50 | 1
      微信 | 2月 | 50 | 1
      微信汇总 | | 100 | 2
      总 计 | | 400 | 5
      月均 | | 200 | 2.5
      环比 | | 20% | 10%
    `)])]);
    expectRows(found, 'spend', `
      date | channel | spend | new_customers
      2025-01-01 | 抖音 | 100 | 1
      2025-02-01 | 抖音 | 200 | 2
      2025-01-01 | 微信 | 50 | 1
      2025-02-01 | 微信 | 50 | 1
    `);
  });

  it('A/B variants in blocks under a merged experiment, with a totals line', async () => {
    const found = await recogniseFiles([workbook('增长.xlsx', [sheet('实验', `
      实验名称 | 分组 | 样本数 | 转化人数 | 转化率 | 实验周期
      首页改版 | 对照组 | 10,000 | 500 | 5% | 2025/3/1-2025/3/14
      ^ | 实验组1 | 10,100 | 560 | 5.5% | ^
      ^ | 实验组2 | 9,900 | 600 | 6.1% | ^
      支付页 | 对照组 | 5000 | 100 | 2% | 2025/4/1-4/10
      ^ | 实验组 | 5000 | 130 | 2.6% | ^
    `)])]);
    expectDatasets(found, 'experiments');
    expectRows(found, 'experiments', `
      experiment | variant | visitors | conversions | start | end
      首页改版 | 对照组 | 10000 | 500 | 2025-03-01 | 2025-03-14
      首页改版 | 实验组1 | 10100 | 560 | 2025-03-01 | 2025-03-14
      首页改版 | 实验组2 | 9900 | 600 | 2025-03-01 | 2025-03-14
      支付页 | 对照组 | 5000 | 100 | 2025-04-01 | 2025-04-10
      支付页 | 实验组 | 5000 | 130 | 2025-04-01 | 2025-04-10
    `);
  });

  it('a funnel with steps across, by version', async () => {
    const found = await recogniseFiles([workbook('流程优化.xlsx', [sheet('注册流程', `
      流程 | 版本 | 步骤序号 | 步骤名称 | 人数
      注册 | V1.0 | 第1步 | 打开 | 1000
      注册 | V1.0 | 第2步 | 填写 | 700
      注册 | V1.0 | 第3步 | 完成 | 400
      注册 | V2.0 | 第1步 | 打开 | 1200
      注册 | V2.0 | 第2步 | 完成 | 800
    `)])]);
    expectDatasets(found, 'funnel');
    expectRows(found, 'funnel', `
      flow | version | step_no | step | users
      注册 | V1.0 | 1 | 打开 | 1000
      注册 | V1.0 | 2 | 填写 | 700
      注册 | V1.0 | 3 | 完成 | 400
      注册 | V2.0 | 1 | 打开 | 1200
      注册 | V2.0 | 2 | 完成 | 800
    `);
  });
});
