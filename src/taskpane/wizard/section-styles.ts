import { makeStyles, tokens } from '@fluentui/react-components';

/** Headings, cards and small print that the steps share. */
export const useSectionStyles = makeStyles({
  heading: { margin: '8px 0 0', fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0 },
  small: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
  card: {
    display: 'flex', flexDirection: 'column', gap: '8px', padding: '12px', borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1, boxShadow: tokens.shadow2,
    '@media (forced-colors: active)': { border: '1px solid' },
  },
  question: {
    display: 'flex', flexDirection: 'column', gap: '8px', padding: '12px', borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1, boxShadow: tokens.shadow2, borderLeft: `4px solid ${tokens.colorPaletteMarigoldBorderActive}`,
    '@media (forced-colors: active)': { border: '1px solid', borderLeftWidth: '4px' },
  },
  // A closed details element keeps the gaps of a flex box.
  fold: {
    padding: '12px', borderRadius: tokens.borderRadiusXLarge, backgroundColor: tokens.colorNeutralBackground1, boxShadow: tokens.shadow2,
    '@media (forced-colors: active)': { border: '1px solid' },
  },
  folded: { display: 'flex', flexDirection: 'column', gap: '8px', paddingTop: '8px' },
  places: { margin: '8px 0 0', paddingLeft: '20px', overflowWrap: 'anywhere', fontSize: tokens.fontSizeBase200 },
  list: { display: 'flex', flexDirection: 'column', gap: '8px', listStyleType: 'none', margin: 0, padding: 0 },
  row: { display: 'flex', flexWrap: 'wrap', gap: '8px', alignItems: 'center' },
  summary: { cursor: 'pointer', minHeight: '28px', display: 'list-item', ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` } },
});
