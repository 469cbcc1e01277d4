import type { Language } from './language';
import { reportEn } from './report-en';
import type { ReportWords } from './report-zh';
import { reportZh } from './report-zh';

export type { ReportWords } from './report-zh';

/** Titles, headings and notes of the report's sheets in each language. */
export const reportWords: Readonly<Record<Language, ReportWords>> = { zh: reportZh, en: reportEn };
