import { describe, expect, it } from 'vitest';
import { figuresOf } from '../../../test/support/figures';

describe('feedback', () => {
  const row = (
    topic: string,
    affected_users: number | null,
    pain: number | null,
    cost: number | null,
    status: string | null = null,
  ): Record<string, string | number | null> => ({ date: '2025-03-01', topic, affected_users, pain, cost, status });
  const year = figuresOf({
    feedback: [
      row('慢', 100, 3, 4, '待评估'),
      row('慢', 300, 5, 8, '已采纳'),
      row('难找', null, 2, 1, '采纳'),
      row('难找', null, 4, 2),
      row('贵', 10, null, 2),
    ],
  });

  it('scores topics by reach, pain and cost', () => {
    expect(year.value('feedback.priority', { topic: '慢' })).toBe((300 * 4) / 6);
    expect(year.value('feedback.priority', { topic: '难找' })).toBe((2 * 3) / 1.5);
    expect(year.reason('feedback.priority', { topic: '贵' })).toBe('no values: feedback.pain');
    expect(year.baselineReason('feedback.priority', { topic: '慢' })).toBe(
      'one campaign or topic has no start-of-year baseline',
    );
  });

  it('counts messages, topics and selected topics', () => {
    expect([year.value('feedback.count'), year.value('feedback.topics'), year.value('feedback.selected')]).toEqual([
      5, 3, 2,
    ]);
  });
});

describe('funnels', () => {
  const step = (step_no: number, users: number, more: Record<string, string>): Record<string, string | number> => ({
    step_no,
    step: `S${step_no}`,
    users,
    ...more,
  });

  it('add up first and last steps by month; steps are those of the latest month', () => {
    const [january, march] = [
      { date: '2025-01-01', flow: '下单' },
      { date: '2025-03-01', flow: '下单' },
    ];
    const year = figuresOf(
      {
        funnel: [
          step(1, 100, january),
          step(2, 80, january),
          step(3, 40, january),
          step(3, 60, march),
          step(1, 100, march),
        ],
      },
      { baseline: 'prior-year' },
    );
    expect(year.value('funnel.conversion', { flow: '下单' })).toBe(0.5);
    expect(year.value('funnel.steps', { flow: '下单' })).toBe(2);
    expect(year.baselineReason('funnel.steps', { flow: '下单' })).toBe('no rows in 2024: funnel');
  });

  it('without dates compare the last version with the first, and need no name', () => {
    const year = figuresOf({
      funnel: [
        step(1, 100, { version: '旧版' }),
        step(2, 50, { version: '旧版' }),
        step(3, 25, { version: '旧版' }),
        step(1, 100, { version: '新版' }),
        step(2, 75, { version: '新版' }),
      ],
    });
    expect(year.figure('funnel.conversion')).toMatchObject({
      value: 0.75,
      baseline: 0.25,
      baselineKind: 'first-version',
      change: 2,
    });
    expect(year.figure('funnel.steps')).toMatchObject({ value: 2, baseline: 3 });
  });

  it('of one version have nothing to compare with', () => {
    expect(figuresOf({ funnel: [step(1, 10, {}), step(2, 5, {})] }).figure('funnel.conversion')).toMatchObject({
      value: 0.5,
      baseline: null,
      baselineReason: { code: 'one-version' },
    });
  });
});

describe('service', () => {
  const year = figuresOf(
    {
      tickets: [
        { created_at: '2025-01-01 10:00', resolved_at: '2025-01-01 10:30', minutes: null, rating: '5' },
        { created_at: '2025-01-01 10:00', resolved_at: '2025-01-02 10:00', minutes: 10, rating: '非常满意' },
        { created_at: '2025-01-01 10:00', resolved_at: null, minutes: null, rating: '3分' },
        { created_at: '2025-01-01 10:00', resolved_at: '2025-01-01 11:00', minutes: null, rating: null },
        { created_at: '2026-01-01 10:00', resolved_at: '2026-01-01 11:00', minutes: null, rating: '1' },
      ],
    },
    { baseline: 'prior-year' },
  );

  it('takes given minutes before times, of resolved tickets', () => {
    expect(year.value('service.minutes')).toBeCloseTo(100 / 3, 12);
    expect(year.value('service.minutes.p50')).toBe(30);
    expect(year.value('service.minutes.p90')).toBeCloseTo(30 + 0.8 * 30, 12);
  });

  it('is satisfying by the rated tickets, resolved or not', () => {
    expect(year.value('service.csat')).toBe(2 / 3);
  });
});

describe('pages', () => {
  const row = (
    date: string,
    page: string,
    load_seconds: number,
    visits: number,
    bounces: number,
  ): Record<string, string | number> => ({ date, page, load_seconds, visits, bounces });
  const year = figuresOf(
    {
      pages: [
        row('2025-01-01', 'A', 1, 100, 10),
        row('2025-01-01', 'A', 3, 300, 50),
        row('2025-02-01', 'A', 2, 100, 10),
        row('2025-02-01', 'B', 4, 100, 30),
      ],
    },
    { baseline: 'prior-year' },
  );

  it('weights load time by visits', () => {
    expect(year.value('page.load_seconds')).toBe(1600 / 600);
    expect(year.value('page.bounce_rate', { page: 'A' })).toBe(70 / 500);
  });

  it('correlates load time and bounce rate over (page, month)', () => {
    // (2.5, 0.15), (2, 0.1), (4, 0.3): on one line.
    expect(year.value('page.load_bounce_correlation')).toBeCloseTo(1, 12);
    expect(
      figuresOf({ pages: [row('2025-01-01', 'A', 1, 1, 1)] }, { baseline: 'prior-year' }).reason(
        'page.load_bounce_correlation',
      ),
    ).toBe('too few rows: pages');
  });
});

describe('releases, recommendation, tasks, training', () => {
  it('are counted and added up', () => {
    const year = figuresOf({
      releases: [
        { version: 'V1', released_at: '2025-01-01' },
        { version: 'V1', released_at: '2025-01-02' },
        { version: 'V2', released_at: '2025-02-01' },
      ],
      recommendation: [
        { date: '2025-01-01', impressions: 100, clicks: 10 },
        { date: '2025-12-01', impressions: 300, clicks: 90 },
      ],
      tasks: [
        { user_id: 'A', task: '签到', completed_at: '2025-01-01', points: 5 },
        { user_id: 'A', task: '签到', completed_at: '2025-01-02', points: null },
      ],
      training: [
        { date: '2025-01-01', topic: 'x', hours: 1.5, attendees: 4 },
        { date: '2025-02-01', topic: 'y', hours: 2, attendees: 6 },
      ],
    });
    expect(
      [
        'releases.count',
        'tasks.completed',
        'tasks.users',
        'tasks.points',
        'training.sessions',
        'training.hours',
        'training.attendances',
      ].map((id) => year.value(id)),
    ).toEqual([2, 2, 1, 5, 2, 3.5, 10]);
    expect(year.figure('recommendation.ctr')).toMatchObject({ value: 0.3, baseline: 0.1, extra: { year_value: 0.25 } });
  });
});

describe('team', () => {
  it('counts who has joined and not left', () => {
    const year = figuresOf({
      team: [
        { name: '甲', role: '运营', joined_at: '2023-01-01', left_at: null },
        { name: '乙', role: '运营', joined_at: null, left_at: '2025-12-31' },
        { name: '丙', role: '数据', joined_at: '2025-06-01', left_at: '2026-01-01' },
        { name: '丁', role: '运营', joined_at: '2026-01-01', left_at: null },
      ],
    });
    expect(year.figure('team.size')).toMatchObject({ value: 2, baseline: 2, baselineKind: 'prior-year' });
    expect(year.figure('team.size', { role: '数据' })).toMatchObject({ value: 1, baseline: 0 });
  });
});
