import { describe, it } from 'vitest';
import { csv, sheet, workbook } from '../support/team-files';
import { expectDatasets, expectRows, recogniseFiles } from '../support/recognised';

describe('order exports of shop systems', () => {
  it('JD: completion and payment times beside each other, paid amount among five amounts', async () => {
    const found = await recogniseFiles([workbook('京东订单导出.xlsx', [sheet('订单信息', `
      订单号 | 商品ID | 商品名称 | 订购数量 | 下单时间 | 京东价 | 订单金额 | 结算金额 | 余额支付 | 应付金额 | 订单状态 | 下单帐号 | 付款确认时间 | 订单完成时间
      "280000000001" | 1001 | 净水器 | 1 | 2025-03-01 10:00:00 | 999 | 999 | 949 | 0 | 949 | 完成 | jd_zhang | 2025-03-01 10:02:00 | 2025-03-05 11:00:00
      "280000000002" | 1002 | 滤芯 | 2 | 2025-03-02 10:00:00 | 99 | 198 | 198 | 0 | 198 | (删除)等待付款 | jd_li | |
    `)])]);
    expectDatasets(found, 'orders');
    expectRows(found, 'orders', `
      order_id | user_id | paid_at | status
      280000000001 | jd_zhang | 2025-03-01 10:02:00 | 完成
    `);
  });

  it('Youzan: UTF-8 with tabs before ids', async () => {
    const found = await recogniseFiles([csv('有赞订单.csv', `
订单号,订单状态,买家昵称,客户ID,订单创建时间,买家付款时间,商品金额合计,运费,店铺优惠合计,订单实付金额,已退款金额,全部商品名称
\tE20250301001,交易完成,小美,\t90001,2025-03-01 09:00:00,2025-03-01 09:01:00,100.00,0.00,10.00,90.00,0.00,面膜
\tE20250301002,交易关闭,小丽,\t90002,2025-03-01 09:10:00,2025-03-01 09:12:00,50.00,0.00,0.00,50.00,50.00,口红
`, 'utf-8-bom')]);
    expectDatasets(found, 'orders');
    expectRows(found, 'orders', `
      order_id | user_id | paid_at | amount | refund_amount | status
      E20250301001 | 90001 | 2025-03-01 09:01:00 | 90 | 0 | 交易完成
      E20250301002 | 90002 | 2025-03-01 09:12:00 | 50 | 50 | 交易关闭
    `);
  });

  it('Shopify: further lines of an order have neither date nor total', async () => {
    const found = await recogniseFiles([csv('orders_export_1.csv', `
Name,Email,Financial Status,Paid at,Fulfillment Status,Currency,Subtotal,Shipping,Taxes,Total,Discount Code,Created at,Lineitem quantity,Lineitem name,Lineitem price,Refunded Amount,Phone
#1001,ann@x.com,paid,2025-03-05 12:30:11 +0800,fulfilled,CNY,90.00,10.00,0.00,100.00,,2025-03-05 12:29:00 +0800,1,Mug,40.00,0.00,
#1001,ann@x.com,,,,,,,,,,2025-03-05 12:29:00 +0800,1,Cup,50.00,,
#1002,bob@x.com,partially_refunded,2025-03-06 08:00:00 +0800,fulfilled,CNY,50.00,0.00,0.00,50.00,SPRING,2025-03-06 07:59:00 +0800,1,Tea,50.00,20.00,
`)]);
    expectDatasets(found, 'orders');
    expectRows(found, 'orders', `
      order_id | user_id | paid_at | amount | refund_amount | status
      #1001 | ann@x.com | 2025-03-05 12:30:11 | 100 | 0 | paid
      #1002 | bob@x.com | 2025-03-06 08:00:00 | 50 | 20 | partially_refunded
    `);
  });

  it('an ERP: a title, serial-number dates, ids as numbers and as texts, duplicate header names', async () => {
    const found = await recogniseFiles([workbook('ERP导出-2025Q1.xlsx', [sheet('销售订单列表', `
      销售订单列表 | < | < | < | < | < | <
      导出时间:2025-04-01 09:00 导出人:admin | < | < | < | < | < | <
      行号 | 单据编号 | 客户编码 | 客户名称 | 收款日期 | 价税合计 | 备注 | 备注
      1 | XSDD000001 | 10086 | 上海某公司 | 45718 | 11300 | |
      2 | XSDD000002 | "010086" | 上海某公司 | 45719 | 2260 | 急 |
      3 | XSDD000003 | " 10087 " | 北京某公司 | 45720 | 565 | | x
      合计 | | | | | 14125 | |
      页码:1/1 | | | | | | |
    `)])]);
    expectDatasets(found, 'orders');
    expectRows(found, 'orders', `
      order_id | user_id | paid_at | amount
      XSDD000001 | 10086 | 2025-03-02 | 11300
      XSDD000002 | 10086 | 2025-03-03 | 2260
      XSDD000003 | 10087 | 2025-03-04 | 565
    `);
  });

  it('one workbook a month with one structure and dates without a year', async () => {
    const month = (name: string, cells: string) => workbook(name, [sheet('Sheet1', cells)]);
    const found = await recogniseFiles([
      month('订单2025年1月.xlsx', `
        订单编号 | 用户编号 | 支付日期 | 支付金额 | 订单状态
        A1 | 1 | 1月5日 | 10 | 已完成
      `),
      month('订单2025年2月.xlsx', `
        订单编号 | 用户编号 | 支付日期 | 支付金额 | 订单状态
        A2 | 2 | 2/6 | 20 | 已完成
        A3 | 2 | "2.7" | 30 | 已完成
      `),
      month('订单2025-03.xlsx', `
        订单编号 | 用户编号 | 支付日期 | 支付金额 | 订单状态
        A4 | 3 | 3-08 | 40 | 已完成
      `),
    ]);
    expectDatasets(found, 'orders');
    expectRows(found, 'orders', `
      order_id | user_id | paid_at | amount
      A1 | 1 | 2025-01-05 | 10
      A2 | 2 | 2025-02-06 | 20
      A3 | 2 | 2025-02-07 | 30
      A4 | 3 | 2025-03-08 | 40
    `);
  });
});
