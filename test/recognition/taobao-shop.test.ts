import { describe, expect, it } from 'vitest';
import { csv, sheet, workbook } from '../support/team-files';
import { expectDatasets, expectRows, findingCodes, recogniseFiles } from '../support/recognised';

describe('a Taobao shop', () => {
  it('has its order export in GB18030 read, with ids written as formulas and unpaid orders left out', async () => {
    const found = await recogniseFiles([csv('ExportOrderList202501.csv', `
订单编号,买家会员名,买家支付宝账号,买家应付货款,买家应付邮费,总金额,买家实际支付金额,订单状态,收货人姓名,联系手机,订单创建时间,订单付款时间,宝贝标题,宝贝种类,物流单号,订单备注,宝贝总数量,退款金额
="2401234567890123456",tb_zhang01,a@b.c,100.00,0.00,100.00,95.00,交易成功,张三,'13800000001,2025-01-03 10:00:00,2025-01-03 10:05:30,连衣裙,1,No:YT001,,1,0.00
="2401234567890123457",tb_li02,b@b.c,200.00,10.00,210.00,210.00,卖家已发货，等待买家确认,李四,'13800000002,2025-01-05 11:00:00,2025-01-05 11:02:00,衬衫,1,No:YT002,,2,10.00
="2401234567890123458",tb_wang03,c@b.c,50.00,0.00,50.00,0.00,交易关闭,王五,'13800000003,2025-01-06 12:00:00,,T恤,1,,,1,0.00
`, 'gb18030')]);
    expectDatasets(found, 'orders');
    expectRows(found, 'orders', `
      order_id | user_id | paid_at | amount | refund_amount | status
      2401234567890123456 | tb_zhang01 | 2025-01-03 10:05:30 | 95 | 0 | 交易成功
      2401234567890123457 | tb_li02 | 2025-01-05 11:02:00 | 210 | 10 | 卖家已发货，等待买家确认
    `);
    expect(findingCodes(found)).toContain('row-without-required');
  });

  it('has members, spend by channel with merged months, and campaigns with both days in one cell read', async () => {
    const found = await recogniseFiles([
      workbook('会员明细.xlsx', [sheet('会员', `
        序号 | 会员昵称 | 会员ID | 注册日期 | 获客渠道 | 邀请人会员ID | 备注
        1 | 小红 | 001024 | 2025/1/3 | 直通车 | - | 重点
        2 | 小明 | 1025 | 2025/1/5 | 老带新 | 001024 |
      `)]),
      workbook('2025推广费用.xlsx', [sheet('推广', `
        2025年推广费用统计表 | < | < | < | < | <
        制表人:小陈 | | | 制表日期:2026-01-05 | |
        月份 | 推广渠道 | 花费(元) | 新客数 | 展现量 | 点击量
        1月 | 直通车 | 1,200.50 | 12 | 1.2万 | 300
        ^ | 引力魔方 | ¥800 | 8 | 9000 | 200
        小计 | | 2000.5 | 20 | 21000 | 500
        2月 | 直通车 | 1000 | 10 | 8000 | 250
        ^ | 引力魔方 | 500 | - | 5000 | 100
        小计 | | 1500 | 10 | 13000 | 350
        合计 | | 3500.5 | 30 | 34000 | 850
        注:以上数据来自后台,不含达人佣金 | | | | |
      `)]),
      workbook('活动安排.xlsx', [sheet('2025大促', `
        活动名称 | 活动时间 | 活动类型 | 活动费用(万元) | 曝光(万次) | 买家秀数量
        年货节 | 2025.1.8-1.20 | 平台大促 | 1.5 | 30 | 120
        618 | 2025年5月26日至6月20日 | 平台大促 | 3 | 80 | 300
        会员日 | 2025-08-08 | 店铺活动 | 0.2 | 5 | 15
      `)]),
    ]);
    expectDatasets(found, 'users', 'spend', 'campaigns');
    expectRows(found, 'users', `
      user_id | registered_at | channel | invited_by
      1024 | 2025-01-03 | 直通车 |
      1025 | 2025-01-05 | 老带新 | 1024
    `);
    expectRows(found, 'spend', `
      date | channel | spend | new_customers | impressions | clicks
      2025-01-01 | 直通车 | 1200.5 | 12 | 12000 | 300
      2025-01-01 | 引力魔方 | 800 | 8 | 9000 | 200
      2025-02-01 | 直通车 | 1000 | 10 | 8000 | 250
      2025-02-01 | 引力魔方 | 500 | | 5000 | 100
    `);
    expectRows(found, 'campaigns', `
      campaign | start | end | type | cost | exposures | ugc
      年货节 | 2025-01-08 | 2025-01-20 | 平台大促 | 15000 | 300000 | 120
      618 | 2025-05-26 | 2025-06-20 | 平台大促 | 30000 | 800000 | 300
      会员日 | 2025-08-08 | 2025-08-08 | 店铺活动 | 2000 | 50000 | 15
    `);
  });
});
