import { waitingSentence } from '../../locales/excel';
import type { Language } from '../../locales/language';
import type { WizardWords } from '../../locales/wizard';
import type { WizardNews } from './wizard-state';

/** What happened last, as a sentence. */
export function newsSentence(news: WizardNews, words: WizardWords, language: Language): string {
  switch (news.kind) {
    case 'read':
      return news.lockFiles === 0 ? words.sources.read(news.count) : `${words.sources.read(news.count)} ${words.sources.lockFile(news.lockFiles)}`;
    case 'removed':
      return words.sources.removed(news.name);
    case 'cancelled':
      return words.cancelled;
    case 'updated':
      return words.check.updated;
    case 'built':
      return words.build.done(news.name);
    case 'written':
      return words.excel.written;
    case 'waiting':
      return waitingSentence(language);
    case 'report-removed':
      return words.excel.removed(news.count);
    case 'downloaded':
      return words.build.downloaded;
    case 'scanned':
      return words.share.scanned(news.found);
  }
}
