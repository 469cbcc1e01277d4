import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowDownloadRegular, CheckmarkCircleRegular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { useSectionStyles } from '../section-styles';
import type { StepProperties } from '../step-properties';
import { BuildProgress } from './build-progress';
import { ExcelBuild } from './excel-build';

const useStyles = makeStyles({
  icon: { fontSize: '20px', color: tokens.colorBrandForeground1 },
  done: { display: 'flex', alignItems: 'center', gap: '8px', fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  sheets: { margin: 0, paddingLeft: '24px', columnWidth: '140px' },
  start: { alignSelf: 'flex-start' },
  charts: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** Builds the report, tells how far it is, and lists what was made. */
export function BuildStep(properties: StepProperties): ReactElement {
  const { state, store, words, excel } = properties;
  const { task } = state;
  const building = task !== null && (task.kind === 'build' || task.kind === 'write');
  if (building) return <BuildProgress task={task} words={words} cancel={() => store.cancel()} />;
  return (
    <>
      {excel && <ExcelBuild {...properties} />}
      <FileBuild {...properties} />
    </>
  );
}

/** The report as a file to download. */
function FileBuild({ state, store, language, words, excel }: StepProperties): ReactElement {
  const sections = useSectionStyles();
  const styles = useStyles();
  const { built, task } = state;
  const busy = task !== null;
  return (
    <>
      <p className={sections.text}>{words.build.intro}</p>
      {built === null ? (
        <Button
          className={styles.start} appearance={excel ? 'secondary' : 'primary'} size={excel ? 'medium' : 'large'} disabled={busy}
          onClick={() => void store.build(language)}
        >
          {words.build.start}
        </Button>
      ) : (
        <>
          <div className={sections.card}>
            <span className={styles.done}><CheckmarkCircleRegular className={styles.icon} aria-hidden />{words.build.done(built.file.name)}</span>
            <div className={sections.row}>
              <Button appearance="primary" icon={<ArrowDownloadRegular />} onClick={() => store.download()}>{words.build.download}</Button>
              <Button disabled={busy} onClick={() => void store.build(language)}>{words.build.again}</Button>
            </div>
            <p className={sections.small}>{words.build.figures(built.figures, built.missing)}{words.build.sameAgain}</p>
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
