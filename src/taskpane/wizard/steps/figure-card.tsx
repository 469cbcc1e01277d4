import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Language } from '../../../locales/language';
import type { WizardWords } from '../../../locales/wizard';
import { displayNumber } from '../../../report/display-number';
import type { PreviewCard } from '../../engine-worker/results';

const MOST_SOURCES = 4;

const useStyles = makeStyles({
  card: {
    height: '100%', boxSizing: 'border-box', display: 'flex', flexDirection: 'column', gap: '2px', padding: '10px 12px',
    borderRadius: tokens.borderRadiusXLarge, backgroundColor: tokens.colorNeutralBackground1, boxShadow: tokens.shadow2,
    '@media (forced-colors: active)': { border: '1px solid' },
  },
  label: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  value: { fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums' },
  change: { fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold },
  better: { color: tokens.colorPaletteGreenForeground1 },
  worse: { color: tokens.colorPaletteRedForeground1 },
  meta: { fontSize: tokens.fontSizeBase100, lineHeight: tokens.lineHeightBase100, color: tokens.colorNeutralForeground2 },
  more: { marginTop: 'auto', paddingTop: '4px', fontSize: tokens.fontSizeBase100 },
  summary: { cursor: 'pointer', minHeight: '24px', color: tokens.colorBrandForegroundLink, ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` } },
  sources: { margin: '4px 0 0', padding: 0, listStyleType: 'none', overflowWrap: 'anywhere', color: tokens.colorNeutralForeground2 },
  definition: { margin: 0, overflowWrap: 'anywhere' },
});

interface Properties {
  readonly card: PreviewCard;
  readonly words: WizardWords;
  readonly language: Language;
}

/** A key figure: value, change with its direction in words, baseline, target; definition and sources on demand. */
export function FigureCard({ card, words, language }: Properties): ReactElement {
  const styles = useStyles();
  const { preview } = words;
  const shown = (value: number): string => displayNumber(value, card.unit, language);
  return (
    <div className={styles.card}>
      <span className={styles.label}>{card.label[language]}</span>
      <span className={styles.value}>{shown(card.value)}</span>
      {card.baseline === null ? (
        <span className={styles.meta}>{preview.noBaseline}</span>
      ) : (
        <>
          <span className={mergeClasses(styles.change, card.judgement === 'better' && styles.better, card.judgement === 'worse' && styles.worse)}>
            {changeText(card, words)}
          </span>
          <span className={styles.meta}>{preview.baselineKinds[card.baselineKind ?? 'prior-year']} {shown(card.baseline)}</span>
        </>
      )}
      {card.target !== null && card.attainment !== null && (
        <span className={styles.meta}>{preview.target(shown(card.target), displayNumber(card.attainment, 'fraction', language))}</span>
      )}
      <details className={styles.more}>
        <summary className={styles.summary} aria-label={preview.definitionOf(card.label[language])}>{preview.definition}</summary>
        <p className={styles.definition}>{card.definition[language]}</p>
        <ul className={styles.sources} aria-label={preview.sources}>
          {card.sources.slice(0, MOST_SOURCES).map((source) => <li key={source}>{source.split('!').join(' › ')}</li>)}
          {card.sources.length > MOST_SOURCES && <li>{preview.moreSources(card.sources.length - MOST_SOURCES)}</li>}
        </ul>
      </details>
    </div>
  );
}

function changeText({ value, baseline, change, changePoints, judgement }: PreviewCard, { preview }: WizardWords): string {
  const size = changePoints !== null ? preview.points(signed(changePoints * 100)) : change === null ? '' : `${signed(change * 100)}%`;
  if (value === baseline) return preview.unchanged;
  return [size, preview[judgement]].filter((part) => part !== '').join(' ');
}

function signed(value: number): string {
  return `${value > 0 ? '+' : value < 0 ? '−' : ''}${Math.abs(value).toFixed(1)}`;
}
