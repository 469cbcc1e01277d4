import { Button, ProgressBar, Spinner, makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular, CircleRegular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import type { WizardWords } from '../../../locales/wizard';
import { useSectionStyles } from '../section-styles';
import type { WizardState } from '../wizard-state';

const STAGES = ['computing', 'building', 'writing'] as const;

const useStyles = makeStyles({
  stages: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: '8px' },
  stage: { display: 'flex', alignItems: 'center', gap: '8px', minHeight: '24px' },
  icon: { fontSize: '20px', color: tokens.colorBrandForeground1 },
  waiting: { fontSize: '20px', color: tokens.colorNeutralForeground3 },
});

interface Properties {
  readonly task: NonNullable<WizardState['task']>;
  readonly words: WizardWords;
  readonly cancel: () => void;
}

/** The stages of a report that is being made, into a file or into the open workbook, and the way to stop it. */
export function BuildProgress({ task, words, cancel }: Properties): ReactElement {
  const sections = useSectionStyles();
  const styles = useStyles();
  const stage = Math.max(0, STAGES.findIndex((name) => name === task.progress?.stage));
  const names = task.kind === 'write' ? [...words.build.stages.slice(0, -1), words.excel.writing] : words.build.stages;
  return (
    <div className={sections.card}>
      <ProgressBar aria-label={names[stage] ?? ''} value={task.progress?.share ?? 0} />
      <ol className={styles.stages}>
        {names.map((name, index) => (
          <li key={name} className={styles.stage}>
            {index < stage ? <CheckmarkCircleRegular className={styles.icon} aria-label={words.build.stageDone} />
              : index === stage ? <Spinner size="tiny" aria-label={words.build.stageRunning} />
                : <CircleRegular className={styles.waiting} aria-label={words.build.stageWaiting} />}
            {name}
          </li>
        ))}
      </ol>
      <div className={sections.row}><Button onClick={cancel}>{words.cancel}</Button></div>
    </div>
  );
}
