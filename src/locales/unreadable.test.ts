import { describe, expect, test } from 'vitest';
import { UnreadableFileError, type UnreadableReason } from '../workbook/reader';
import { unreadableSentence } from './unreadable';

const REASONS: readonly UnreadableReason[] = [
  'password-protected', 'legacy-xls', 'xlsb', 'not-a-workbook', 'truncated',
  'corrupt', 'too-large', 'empty-file', 'unknown-encoding', 'not-found',
];

describe.each(['zh', 'en'] as const)('in %s', (language) => {
  test.each(REASONS)('%s is one sentence that names the file', (reason) => {
    const sentence = unreadableSentence(new UnreadableFileError('订单.xlsx', reason), language);
    expect(sentence).toContain('订单.xlsx');
    expect(sentence).toMatch(language === 'zh' ? /^[^。]+。$/ : /^.+\.$/);
    expect(sentence).not.toMatch(/undefined|null|\(\)|（）/);
  });
  test.each(['truncated', 'corrupt', 'too-large'] as const)('%s names the place', (reason) => {
    expect(unreadableSentence(new UnreadableFileError('a.xlsx', reason, '3月!B17'), language)).toContain('3月!B17');
  });
});

test('tells how to get at the data', () => {
  expect(unreadableSentence(new UnreadableFileError('a.xls', 'legacy-xls'), 'zh')).toContain('另存为');
  const locked = new UnreadableFileError('a.xlsx', 'password-protected');
  expect(unreadableSentence(locked, 'en')).toContain('remove the password');
});
