import type { Language } from '../locales/language';

/** What the pane found around it. */
export interface PaneHost {
  /** Whether Excel answered: without it the pane is for reading and copying only. */
  readonly excel: boolean;
  /** Whether Excel knows the custom functions that are needed. */
  readonly supportsFunctions: boolean;
  /** Whether the pane stands in Office and Office's library did not come or did not answer. */
  readonly blocked: boolean;
}

/** The language to show: Office's, else that of the address (`?lang=en`), else the browser's. */
export function paneLanguage(host: PaneHost): Language {
  const asked = new URLSearchParams(location.search).get('lang');
  const shown = host.excel ? Office.context.displayLanguage : (asked ?? navigator.language);
  return shown.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}
