import type { Language } from '../locales/language';

/** What the pane found around it. */
export interface PaneHost {
  /** Whether Excel answered: without it the pane is for reading and copying only. */
  readonly excel: boolean;
  /** Whether Excel knows the custom functions that are needed. */
  readonly supportsFunctions: boolean;
}

/** The language to show: Office's, else that of the address (`?lang=en`), else the browser's. */
export function paneLanguage(host: PaneHost): Language {
  const asked = new URLSearchParams(location.search).get('lang');
  const shown = host.excel ? Office.context.displayLanguage : (asked ?? navigator.language);
  return shown.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}

/** Whether to show dark colours: Office's theme where it names one, else the system's. */
export function isDark(host: PaneHost): boolean {
  const theme = host.excel ? (Office.context as { officeTheme?: Office.OfficeTheme }).officeTheme : undefined;
  if (theme?.isDarkTheme !== undefined) return theme.isDarkTheme;
  if (theme?.bodyBackgroundColor) return luminance(theme.bodyBackgroundColor) < 0.5;
  return matchMedia('(prefers-color-scheme: dark)').matches;
}

function luminance(colour: string): number {
  const channels = /^#?([\da-f]{2})([\da-f]{2})([\da-f]{2})/i.exec(colour)?.slice(1) ?? [];
  const [red = 255, green = 255, blue = 255] = channels.map((channel) => parseInt(channel, 16));
  return (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255;
}
