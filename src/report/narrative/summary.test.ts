import { describe, expect, it } from 'vitest';
import { figure, SMALL_FIGURES, smallFigures, smallInput } from '../../../test/fixtures/figures-small';
import { dayOf } from '../../workbook/calendar';
import { phraseText } from '../../locales/phrase';
import type { Language } from '../../locales/language';
import { reportContext } from '../context';
import type { ReportInput } from '../input';
import { writeSummary } from './summary';

function textOf(language: Language, more: Partial<ReportInput> = {}): string {
  return writeSummary(reportContext(smallInput(language, more)))
    .blocks.map((block) => ('text' in block ? block.text : phraseText(block.phrase)))
    .join('\n');
}

describe('the Chinese summary', () => {
  const text = textOf('zh');

  it.each([
    '截至2025年12月31日，用户总量由上年末的1.2万人增长至1.68万人，增长40%；月活用户由上年末的6,074人增长至8,200人，增长35%；付费用户占比由上年的8.2%提升至11.5%，提升3.3个百分点。',
    '全年营收由上年的135.51万元增长至242.62万元，增长79%；客单价由上年的271.03元下降至177.68元，下降34.4%。',
    '获客成本由上年的85元降低至62元，降低27.1%，较基期改善。',
    '分渠道看，获客成本分别为抖音56.69元（降低31.5%）、应用商店70元（上升16.7%）。',
    'A/B测试“落地页”显示，“B”的转化率较“A”高26.4%（p=0.010，差异显著）。',
    '已设定的2项年度目标中，1项达成，1项未达成。',
    '月活用户实际8,200人，目标8,364人，达成率98%，未达成。',
    '应用商店获客成本由60元上升至70元，上升16.7%。',
    '流失召回用户占比由19.5%上升至22.4%，上升2.9个百分点。',
    '用户总量：由1.68万人至2.18万人，需增长30%；四个季度依次为1.81万人、1.93万人、2.06万人、2.18万人；负责人：张三。',
    '获客成本：由62元至53.5元，需降低13.7%（建议）',
    '主要举措：扩大私域（王五，2026年3月31日前完成）。',
    '以下指标无法计算：反馈量',
  ])('says %s', (sentence) => {
    expect(text).toContain(sentence);
  });

  it('puts the strongest results first, by the size of the favourable change', () => {
    expect(text).toContain('全年较为突出的结果：营收由上年的135.51万元增长至242.62万元，增长79%；问题解决时长');
  });

  it('claims no cause and leaves out what has no value', () => {
    expect(text).not.toMatch(/由于|因为|得益于|归功/);
    expect(text).not.toMatch(/NaN|undefined|null|Infinity/);
    expect(text).not.toContain('反馈量由');
  });

  it('lists shares that add up to 100%', () => {
    const shares = [...text.matchAll(/，占([\d.]+)%/g)].map((match) => Number(match[1]));
    expect(shares).toHaveLength(4);
    expect(shares.reduce((sum, share) => sum + Math.round(share * 10), 0)).toBe(1000);
  });
});

describe('the English summary', () => {
  const text = textOf('en');

  it.each([
    'By 31 December 2025, total users grew from 12K to 16.8K, up 40%; monthly active users grew from 6,074 to 8,200, up 35%; paying share rose from 8.2% to 11.5%, up 3.3 pp.',
    'Acquisition cost fell from ¥85 to ¥62, down 27.1% (an improvement).',
    'In the A/B test “落地页”, “B” converted 26.4% better than “A” (p = 0.010, significant).',
    'Of 2 yearly targets, 1 was met and 1 missed.',
    'Monthly active users reached 8,200 against a target of 8,364: 98%, missed.',
    'Total users: from 16.8K to 21.8K, up 30%; by quarter 18.1K, 19.3K, 20.6K, 21.8K; owner: 张三.',
  ])('says %s', (sentence) => {
    expect(text).toContain(sentence);
  });
});

describe('the summary of unusual data', () => {
  it('tells an unfavourable change as plainly as a favourable one', () => {
    const figures = smallFigures([
      figure('cac', 85, 62),
      figure('users.mau', 6000, 8000),
      figure('users.paying_share', 0.08, 0.1),
    ]);
    expect(textOf('zh', { figures })).toContain('获客成本由上年的62元上升至85元，上升37.1%，较基期变差');
    expect(textOf('zh', { figures })).toContain('付费用户占比由上年的10%下降至8%，下降2个百分点');
    expect(textOf('en', { figures })).toContain('Acquisition cost rose from ¥62 to ¥85, up 37.1% (a deterioration)');
  });

  it('compares with the quarters of the year where the baseline is its start', () => {
    const figures = smallFigures([figure('users.paying_share', 0.115, 0.09, { baselineKind: 'start-of-year' })]);
    expect(textOf('zh', { figures })).toContain('付费用户占比由一季度的9%提升至四季度的11.5%，提升2.5个百分点');
    expect(textOf('en', { figures })).toContain(
      'paying share rose from 9% in the first quarter to 11.5% in the fourth quarter, up 2.5 pp',
    );
  });

  it('says level for a change that rounds to nothing, and only where it stands without a baseline', () => {
    const figures = smallFigures([figure('users.total', 10001, 10000), figure('users.mau', 500)]);
    expect(textOf('zh', { figures })).toContain('用户总量为1万人，与上年末基本持平；月活用户为500人');
  });

  it('marks figures of the monthly summary and an unfinished year', () => {
    const figures = smallFigures([figure('users.total', 500, 400, { status: 'summary' })], {
      unfinished: true,
      asOf: dayOf(2025, 10, 31),
    });
    expect(textOf('zh', { figures })).toContain('（取自团队月度汇总）');
    expect(textOf('zh', { figures })).toContain('本报告数据截至2025年10月31日，全年尚未结束');
  });

  it('warns of uneven samples and of differences that are not significant', () => {
    const figures = smallFigures([
      figure('experiment.uplift', 0.08, null, {
        dims: { experiment: '按钮', variant: '红' },
        extra: { control: '对照', p_value: 0.118, srm_p: 8e-17 },
      }),
    ]);
    expect(textOf('zh', { figures })).toContain('（p=0.118，差异不显著，暂不能判定胜出），但各版本样本量分配不均');
  });

  it('makes do with no figure at all', () => {
    const text = textOf('zh', { figures: smallFigures([]) });
    expect(text).toContain('以下部分没有数据');
    expect(text).not.toMatch(/NaN|undefined/);
  });

  it('has the figures in every number that a sentence shows', () => {
    const numbers = writeSummary(reportContext(smallInput('zh')))
      .blocks.flatMap((block) => ('phrase' in block ? [...block.phrase] : []))
      .filter((part) => typeof part !== 'string');
    expect(numbers.length).toBeGreaterThan(60);
    for (const part of numbers) expect(part).toMatchObject({ formula: expect.stringMatching(/OPS_|\$/) as string });
    expect(SMALL_FIGURES.length).toBeGreaterThan(30);
  });
});
