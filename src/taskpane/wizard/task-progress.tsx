import { Button, ProgressBar, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { WizardWords } from '../../locales/wizard';
import type { WizardState } from './wizard-state';

const useStyles = makeStyles({
  box: {
    display: 'grid', gridTemplateColumns: '1fr auto', gap: '6px 12px', alignItems: 'center', padding: '10px 12px',
    borderRadius: tokens.borderRadiusMedium, backgroundColor: tokens.colorNeutralBackground1, boxShadow: tokens.shadow2,
  },
  text: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', fontSize: tokens.fontSizeBase200 },
  percent: { fontSize: tokens.fontSizeBase200, fontVariantNumeric: 'tabular-nums', color: tokens.colorNeutralForeground2 },
  bar: { minWidth: 0 },
  spoken: { position: 'absolute', width: '1px', height: '1px', margin: '-1px', overflow: 'hidden', clipPath: 'inset(50%)', whiteSpace: 'nowrap' },
});

interface Properties {
  readonly task: NonNullable<WizardState['task']>;
  readonly words: WizardWords;
  readonly cancel: () => void;
}

/** What is under way, for people who do not see it: read out when the stage changes and at each quarter of the way. */
export function SpokenProgress({ task, words }: { readonly task: WizardState['task']; readonly words: WizardWords }): ReactElement {
  const styles = useStyles();
  if (task === null) return <p role="status" className={styles.spoken} />;
  const stage = words.stages[task.progress?.stage ?? FIRST_STAGE[task.kind]];
  const quarter = Math.floor((task.progress?.share ?? 0) * 4) / 4;
  return <p role="status" className={styles.spoken}>{quarter === 0 ? stage : words.stageOf(stage, words.percent(quarter))}</p>;
}

/** What is under way, how far it is, and the way to stop it. */
export function TaskProgress({ task, words, cancel }: Properties): ReactElement {
  const styles = useStyles();
  const { progress } = task;
  const stage = progress === null ? words.stages[FIRST_STAGE[task.kind]] : words.stages[progress.stage];
  const text = progress?.file ? words.stageOf(stage, progress.file) : stage;
  return (
    <div className={styles.box}>
      <span className={styles.text} title={text}>{text}</span>
      <span className={styles.percent}>{progress === null ? '' : words.percent(progress.share)}</span>
      <ProgressBar className={styles.bar} aria-label={text} {...(progress === null ? {} : { value: progress.share })} />
      <Button size="small" onClick={cancel}>{words.cancel}</Button>
    </div>
  );
}

const FIRST_STAGE = {
  resume: 'reading', open: 'reading', write: 'writing', withdraw: 'writing', read: 'reading', sample: 'sample', check: 'recognising', preview: 'computing', build: 'computing', scan: 'scanning', copy: 'building',
  document: 'building',
} as const;
