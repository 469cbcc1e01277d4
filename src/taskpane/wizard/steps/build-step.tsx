import { Button, ProgressBar, Spinner, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowDownloadRegular, CheckmarkCircleRegular, CircleRegular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { useSectionStyles } from '../section-styles';
import type { StepProperties } from '../step-properties';
import { ExcelBuild } from './excel-build';

const STAGES = ['computing', 'building', 'writing'] as const;

const useStyles = makeStyles({
  stages: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: '8px' },
  stage: { display: 'flex', alignItems: 'center', gap: '8px', minHeight: '24px' },
  icon: { fontSize: '20px', color: tokens.colorBrandForeground1 },
  waiting: { fontSize: '20px', color: tokens.colorNeutralForeground3 },
  done: { display: 'flex', alignItems: 'center', gap: '8px', fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  sheets: { margin: 0, paddingLeft: '24px', columnWidth: '140px' },
  start: { alignSelf: 'flex-start' },
  charts: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** Builds the report, tells how far it is, and lists what was made. */
export function BuildStep(properties: StepProperties): ReactElement {
  const { state, store, language, words, excel } = properties;
  const sections = useSectionStyles();
  const styles = useStyles();
  const { built, task } = state;
  const building = task?.kind === 'build';
  const stage = building ? Math.max(0, STAGES.findIndex((name) => name === task.progress?.stage)) : -1;
  return (
    <>
      {excel && !building && <ExcelBuild {...properties} />}
      <p className={sections.text}>{words.build.intro}</p>
      {!building && built === null && (
        <Button className={styles.start} appearance={excel ? 'secondary' : 'primary'} size={excel ? 'medium' : 'large'} disabled={task !== null} onClick={() => void store.build(language)}>{words.build.start}</Button>
      )}
      {building && (
        <div className={sections.card}>
          <ProgressBar aria-label={words.build.stages[stage] ?? ''} value={task.progress?.share ?? 0} />
          <ol className={styles.stages}>
            {words.build.stages.map((name, index) => (
              <li key={name} className={styles.stage}>
                {index < stage ? <CheckmarkCircleRegular className={styles.icon} aria-label={words.build.stageDone} />
                  : index === stage ? <Spinner size="tiny" aria-label={words.build.stageRunning} />
                    : <CircleRegular className={styles.waiting} aria-label={words.build.stageWaiting} />}
                {name}
              </li>
            ))}
          </ol>
          <div className={sections.row}><Button onClick={() => store.cancel()}>{words.cancel}</Button></div>
        </div>
      )}
      {built && !building && (
        <>
          <div className={sections.card}>
            <span className={styles.done}><CheckmarkCircleRegular className={styles.icon} aria-hidden />{words.build.done(built.file.name)}</span>
            <div className={sections.row}>
              <Button appearance="primary" icon={<ArrowDownloadRegular />} onClick={() => store.download()}>{words.build.download}</Button>
              <Button disabled={task !== null} onClick={() => void store.build(language)}>{words.build.again}</Button>
            </div>
            <p className={sections.small}>{words.build.figures(built.figures, built.missing)} {words.build.sameAgain}</p>
          </div>
          <div className={sections.card}>
            <strong>{words.build.contents(built.sheets.length)}</strong>
            <ol className={styles.sheets}>
              {built.sheets.map(({ id, name, charts }) => (
                <li key={id}>{name}{charts > 0 && <span className={styles.charts}> · {words.build.charts(charts)}</span>}</li>
              ))}
            </ol>
          </div>
        </>
      )}
    </>
  );
}
