import type { PaneHost } from './pane-host';

/** The colours that Office names, such as `#262626`; it names none on some platforms. */
export type OfficeColours = Pick<Office.OfficeTheme, 'bodyBackgroundColor' | 'bodyForegroundColor' | 'controlBackgroundColor' | 'controlForegroundColor'>
  & { readonly isDarkTheme?: boolean };

export type PaneColours =
  | { readonly kind: 'light' | 'dark' }
  /** Two colours and no more, as people choose who cannot tell others apart. */
  | { readonly kind: 'contrast'; readonly background: string; readonly foreground: string };

/** Least contrast of a contrast theme; Office's ordinary themes stay below. */
const HIGH_CONTRAST = 18;

/** What Office says of its colours; undefined where it says nothing. */
export function officeColours(host: PaneHost): Partial<OfficeColours> | undefined {
  return host.excel ? (Office.context as { officeTheme?: OfficeColours }).officeTheme : undefined;
}

/**
 * The colours to show: Office's where it names them, else as the system prefers. A contrast theme has one background and
 * one text colour for everything, far apart.
 *
 * @example
 * coloursFor({ bodyBackgroundColor: '#262626', bodyForegroundColor: '#ffffff' }, false); // => { kind: 'dark' }
 * coloursFor(undefined, true); // => { kind: 'dark' }
 */
export function coloursFor(office: Partial<OfficeColours> | undefined, systemIsDark: boolean): PaneColours {
  const { bodyBackgroundColor: background = '', bodyForegroundColor: foreground = '' } = office ?? {};
  const body = channelsOf(background);
  const text = channelsOf(foreground);
  if (body && text && sameColour(office?.controlBackgroundColor, body) && sameColour(office?.controlForegroundColor, text) && contrast(body, text) >= HIGH_CONTRAST) {
    return { kind: 'contrast', background, foreground };
  }
  const dark = office?.isDarkTheme ?? (body ? luminance(body) < 0.2 : systemIsDark);
  return { kind: dark ? 'dark' : 'light' };
}

type Channels = readonly [number, number, number];

function channelsOf(colour: string): Channels | null {
  const found = /^#?([\da-f]{2})([\da-f]{2})([\da-f]{2})/i.exec(colour);
  return found && [parseInt(found[1]!, 16), parseInt(found[2]!, 16), parseInt(found[3]!, 16)];
}

function sameColour(colour: string | undefined, [red, green, blue]: Channels): boolean {
  const other = channelsOf(colour ?? '');
  return other !== null && other[0] === red && other[1] === green && other[2] === blue;
}

/** As WCAG 2 defines it, from 1 to 21. */
function contrast(a: Channels, b: Channels): number {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

function luminance(channels: Channels): number {
  const [red, green, blue] = channels.map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
