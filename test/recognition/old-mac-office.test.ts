import { describe, it } from 'vitest';
import { sheet, workbook } from '../support/team-files';
import { expectDatasets, expectRows, recogniseFiles } from '../support/recognised';

describe('a team on old Macs (1904 date system)', () => {
  it('has date cells and bare serial numbers read', async () => {
    const found = await recogniseFiles([workbook('用户与活动.xlsx', [
      sheet('用户', `
        用户ID | 注册时间 | 注册渠道 | 入群时间
        7 | @2025-03-05 | 抖音 | 44260
        "008" | @2025-03-06 12:30 | 微信 |
      `),
      sheet('活动', `
        活动名称 | 开始日期 | 结束日期 | 活动类型
        春促 | @2025-03-05 | @2025-03-09 | 促销
      `),
    ], { date1904: true })]);
    expectDatasets(found, 'users', 'campaigns');
    expectRows(found, 'users', `
      user_id | registered_at | channel | community_joined_at
      7 | 2025-03-05 | 抖音 | 2025-03-06
      8 | 2025-03-06 12:30:00 | 微信 |
    `);
    expectRows(found, 'campaigns', `
      campaign | start | end | type
      春促 | 2025-03-05 | 2025-03-09 | 促销
    `);
  });
});
