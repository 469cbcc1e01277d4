import { expect, it } from 'vitest';
import { cellText, xmlAttribute, xmlText } from './xml-escape';

it('escapes markup and leaves out what XML cannot hold', () => {
  expect(xmlText('<a>&\u0000\u000b\ufffe\ud800b𠮷\t\n')).toBe('&lt;a&gt;&amp;b𠮷\t\n');
  expect(xmlAttribute('"a"\t\r\n')).toBe('&quot;a&quot;&#9;&#13;&#10;');
});

it('keeps text that looks like a code for a character', () => {
  expect(cellText('_x000D_ _X0041_ _x00_')).toBe('_x005F_x000D_ _x005F_X0041_ _x00_');
});
