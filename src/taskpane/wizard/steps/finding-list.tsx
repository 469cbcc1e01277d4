import { Badge, Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { Finding } from '../../../datasets/finding';
import { findingSentence } from '../../../locales/finding-sentence';
import type { Language } from '../../../locales/language';
import type { WizardWords } from '../../../locales/wizard';
import { useSectionStyles } from '../section-styles';

const FIRST = 8;
const useStyles = makeStyles({
  item: { display: 'grid', gridTemplateColumns: 'auto 1fr', gap: '8px', alignItems: 'start', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300 },
  text: { overflowWrap: 'anywhere' },
});

interface Properties {
  readonly findings: readonly Finding[];
  readonly words: WizardWords;
  readonly language: Language;
  /** Selects a place in the open workbook; null for a place elsewhere. */
  readonly show: (place: string) => (() => void) | null;
}

/** What is to be known of the data, the gravest first, each with its place. */
export function FindingList({ findings, words, language, show }: Properties): ReactElement {
  const sections = useSectionStyles();
  const styles = useStyles();
  const [all, setAll] = useState(false);
  if (findings.length === 0) return <p className={sections.small}>{words.check.findingsNone}</p>;
  const order = { error: 0, warning: 1, info: 2 } as const;
  const color = { error: 'danger', warning: 'warning', info: 'informative' } as const;
  const sorted = [...findings].sort((a, b) => order[a.severity] - order[b.severity]);
  const shown = all ? sorted : sorted.slice(0, FIRST);
  return (
    <>
      <h3 className={sections.heading}>{words.check.findingsHeading(findings.length)}</h3>
      <ul className={`${sections.list} ${sections.card}`}>
        {shown.map((finding, index) => (
          <li key={index} className={styles.item}>
            <Badge appearance="tint" color={color[finding.severity]}>{words.check.severity[finding.severity]}</Badge>
            <span className={styles.text}>
              {findingSentence(finding, language)} <ShowMe place={finding.example} words={words} show={show} />
            </span>
          </li>
        ))}
        {shown.length < sorted.length && (
          <li><Button size="small" onClick={() => setAll(true)}>{words.check.moreFindings(sorted.length - shown.length)}</Button></li>
        )}
      </ul>
    </>
  );
}

function ShowMe({ place, words, show }: Pick<Properties, 'words' | 'show'> & { readonly place: string | null }): ReactElement | null {
  const select = place === null ? null : show(place);
  if (select === null || place === null) return null;
  return <Link as="button" inline aria-label={words.check.showMeAt(place)} onClick={select}>{words.check.showMe}</Link>;
}
