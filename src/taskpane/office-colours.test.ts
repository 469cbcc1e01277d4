import { describe, expect, it } from 'vitest';
import { coloursFor } from './office-colours';
import { themeFor } from './theme';

const office = (background: string, text: string, control = background, controlText = text) => ({
  bodyBackgroundColor: background, bodyForegroundColor: text, controlBackgroundColor: control, controlForegroundColor: controlText,
});

describe('colours', () => {
  it.each([
    // Office's own themes: colourful, dark grey, black, white.
    ['light', office('#e6e6e6', '#262626', '#ffffff', '#262626')],
    ['dark', office('#666666', '#ffffff', '#444444', '#ffffff')],
    ['dark', office('#262626', '#ffffff', '#363636', '#ffffff')],
    ['light', office('#ffffff', '#262626')],
    // Windows' contrast themes: night sky, desert.
    ['contrast', office('#000000', '#ffffff')],
    ['contrast', office('#ffffff', '#000000')],
    // One that says what it is.
    ['dark', { ...office('#ffffff', '#262626'), isDarkTheme: true }],
  ] as const)('are %s of %o', (kind, colours) => {
    expect(coloursFor(colours, false).kind).toBe(kind);
  });

  it('are the system’s where Office names none', () => {
    expect([coloursFor(undefined, true), coloursFor({}, false)]).toEqual([{ kind: 'dark' }, { kind: 'light' }]);
  });

  it('of a contrast theme are two: text, lines and filled buttons in one, grounds and what stands on buttons in the other', () => {
    const theme = themeFor({ kind: 'contrast', background: '#000000', foreground: '#ffff00' });
    expect(theme).toMatchObject({
      colorNeutralBackground1: '#000000', colorNeutralForeground1: '#ffff00', colorNeutralStroke1: '#ffff00', colorBrandBackground: '#ffff00',
      colorNeutralForegroundOnBrand: '#000000', colorStatusDangerBackground1: '#000000', colorStatusDangerForeground1: '#ffff00', shadow2: 'none',
    });
  });
});
