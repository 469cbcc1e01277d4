import { functionMessages } from '../locales/functions';
import type { Language } from '../locales/language';
import type { Tier } from '../metrics/kernels/tier';
import { optionalWord } from './input/scalar';

/**
 * A tier as a cell shows it: by default the id (`core`, `potential`, `dormant`, `churned`), which is the same for every reader of the
 * workbook and so can be counted by formulas; in words where a language was asked for.
 */
export function tierName(tier: Tier, language: Language | 'id'): string {
  return language === 'id' ? tier : functionMessages[language].tiers[tier];
}

/** The language that tiers are to be named in. */
export function optionalTierLanguage(argument: string, input: unknown): Language | 'id' {
  return optionalWord<Language | 'id'>(argument, input, { id: [], zh: ['中文', 'zh-cn', 'cn'], en: ['english', 'en-us'] }, 'id');
}
