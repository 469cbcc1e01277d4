import type { Language } from '../locales/language';

const KEY = 'ops-yearbook.language';

/** The language that the user switched the pane to; null while it follows Office. */
export function chosenLanguage(): Language | null {
  const stored = localStorage.getItem(KEY);
  return stored === 'zh' || stored === 'en' ? stored : null;
}

export function chooseLanguage(language: Language): void {
  localStorage.setItem(KEY, language);
}
