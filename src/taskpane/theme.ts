import { createDarkTheme, createLightTheme } from '@fluentui/react-components';
import type { BrandVariants, Theme } from '@fluentui/react-components';

/** Teal, the colour of the icon. */
const brand: BrandVariants = {
  10: '#011412', 20: '#04211e', 30: '#07302b', 40: '#0a3f39', 50: '#0d4e47', 60: '#0e5d55', 70: '#0f6c63', 80: '#0f766e',
  90: '#1d877e', 100: '#2f978d', 110: '#47a79d', 120: '#62b6ad', 130: '#7fc5bd', 140: '#9cd4cd', 150: '#bae2dd', 160: '#d9f1ee',
};

export const lightTheme: Theme = createLightTheme(brand);

// The brand's own shades are too dark for text on black.
export const darkTheme: Theme = {
  ...createDarkTheme(brand),
  colorBrandForeground1: brand[120],
  colorBrandForeground2: brand[130],
  colorBrandForegroundLink: brand[120],
};
