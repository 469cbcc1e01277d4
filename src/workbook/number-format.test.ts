import { describe, expect, test } from 'vitest';
import { isBuiltInDateFormat, isDateFormat } from './number-format';

describe('built-in formats', () => {
  test.each([14, 17, 18, 22, 27, 31, 36, 45, 47, 50, 57, 58])('%i shows a date or time', (id) => {
    expect(isBuiltInDateFormat(id)).toBe(true);
  });
  test.each([0, 1, 4, 9, 13, 23, 26, 37, 44, 46, 48, 49, 59])('%i shows a number or text', (id) => {
    expect(isBuiltInDateFormat(id)).toBe(false);
  });
});

describe('custom formats', () => {
  test.each([
    'yyyy-mm-dd',
    'yyyy/m/d h:mm:ss',
    'yyyy"年"m"月"d"日"',
    'yyyy年m月d日',
    'm"月"d"日";@',
    '[$-804]aaaa',
    '[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy',
    '[$-409]h:mm AM/PM;@',
    '[DBNum1][$-804]yyyy"年"m"月"',
    '[红色]yyyy\\-mm\\-dd',
    'mmm\\-yy',
    'mm:ss.0',
    'e"年"m"月"',
    '[Red]YYYY-MM-DD',
  ])('%s shows a date or time', (code) => {
    expect(isDateFormat(code)).toBe(true);
  });

  test.each([
    'General',
    'GENERAL',
    'G/通用格式',
    '0.00',
    '#,##0_);[Red](#,##0)',
    '_ "¥"* #,##0.00_ ;_ "¥"* -#,##0.00_ ;_ "¥"* "-"??_ ;_ @_ ',
    '0.00E+00',
    '##0.0e-0',
    '0.0,"万"',
    '0!.0,"万"',
    '#,##0.00"days"',
    '0\\d',
    '0"分钟"',
    '0月',
    '[h]:mm',
    '[hh]:mm:ss',
    '[mm]:ss',
    '[Black]0',
    '[Yellow][>100]0',
    '[DBNum2][$-804]General"元"',
    '# ?/?',
    '@',
    '',
  ])('%s shows a number or text', (code) => {
    expect(isDateFormat(code)).toBe(false);
  });

  test('brackets in quotes do not make an elapsed time', () => {
    expect(isDateFormat('yyyy"[h]"')).toBe(true);
  });
});
