import type { Language } from '../locales/language';

/** The language that Office shows to the user; Chinese where there is no Office to ask. */
export function userLanguage(): Language {
  const shown = typeof Office === 'undefined' ? undefined : (Office as Partial<typeof Office>).context?.displayLanguage;
  return shown === undefined || shown === '' || shown.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}
