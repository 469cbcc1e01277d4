import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../src/hosts/file/read/read-workbook';
import { computeFigures } from '../src/metrics/compute-figures';
import type { Figure } from '../src/metrics/figure';
import { recognise } from '../src/recognise/recognise';
import { sampleWorkbooks } from '../src/sample/sample-workbooks';

/** The figures of the year before and of the report year that the sample is to show, with half of their last place. */
const SHOWN: readonly (readonly [id: string, before: number, current: number, within: number])[] = [
  ['users.paying_share', 0.082, 0.115, 0.0005],
  ['arpu', 125, 158, 1e-6],
  ['cac', 85, 62, 1e-6],
  ['community.activity_rate', 0.35, 0.58, 0.0005],
  ['community.paying_multiple', 1.6, 2.3, 0.05],
  ['wakeup.rate30', 0.12, 0.19, 0.0005],
  ['referral.share', 0.16, 0.28, 0.001],
  ['campaign.count', 8, 12, 0],
  ['campaign.gmv_share', 0.3, 0.42, 1e-6],
  ['campaign.new_user_share', 0.29, 0.35, 0.005],
  ['campaign.cpm', 120, 84, 1e-6],
  ['recommendation.ctr', 0.08, 0.15, 0.0005],
  ['service.minutes', 15, 5, 1e-6],
  ['service.csat', 0.82, 0.91, 0.005],
  ['page.load_seconds', 2.8, 1.2, 0.005],
  ['page.bounce_rate', 0.5, 0.4, 0.0005],
  ['feedback.topics', 40, 40, 0],
  ['feedback.selected', 11, 23, 0],
  ['releases.count', 9, 15, 0],
  ['team.size', 9, 12, 0],
];

describe.each([{ users: 2_000, feedback: 80 }, { users: 16_800, feedback: 320 }])('$users users', ({ users, feedback }) => {
  it('show their figures after reading, recognising and computing', async () => {
    const figures = await figuresOf(users);
    const plain = (id: string): Figure => figure(figures, id, {});
    for (const [id, before, current, within] of SHOWN) {
      expect(Math.abs(plain(id).baseline! - before), `${id} before: ${plain(id).baseline}`).toBeLessThanOrEqual(within);
      expect(Math.abs(plain(id).value! - current), `${id}: ${plain(id).value}`).toBeLessThanOrEqual(within);
      expect(plain(id).baselineKind).toBe('prior-year');
    }
    expect(plain('users.total').value).toBe(users);
    expect(plain('users.total').change).toBeCloseTo(0.4, 3);
    expect(plain('users.mau').change).toBeCloseTo(0.35, 2);
    expect(plain('page.bounce_rate').change).toBeCloseTo(-0.2, 3);
    expect(plain('feedback.count').value).toBe(feedback);
    expect(plain('training.sessions').value).toBe(16);

    const steps = figures.find(({ id, dims }) => id === 'funnel.steps' && dims.flow !== undefined)!;
    expect([steps.baseline, steps.value]).toEqual([5, 3]);
    const core = { campaign: '双11狂欢购', tier: 'core' };
    expect(figure(figures, 'campaign.tier_buyer_share', core).value).toBeCloseTo(0.18, 9);
    expect(figure(figures, 'campaign.tier_gmv_share', core).value).toBeCloseTo(0.55, 5);

    const [landing, gift, button] = figures.filter(({ id }) => id === 'experiment.uplift');
    expect(landing!.value).toBeGreaterThan(0.2);
    expect(landing!.extra.p_value).toBeLessThan(0.01);
    expect(gift!.extra.p_value).toBeGreaterThan(0.3);
    expect(button!.extra.srm_p).toBeLessThan(0.001);
  }, 60_000);
});

async function figuresOf(users: number): Promise<readonly Figure[]> {
  const readings = [];
  for await (const file of sampleWorkbooks({ users })) readings.push(await readWorkbook(file));
  const { datasets } = recognise(readings);
  return computeFigures(datasets, { year: 2025, fiscalStart: 1, baseline: 'auto' }).figures.figures;
}

function figure(figures: readonly Figure[], id: string, dims: Readonly<Record<string, string>>): Figure {
  const wanted = Object.entries(dims);
  const found = figures.find((candidate) =>
    candidate.id === id && Object.keys(candidate.dims).length === wanted.length
    && wanted.every(([key, value]) => candidate.dims[key as 'tier'] === value));
  if (!found) throw new Error(`No figure ${id} ${JSON.stringify(dims)}`);
  return found;
}
