import type { Language } from './language';
import { narrativeEn } from './narrative-en';
import type { NarrativeWords } from './narrative-zh';
import { narrativeZh } from './narrative-zh';

export type { NarrativeWords } from './narrative-zh';

/** The sentences of the written summary in each language. */
export const narrativeWords: Readonly<Record<Language, NarrativeWords>> = { zh: narrativeZh, en: narrativeEn };
