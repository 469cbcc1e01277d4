import { describe, expect, it } from 'vitest';
import { sheet, workbook } from '../support/team-files';
import { expectDatasets, expectRows, findingCodes, recogniseFiles } from '../support/recognised';

describe('an online school', () => {
  it('has a monthly summary with months across under a merged year read, units in their own column', async () => {
    const found = await recogniseFiles([workbook('月报汇总.xlsx', [sheet('2025', `
      XX在线教育运营数据月度汇总 | < | < | < | < | < | <
      数据口径:每月末 | | | | | |
      指标名称 | 单位 | 2025年 | < | < | < | 备注
      ^ | ^ | 1月 | 2月 | 3月 | 合计 | ^
      累计注册用户 | 万人 | 1.2 | 1.35 | 1.5 | |
      新增用户数 | 人 | 1000 | 1500 | 1500 | 4000 | 含投放
      月活跃用户(MAU) | 人 | 5000 | 6,000 | 5800 | | 
      付费人数 | 人 | 300 | 320 | 350 | |
      营业收入 | 万元 | 12.5 | 13.2 | ¥14.85 | 40.55 |
      客单价 | 元 | 416 | 412 | 424 | |
    `)])]);
    expectDatasets(found, 'monthly');
    expectRows(found, 'monthly', `
      month | total_users | new_users | mau | paying_users | revenue
      2025-01-01 | 12000 | 1000 | 5000 | 300 | 125000
      2025-02-01 | 13500 | 1500 | 6000 | 320 | 132000
      2025-03-01 | 15000 | 1500 | 5800 | 350 | 148500
    `);
  });

  it('has one sheet a month with days of the month read', async () => {
    const found = await recogniseFiles([workbook('2025年报名订单.xlsx', [
      sheet('01月', `
        订单号 | 学员ID | 付款日期 | 实收金额 | 退费金额 | 状态
        S0001 | 10001 | 1月3日 | 1,999.00 | 0 | 已支付
        S0002 | 10002 | 1月15日 | 2999 | 2999 | 已退费
        合计 | | | 4998 | 2999 |
      `),
      sheet('02月', `
        订单号 | 学员ID | 付款日期 | 实收金额 | 退费金额 | 状态
        S0003 | 10003 | 5日 | 999 | | 已支付
        S0004 | 10001 | 18日 | 399.9元 | / | 已支付
      `),
      sheet('说明', `
        字段说明
        实收金额为学员实际支付的金额
        退费金额为当期退还的金额
      `),
    ])]);
    expectDatasets(found, 'orders');
    expectRows(found, 'orders', `
      order_id | user_id | paid_at | amount | refund_amount | status
      S0001 | 10001 | 2025-01-03 | 1999 | 0 | 已支付
      S0002 | 10002 | 2025-01-15 | 2999 | 2999 | 已退费
      S0003 | 10003 | 2025-02-05 | 999 | | 已支付
      S0004 | 10001 | 2025-02-18 | 399.9 | | 已支付
    `);
    expect(findingCodes(found)).not.toContain('total-mismatch');
  });

  it('has groups with months across read, a table a measure and one with both measures', async () => {
    const one = await recogniseFiles([workbook('班级群运营2025.xlsx', [sheet('社群', `
      社群名称 | 指标 | 1月 | 2月 | 3月
      一年级群 | 群人数 | 200 | 210 | 220
      ^ | 活跃人数 | 80 | 90 | 100
      二年级群 | 群人数 | 150 | 160 | 170
      ^ | 活跃人数 | 60 | 65 | 70
      合计 | 群人数 | 350 | 370 | 390
      ^ | 活跃人数 | 140 | 155 | 170
    `)])]);
    expectDatasets(one, 'community');
    expectRows(one, 'community', `
      date | group | members | active_members
      2025-01-01 | 一年级群 | 200 | 80
      2025-02-01 | 一年级群 | 210 | 90
      2025-03-01 | 一年级群 | 220 | 100
      2025-01-01 | 二年级群 | 150 | 60
      2025-02-01 | 二年级群 | 160 | 65
      2025-03-01 | 二年级群 | 170 | 70
    `);
  });

  it('has staff, training with text hours, and targets with quarters read', async () => {
    const found = await recogniseFiles([workbook('人员与目标.xlsx', [
      sheet('花名册', `
        序号 | 姓名 | 部门 | 岗位名称 | 入职时间 | 离职时间 | 联系电话
        1 | 张三 | 运营部 | 用户运营 | 2023.03.01 | - | 13800000001
        2 | 李四 | 运营部 | 内容运营 | 2024年6月 | 2025/9/30 | 13800000002
      `),
      sheet('培训记录', `
        培训日期 | 培训主题 | 培训形式 | 培训时长 | 参与人数 | 讲师
        2025-03-05 | 社群SOP | 内训 | 2小时 | 12人 | 王老师
        2025-06-18 | 618复盘 | 复盘 | 90分钟 | 20 | 李老师
      `),
      sheet('年度目标', `
        2026年度运营目标分解 | < | < | < | < | < | <
        指标 | 单位 | 全年目标 | 一季度 | 二季度 | 三季度 | 四季度
        营收 | 万元 | 500 | 100 | 120 | 130 | 150
        复购率 | % | 35 | | | |
        获客成本 | 元 | 60 | 65 | 62 | 60 | 58
      `),
    ])]);
    expectDatasets(found, 'team', 'training', 'targets');
    expectRows(found, 'team', `
      name | role | joined_at | left_at
      张三 | 用户运营 | 2023-03-01 |
      李四 | 内容运营 | 2024-06-01 | 2025-09-30
    `);
    expectRows(found, 'training', `
      date | topic | type | hours | attendees
      2025-03-05 | 社群SOP | 内训 | 2 | 12
      2025-06-18 | 618复盘 | 复盘 | 1.5 | 20
    `);
    expectRows(found, 'targets', `
      year | metric | target | q1 | q2 | q3 | q4
      2026 | 营收 | 5000000 | 1000000 | 1200000 | 1300000 | 1500000
      2026 | 复购率 | 0.35 | | | |
      2026 | 获客成本 | 60 | 65 | 62 | 60 | 58
    `);
  });
});
