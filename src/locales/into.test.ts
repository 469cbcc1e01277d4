import { expect, it } from 'vitest';
import { intoRefusedSentence } from './into';

it('names the file and what stands in the way, in one sentence that says what to do', () => {
  const refusal = { reason: 'name-taken', detail: 'OPS_cac' } as const;
  expect(intoRefusedSentence(refusal, '账.xlsx', 'zh')).toBe(
    '“账.xlsx”中已有名称“OPS_cac”，与报告要用的名称相同，因此没有加入报告；请在“公式 → 名称管理器”中改名或删除后重试。',
  );
  expect(intoRefusedSentence(refusal, 'a.xlsx', 'en')).toMatch(/^“a.xlsx” already has the name “OPS_cac”/);
});
