import { DATASETS } from '../datasets/registry';
import type { Finding } from '../datasets/finding';
import { findingSentences } from './findings';
import type { Language } from './language';
import { recognitionSentences, type RecognitionCode } from './recognition';
import { fillTemplate } from './template';

/** A finding as a sentence. */
export function findingSentence(finding: Finding, language: Language): string {
  const recognition: Partial<Record<string, string>> = recognitionSentences[language] satisfies Record<RecognitionCode, string>;
  const data: Partial<Record<string, string>> = findingSentences[language];
  const template = recognition[finding.code] ?? data[finding.code] ?? finding.code;
  // A warehouse tells how many rows there are, not where the first one is.
  return fillTemplate(finding.example === null ? template.replace(/ ?[（(][^（()）]*\{example\}[^（()）]*[)）]/, '') : template, {
    ...finding.parameters,
    count: finding.count,
    example: finding.example ?? '',
    dataset: finding.dataset === null ? '' : DATASETS[finding.dataset].label[language],
  });
}
