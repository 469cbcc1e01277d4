import { describe, expect, it } from 'vitest';
import type { Finding } from '../datasets/finding';
import { findingSentence } from './finding-sentence';
import { findingSentences } from './findings';
import { recognitionSentences } from './recognition';

const finding = (of: Partial<Finding>): Finding => ({
  code: 'duplicate-order', severity: 'warning', dataset: 'orders', count: 3, example: '订单.xlsx!3月!A17', parameters: {}, ...of,
});

describe('the sentence of a finding', () => {
  it('names the first place', () => {
    expect(findingSentence(finding({}), 'zh')).toContain('订单.xlsx!3月!A17');
  });

  it('says one of one', () => {
    expect(findingSentence(finding({ count: 1 }), 'en')).toMatch(/^1 order row repeats /);
    expect(findingSentence(finding({ count: 2 }), 'en')).toMatch(/^2 order rows repeat /);
  });

  it('leaves no gap where there is no place to name, as in a warehouse', () => {
    const codes = [...Object.keys(findingSentences.zh), ...Object.keys(recognitionSentences.zh)];
    for (const language of ['zh', 'en'] as const) {
      for (const code of codes) {
        const sentence = findingSentence(finding({ code, example: null }), language);
        expect(sentence, code).not.toMatch(/首行 ?[）)]|the first:? ?\)|[（(] *[）)]|[（(][:：]/);
      }
    }
  });
});
