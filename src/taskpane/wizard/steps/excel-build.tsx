import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { missingFeatureSentence } from '../../../locales/excel';
import { useSectionStyles } from '../section-styles';
import type { StepProperties } from '../step-properties';
import { WrittenChanges } from './written-changes';

const useStyles = makeStyles({
  done: { display: 'flex', alignItems: 'center', gap: '8px', fontWeight: tokens.fontWeightSemibold },
  icon: { fontSize: '20px', color: tokens.colorBrandForeground1 },
});

/** Inside Excel: the report as sheets of the open workbook, and what writing it changed. */
export function ExcelBuild({ state, store, language, words }: StepProperties): ReactElement {
  const sections = useSectionStyles();
  const styles = useStyles();
  const { written, hasReport, task } = state;
  const busy = task !== null;
  const there = written !== null || hasReport;
  return (
    <>
      <p className={sections.text}>{words.excel.intro}</p>
      <div className={sections.card}>
        {written && <span className={styles.done}><CheckmarkCircleRegular className={styles.icon} aria-hidden />{words.excel.written}</span>}
        <div className={sections.row}>
          {written && <Button appearance="primary" onClick={() => void store.show(`${written.firstSheet}!A1`)}>{words.excel.show(written.firstSheet)}</Button>}
          <Button appearance={written ? 'secondary' : 'primary'} disabled={busy} onClick={() => void store.write(language)}>
            {there ? words.excel.writeAgain : words.excel.write}
          </Button>
          {there && <Button appearance="subtle" disabled={busy} onClick={() => void store.withdraw()}>{words.excel.remove}</Button>}
        </div>
        <p className={sections.small}>{written ? words.build.figures(written.figures, written.without) : words.excel.advice}</p>
      </div>
      {written && (
        <div className={sections.card}>
          <WrittenChanges changes={written.changes} words={words} language={language} show={(place) => void store.show(place)} />
          {written.missing.map((feature) => <p key={feature} className={sections.small}>{missingFeatureSentence(feature, language)}</p>)}
        </div>
      )}
      <h3 className={sections.heading}>{words.excel.toFile}</h3>
    </>
  );
}
