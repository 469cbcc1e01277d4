import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf, isoDay } from './calendar';
import { dateOfNumber, dateOfSerial, parseDate, parsePeriod } from './parse-date';

const context = { year: 2025, month: 7 };

describe('dates as people type them', () => {
  it.each([
    '2025-03-05', '2025/3/5', '2025.3.5', '2025年3月5日', '20250305', '2025 年 3 月 5 日', '25年3月5日', '3月5日', '03-05', '3/5', '2025-03-05 星期三',
    '2025-03-05T00:00:00Z', '3/5/2025', '5-Mar-25', 'March 5, 2025', 'Mar 5 2025', '２０２５－０３－０５', '2025.3.5-3.9', '2025-03-05~2025-03-09', '2025-03-05 至 2025-03-09',
  ])('%s is the fifth of March 2025', (text) => {
    expect(isoDay(parseDate(text, context)!.day)).toBe('2025-03-05');
  });

  it.each([
    ['2025-03-05 12:30:11', 45_011_000], ['2025-03-05T12:30:11.000+08:00', 45_011_000], ['2025/3/5 下午3:20', 55_200_000], ['20250305123011', 45_011_000],
    ['2025年03月05日 12时30分', 45_000_000], ['2025/03/05 08:00 AM', 28_800_000], ['2025-03-05 12:30:10.997', 45_011_000],
  ])('%s has its time of day', (text, milliseconds) => {
    expect(parseDate(text)).toEqual({ day: dayOf(2025, 3, 5), milliseconds, precision: 'day' });
  });

  it.each([
    ['2025年3月', 'month', '2025-03-01'], ['2025-03', 'month', '2025-03-01'], ['202503', 'month', '2025-03-01'], ['3月', 'month', '2025-03-01'], ['三月', 'month', '2025-03-01'],
    ['十二月', 'month', '2025-12-01'], ['2025Q2', 'quarter', '2025-04-01'], ['2025年第一季度', 'quarter', '2025-01-01'], ['2025-W12', 'week', '2025-03-17'], ['2025年', 'year', '2025-01-01'], ['Mar 2025', 'month', '2025-03-01'],
  ])('%s is a %s from %s', (text, precision, first) => {
    const parsed = parseDate(text, context)!;
    expect([parsed.precision, isoDay(parsed.day)]).toEqual([precision, first]);
  });

  it.each(['2025-02-30', '2025-13-01', '20251301', 'U1001', 'V4.0', 'Marketing', 'Decor', '小计', '昨天', '2025-03-05 25:00', '', '1'])('%s is no date', (text) => {
    expect(parseDate(text, context)).toBeNull();
  });

  it('needs a year from somewhere', () => {
    expect(parseDate('3月5日')).toBeNull();
    expect(dateOfNumber(3)).toBeNull();
  });

  it('puts the day first where the column does', () => {
    expect(isoDay(parseDate('03/05/2025', { dayFirst: true })!.day)).toBe('2025-05-03');
    expect(isoDay(parseDate('13/05/2025')!.day)).toBe('2025-05-13');
  });

  it('reads every day in every form back', () => {
    fc.assert(
      fc.property(fc.integer({ min: dayOf(1990, 1, 1), max: dayOf(2099, 12, 31) }), (day) => {
        const [year, month, date] = isoDay(day).split('-').map(Number) as [number, number, number];
        for (const text of [isoDay(day), `${year}/${month}/${date}`, `${year}.${month}.${date}`, `${year}年${month}月${date}日`, isoDay(day).replaceAll('-', '')]) {
          expect(parseDate(text)?.day).toBe(day);
        }
        expect(dateOfNumber(day + 25_569)?.day).toBe(day);
        expect(dateOfNumber(day + 25_569 - 1_462, {}, true)?.day).toBe(day);
      }),
    );
  });

  it('gives equal times for equal moments, from serials and from texts', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 86_399 }), (second) => {
        const clock = new Date(second * 1000).toISOString().slice(11, 19);
        const serial = dateOfSerial(45_721 + second / 86_400)!;
        expect([serial.day, serial.milliseconds ?? 0]).toEqual([dayOf(2025, 3, 5), parseDate(`2025-03-05 ${clock}`)!.milliseconds ?? 0]);
      }),
    );
  });

  it('reads periods whose second date leaves out what it shares', () => {
    const iso = (text: string): string[] | null => {
      const period = parsePeriod(text, { year: 2025 });
      return period && [isoDay(period.start), isoDay(period.end)];
    };
    expect(iso('6月1日-18日')).toEqual(['2025-06-01', '2025-06-18']);
    expect(iso('2024.12.28-1.3')).toEqual(['2024-12-28', '2025-01-03']);
    expect(iso('长期')).toBeNull();
  });

  it('never throws, whatever the text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => void parseDate(text, context)));
  });
});
