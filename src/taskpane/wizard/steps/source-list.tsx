import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { DismissRegular, DocumentTableRegular, ErrorCircleRegular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import type { Language } from '../../../locales/language';
import { savedFiguresSentence } from '../../../locales/saved-figures';
import { unreadableSentence } from '../../../locales/unreadable';
import { wizardWords, type WizardWords } from '../../../locales/wizard';
import { UnreadableFileError } from '../../../workbook/reader';
import type { SourceProblem, SourceSummary } from '../../engine-worker/results';
import { Detail } from '../detail';

const useStyles = makeStyles({
  heading: { margin: '4px 0 0', fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold, display: 'flex', justifyContent: 'space-between', gap: '8px' },
  total: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
  list: { listStyleType: 'none', margin: 0, padding: 0, borderRadius: tokens.borderRadiusXLarge, backgroundColor: tokens.colorNeutralBackground1, boxShadow: tokens.shadow2 },
  item: {
    display: 'grid', gridTemplateColumns: '24px 1fr auto', gap: '0 8px', alignItems: 'center', padding: '6px 4px 6px 12px',
    ':not(:first-child)': { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  icon: { fontSize: '20px', color: tokens.colorBrandForeground1 },
  bad: { fontSize: '20px', color: tokens.colorPaletteRedForeground1 },
  name: { overflowWrap: 'anywhere' },
  facts: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  tag: {
    marginLeft: '6px', padding: '0 6px', borderRadius: tokens.borderRadiusMedium, fontSize: tokens.fontSizeBase100, lineHeight: tokens.lineHeightBase200,
    display: 'inline-block', color: tokens.colorBrandForeground2, backgroundColor: tokens.colorBrandBackground2, border: `1px solid ${tokens.colorBrandStroke2}`,
  },
});

interface Properties {
  readonly sources: readonly SourceSummary[];
  readonly words: WizardWords;
  readonly busy: boolean;
  readonly remove: (name: string) => void;
}

/** The workbooks that were given; those that cannot be read say why and what to do. */
export function SourceList({ sources, words, busy, remove }: Properties): ReactElement {
  const styles = useStyles();
  const rows = sources.reduce((sum, source) => sum + source.rows, 0);
  return (
    <>
      <h3 className={styles.heading}>
        <span>{words.sources.listHeading(sources.length)}</span>
        <span className={styles.total}>{words.sources.total(rows.toLocaleString('en-US'))}</span>
      </h3>
      <ul className={styles.list}>
        {sources.map((source) => (
          <li key={source.name} className={styles.item}>
            {source.problem ? <ErrorCircleRegular className={styles.bad} aria-hidden /> : <DocumentTableRegular className={styles.icon} aria-hidden />}
            <span>
              <span className={styles.name}>{source.name}</span>
              {source.figures && <span className={styles.tag}>{words.sources.savedTag}</span>}
              {source.sample && <span className={styles.tag}>{words.sources.sampleTag}</span>}
              {source.open && <span className={styles.tag}>{words.excel.openTag}</span>}
              <br />
              <span className={styles.facts}><Facts source={source} words={words} /></span>
            </span>
            <Button
              appearance="subtle" icon={<DismissRegular />} disabled={busy} aria-label={words.sources.remove(source.name)}
              onClick={() => remove(source.name)}
            />
          </li>
        ))}
      </ul>
    </>
  );
}

function Facts({ source, words }: { readonly source: SourceSummary; readonly words: WizardWords }): ReactElement {
  const { problem, skipped } = source;
  if (problem !== null) {
    return (
      <>
        {problemSentence(source.name, problem, words === wizardWords.zh ? 'zh' : 'en')}
        <Detail text={words.sources.detail(problem.reason, problem.reason === 'saved-figures' ? problem.fault.place : (problem.place ?? ''))} words={words} />
      </>
    );
  }
  return (
    <>
      {source.figures ? words.sources.savedFacts(source.figures.year, source.figures.count, fileSize(source.bytes)) : words.sources.facts(source.sheets, source.rows.toLocaleString('en-US'), source.open ? '' : fileSize(source.bytes))}
      {skipped.length > 0 && <><br />{words.sources.skippedSheets(skipped.length)}</>}
    </>
  );
}

function problemSentence(name: string, problem: SourceProblem, language: Language): string {
  return problem.reason === 'saved-figures'
    ? savedFiguresSentence(problem.fault, name, language)
    : unreadableSentence(new UnreadableFileError(name, problem.reason, problem.place), language);
}

function fileSize(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
