import { describe, expect, it } from 'vitest';
import { sheet, workbook } from '../support/team-files';
import { expectDatasets, recogniseFiles } from '../support/recognised';

describe('tables that are none of the kinds', () => {
  it.each<[string, string]>([
    ['a pivot table', `
      行标签 | 求和项:实付金额 | 计数项:订单号
      抖音 | 12345 | 12
      微信 | 2345 | 3
      总计 | 14690 | 15
    `],
    ['a pivot table with months across', `
      求和项:实付金额 | 列标签 | | | 
      行标签 | 1月 | 2月 | 3月 | 总计
      抖音 | 1 | 2 | 3 | 6
      微信 | 1 | 2 | 3 | 6
      总计 | 2 | 4 | 6 | 12
    `],
    ['a stock list', `
      商品编码 | 商品名称 | 规格 | 库存数量 | 单价 | 库存金额 | 仓库
      P1 | 杯子 | 300ml | 100 | 12 | 1200 | 上海
      P2 | 盘子 | 大 | 50 | 20 | 1000 | 上海
    `],
    ['a price list', `
      商品名称 | 原价 | 活动价 | 佣金比例 | 链接
      杯子 | 100 | 80 | 20% | http://x
      盘子 | 50 | 40 | 20% | http://y
    `],
    ['attendance', `
      姓名 | 部门 | 日期 | 上班打卡 | 下班打卡 | 状态
      张三 | 运营 | 2025-03-01 | 09:00 | 18:00 | 正常
      李四 | 运营 | 2025-03-01 | 09:10 | 18:00 | 迟到
    `],
    ['payroll', `
      工号 | 姓名 | 基本工资 | 绩效 | 社保 | 实发工资
      001 | 张三 | 8000 | 2000 | 1000 | 9000
      002 | 李四 | 7000 | 1000 | 900 | 7100
    `],
    ['coupons', `
      优惠券ID | 用户ID | 领取时间 | 使用时间 | 面额
      C1 | 1 | 2025-03-01 | 2025-03-02 | 10
      C2 | 2 | 2025-03-01 | | 10
    `],
    ['logistics', `
      运单号 | 快递公司 | 发货时间 | 签收时间 | 运费
      YT1 | 圆通 | 2025-03-01 | 2025-03-03 | 8
      YT2 | 圆通 | 2025-03-01 | 2025-03-03 | 8
    `],
    ['a budget', `
      费用科目 | 预算金额 | 实际发生 | 差异 | 备注
      差旅 | 10000 | 9000 | 1000 |
      办公 | 5000 | 5500 | -500 |
    `],
    ['a content calendar', `
      发布日期 | 平台 | 标题 | 阅读量 | 点赞 | 评论
      2025-03-01 | 公众号 | 春日 | 1000 | 20 | 3
      2025-03-05 | 小红书 | 穿搭 | 3000 | 200 | 30
    `],
    ['live streams', `
      直播日期 | 主播 | 观看人数 | 成交金额 | 成交订单数 | 转化率
      2025-03-01 | 小A | 10000 | 50000 | 200 | 2%
      2025-03-05 | 小B | 8000 | 30000 | 150 | 1.9%
    `],
    ['a dashboard', `
      关键指标 | | |
      GMV | 120万 | 环比 | +12%
      用户数 | 1.2万 | 环比 | +3%
      客单价 | 85 | 环比 | -1%
    `],
    ['a comparison of years', `
      指标 | 2024年实际 | 2025年实际 | 同比
      营收 | 100 | 120 | 20%
      用户总量 | 1000 | 1200 | 20%
    `],
    ['sales by product', `
      月份 | 商品名称 | 销量 | 销售额
      1月 | 杯子 | 10 | 1000
      2月 | 盘子 | 20 | 2000
    `],
    ['meeting minutes', `
      会议主题 | 会议时间 | 参会人 | 决议 | 负责人
      周会 | 2025-03-01 | 张三、李四 | 推进会员体系 | 张三
      月会 | 2025-03-31 | 全员 | 复盘 | 李四
    `],
    ['a table of ads with sentences in it', `
      广告位 | 创意说明 | 审核意见
      首页 | 新增用户放缓 | 投放费用上升
      我的 | 月活用户持平 | 退款金额下降
    `],
    ['suppliers', `
      供应商 | 联系人 | 电话 | 合作开始时间 | 账期
      甲 | 张 | 138 | 2024-01-01 | 30天
      乙 | 李 | 139 | 2024-05-01 | 60天
    `],
  ])('%s stays unknown', async (_, cells) => {
    const found = await recogniseFiles([workbook('资料.xlsx', [sheet('Sheet1', cells)])]);
    expectDatasets(found);
    expect(found.unrecognised.length).toBeGreaterThan(0);
  });

  it('a finished report is no source', async () => {
    const found = await recogniseFiles([workbook('2024年运营年终总结.xlsx', [sheet('月度', `
      月份 | 用户总量 | 新增用户 | 月活用户 | 付费用户 | 营收
      2024-01 | 1 | 1 | 1 | 1 | 1
      2024-02 | 2 | 1 | 1 | 1 | 1
    `)])]);
    expectDatasets(found);
    expect(found.unrecognised.map(({ reason }) => reason)).toEqual(['finished-report']);
  });
});
