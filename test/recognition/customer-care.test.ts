import { describe, it } from 'vitest';
import { sheet, workbook } from '../support/team-files';
import { expectDatasets, expectRows, recogniseFiles } from '../support/recognised';

describe('a CRM team', () => {
  it('has reactivation, growth tasks, tier strategies and service tickets read', async () => {
    const found = await recogniseFiles([workbook('用户运营.xlsx', [
      sheet('召回记录', `
        召回批次 | 客户编号 | 发送时间 | 召回渠道 | 文案
        P1 | 00001 | 2025-03-01 10:00 | 短信 | 回来看看
        P1 | 2 | 2025-03-01 10:00 | 企微 | 回来看看
      `),
      sheet('积分任务', `
        用户编号 | 任务 | 完成日期 | 获得积分
        1 | 首次分享 | 2025-03-05 | 10分
        2 | 完善资料 | 2025-03-06 | 20
      `),
      sheet('分层策略效果', `
        策略名称 | 用户层级 | 衡量指标 | 策略前 | 策略后 | 上线日期
        满减券 | 沉默用户 | 回访率 | 12.5% | 18% | 2025-04-01
        专属客服 | 高价值用户 | 月均消费 | 320元 | 400元 | 2025年5月
      `),
      sheet('工单', `
        工单号 | 创建时间 | 处理时长 | 满意度评价 | 受理渠道 | 处理人
        GD1 | 2025-03-05 | 00:45:00 | 满意 | 人工 | 小王
        GD2 | 2025-03-06 | 1小时20分 | 非常满意 | 机器人 | 小李
        GD3 | 2025-03-07 | 15分钟 | 不满意 | 人工 | 小王
      `),
    ])]);
    expectDatasets(found, 'wakeups', 'tasks', 'strategies', 'tickets');
    expectRows(found, 'wakeups', `
      user_id | touched_at | method
      1 | 2025-03-01 10:00:00 | 短信
      2 | 2025-03-01 10:00:00 | 企微
    `);
    expectRows(found, 'tasks', `
      user_id | task | completed_at | points
      1 | 首次分享 | 2025-03-05 | 10
      2 | 完善资料 | 2025-03-06 | 20
    `);
    expectRows(found, 'strategies', `
      strategy | tier | metric | before | after | start
      满减券 | 沉默用户 | 回访率 | 0.125 | 0.18 | 2025-04-01
      专属客服 | 高价值用户 | 月均消费 | 320 | 400 | 2025-05-01
    `);
    expectRows(found, 'tickets', `
      ticket_id | created_at | minutes | rating
      GD1 | 2025-03-05 | 45 | 满意
      GD2 | 2025-03-06 | 80 | 非常满意
      GD3 | 2025-03-07 | 15 | 不满意
    `);
  });

  it('has feedback, iterations and the list of problems read', async () => {
    const found = await recogniseFiles([workbook('产品反馈.xlsx', [
      sheet('用户反馈', `
        反馈编号 | 反馈时间 | 需求主题 | 影响用户数 | 痛点强度(1-5) | 实现成本(人天) | 状态
        F001 | 2025-03-05 | 搜索不准 | 1.2万 | 5 | 8 | 已上线
        F002 | 2025-03-06 | 夜间模式 | 300 | 2 | 3 | 待评估
      `),
      sheet('版本记录', `
        版本号 | 发版时间 | 更新要点
        5.1.0 | 2025.3.10 | 搜索升级
        5.2 | 2025.5.20 | 会员页改版
      `),
      sheet('问题清单', `
        序号 | 存在问题 | 问题类型 | 影响 | 改进措施 | 负责人 | 预计完成时间
        1 | 私域沉默率高 | 痛点 | 复购下降 | 分层运营 | 张三 | 2026-03-31
        2 | 趋势:新增用户放缓 | 趋势 | 投放费用上升 | 私域运营 | 王五 | 2026-05-31
        3 | 获客成本上涨 | 趋势 | 预算紧张 | 老带新 | 李四 | 2026年6月
      `),
    ])]);
    expectDatasets(found, 'feedback', 'releases', 'problems');
    expectRows(found, 'feedback', `
      feedback_id | date | topic | affected_users | pain | cost | status
      F001 | 2025-03-05 | 搜索不准 | 12000 | 5 | 8 | 已上线
      F002 | 2025-03-06 | 夜间模式 | 300 | 2 | 3 | 待评估
    `);
    expectRows(found, 'releases', `
      version | released_at | content
      5.1.0 | 2025-03-10 | 搜索升级
      5.2 | 2025-05-20 | 会员页改版
    `);
    expectRows(found, 'problems', `
      problem | kind | impact | action | owner | due
      私域沉默率高 | 痛点 | 复购下降 | 分层运营 | 张三 | 2026-03-31
      趋势:新增用户放缓 | 趋势 | 投放费用上升 | 私域运营 | 王五 | 2026-05-31
      获客成本上涨 | 趋势 | 预算紧张 | 老带新 | 李四 | 2026-06-01
    `);
  });
});
