import { createDarkTheme, createLightTheme } from '@fluentui/react-components';
import type { BrandVariants, Theme } from '@fluentui/react-components';
import type { PaneColours } from './office-colours';

/** Teal, the colour of the icon. */
const brand: BrandVariants = {
  10: '#011412', 20: '#04211e', 30: '#07302b', 40: '#0a3f39', 50: '#0d4e47', 60: '#0e5d55', 70: '#0f6c63', 80: '#0f766e',
  90: '#1d877e', 100: '#2f978d', 110: '#47a79d', 120: '#62b6ad', 130: '#7fc5bd', 140: '#9cd4cd', 150: '#bae2dd', 160: '#d9f1ee',
};

/** Fluent's theme in the pane's colours. */
export function themeFor(colours: PaneColours): Theme {
  if (colours.kind === 'contrast') return contrastTheme(colours.background, colours.foreground);
  if (colours.kind === 'light') return createLightTheme(brand);
  // The brand's own shades are too dark for text on black.
  return { ...createDarkTheme(brand), colorBrandForeground1: brand[120], colorBrandForeground2: brand[130], colorBrandForegroundLink: brand[120] };
}

/** Filled in the text's colour, with text in the background's. */
const FILLED = /BrandBackground(?!2)|BackgroundInverted|NeutralStencil/;
const ON_FILLED = /ForegroundOnBrand|ForegroundInverted|ForegroundStaticInverted/;

/** A theme of two colours: what is told by shades elsewhere is told by lines. */
function contrastTheme(background: string, foreground: string): Theme {
  const recoloured = Object.entries(createLightTheme(brand)).map(([name, value]): [string, string | number] => {
    if (!name.startsWith('color')) return [name, name.startsWith('shadow') ? 'none' : value];
    if (/TransparentBackground|Overlay|Scrim/.test(name)) return [name, value];
    if (/Shadow/.test(name)) return [name, 'transparent'];
    if (/Disabled/.test(name) && /Foreground|Stroke/.test(name)) return [name, `color-mix(in srgb, ${foreground} 60%, ${background})`];
    if (ON_FILLED.test(name)) return [name, background];
    if (FILLED.test(name)) return [name, foreground];
    return [name, /Background/.test(name) ? background : foreground];
  });
  return Object.fromEntries(recoloured) as unknown as Theme;
}
