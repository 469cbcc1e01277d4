import { expect, test } from 'vitest';
import { findDelimiter } from './delimiter';

test.each([
  ['commas', 'a,b,c\n1,2,3\n', ','],
  ['tabs', 'a\tb\n1\t2,5\n', '\t'],
  ['semicolons beside decimal commas', '日期;金额\n2025-01-01;1,5\n2025-01-02;2,75\n', ';'],
  ['bars', 'a|b\n1|2\n', '|'],
  ['a title and notes around the table', '2025年报表，内部；资料\n\na;b;c\n1;2;3\n4;5;6\n备注,仅供参考\n', ';'],
  ['delimiters in quotes', 'a,b\n"x;y;z",1\n"x;\ny",2\n', ','],
  ['one column', 'a\nb\n', ','],
  ['nothing', '', ','],
])('%s', (_, text, delimiter) => {
  expect(findDelimiter(text)).toBe(delimiter);
});
