import { describe, expect, it } from 'vitest';
import { figuresOf } from '../../../test/support/figures';

const row = (
  experiment: string,
  variant: string,
  visitors: number,
  conversions: number,
  dates: Record<string, string> = {},
): Record<string, string | number> => ({ experiment, variant, visitors, conversions, ...dates });

describe('experiments', () => {
  it('compare variants with the control, whatever it is called and wherever it stands', () => {
    const year = figuresOf({
      experiments: [row('按钮', '红色', 1000, 120), row('按钮', '对照组', 1000, 100), row('按钮', 'Ａ', 1000, 90)],
    });
    expect(year.value('experiment.uplift', { experiment: '按钮', variant: '红色' })).toBeCloseTo(0.2, 12);
    expect(year.value('experiment.uplift', { experiment: '按钮', variant: 'A' })).toBeCloseTo(-0.1, 12);
    expect(() => year.figure('experiment.uplift', { experiment: '按钮', variant: '对照组' })).toThrow();
  });

  it('take the first variant where none is named as a control, and add up repeated ones', () => {
    const year = figuresOf({
      experiments: [
        row('页面', '方案一', 500, 50),
        row('页面', 'B', 400, 60),
        row('页面', 'b组', 600, 60),
        row('页面', '方案一', 500, 30),
      ],
    });
    const figure = year.figure('experiment.uplift', { experiment: '页面', variant: 'B' });
    expect(figure.value).toBeCloseTo(0.12 / 0.08 - 1, 12);
    expect(figure.extra).toMatchObject({ control: '方案一', rate: 0.12, control_rate: 0.08, srm_p: 1 });
  });

  it('belong to the year of their start, else of their end, or to any without both', () => {
    const year = figuresOf({
      experiments: [
        row('去年', 'A', 10, 1, { start: '2024-12-30', end: '2025-01-10' }),
        row('去年', 'B', 10, 2, { start: '2024-12-30', end: '2025-01-10' }),
        row('今年', 'A', 10, 1, { end: '2025-01-10' }),
        row('今年', 'B', 10, 2, { end: '2025-01-10' }),
        row('无日期', 'A', 10, 1),
        row('无日期', 'B', 10, 2),
      ],
    });
    expect(year.all.filter(({ id }) => id === 'experiment.uplift').map(({ dims }) => dims.experiment)).toEqual([
      '今年',
      '无日期',
    ]);
  });

  it('have no uplift over a control that converted nobody', () => {
    const year = figuresOf({ experiments: [row('x', 'A', 10, 0), row('x', 'B', 10, 2)] });
    expect(year.reason('experiment.uplift', { experiment: 'x', variant: 'B' })).toBe('division by zero');
  });
});

describe('strategies', () => {
  it('tell rows of one strategy apart by metric and tier', () => {
    const year = figuresOf({
      strategies: [
        { strategy: '权益', tier: '核心', metric: '复购率', before: 0.4, after: 0.5, start: '2025-02-01' },
        { strategy: '唤醒', tier: '沉默', metric: '唤醒率', before: 0.1, after: 0.2 },
        { strategy: '唤醒', tier: '流失', metric: '唤醒率', before: 0.2, after: 0.1 },
        { strategy: '权益', tier: '核心', metric: '复购率', before: 0.1, after: 0.5, start: '2024-02-01' },
      ],
    });
    expect(year.value('strategy.lift', { strategy: '权益' })).toBeCloseTo(0.25, 12);
    expect(year.value('strategy.lift', { strategy: '唤醒', metric: '唤醒率', tier: '沉默' })).toBe(1);
    expect(year.value('strategy.lift', { strategy: '唤醒', metric: '唤醒率', tier: '流失' })).toBe(-0.5);
  });
});
