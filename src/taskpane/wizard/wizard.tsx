import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState, type ReactElement } from 'react';
import type { Language } from '../../locales/language';
import { wizardWords } from '../../locales/wizard';
import { lazyPart, type PartPlaceholders } from '../lazy-part';
import { newsSentence } from './news-sentence';
import { ProblemBar } from './problem-bar';
import { StartOver } from './start-over';
import { StepList } from './step-list';
import type { StepProperties } from './step-properties';
import { SourcesStep } from './steps/sources-step';
import { SpokenProgress, TaskProgress } from './task-progress';
import { canGoTo, STEPS, type StepId, type WizardState } from './wizard-state';
import type { WizardStore } from './wizard-store';

const useStyles = makeStyles({
  root: {
    display: 'flex', flexDirection: 'column', gap: '12px', maxWidth: '760px', width: '100%', margin: '0 auto',
    // A drop-down is as wide as its longest choice unless it is told otherwise.
    '& .fui-Field': { gridTemplateColumns: 'minmax(0, 1fr)' },
    '& select': { width: '100%', minWidth: 0, textOverflow: 'ellipsis' },
  },
  heading: {
    margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: tokens.fontWeightSemibold,
    ':focus': { outlineStyle: 'none' },
  },
  step: { display: 'flex', flexDirection: 'column', gap: '12px' },
  footer: {
    position: 'sticky', bottom: 0, display: 'flex', gap: '8px', padding: '10px 0', marginTop: '4px',
    backgroundColor: tokens.colorNeutralBackground2, borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  next: { flexGrow: 1 },
  news: { minHeight: '16px', margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

const later = lazyPart<StepProperties>(async () => (await import(/* webpackChunkName: "later-steps" */ './later-steps')).LaterStep);

interface Properties {
  readonly state: WizardState;
  readonly store: WizardStore;
  readonly language: Language;
  readonly excel: boolean;
  readonly placeholders: PartPlaceholders;
}

/** From workbooks to a shared report in six steps, back and forth as one likes. */
export function Wizard({ state, store, language, excel, placeholders }: Properties): ReactElement {
  const styles = useStyles();
  const words = wizardWords[language];
  const heading = useRef<HTMLHeadingElement>(null);
  const [moved, setMoved] = useState(false);
  const { step, task } = state;
  const index = STEPS.indexOf(step);
  const next = STEPS[index + 1];
  const properties: StepProperties = { state, store, language, words, excel };
  const begun = state.sources.length > 0 || task !== null;
  useEffect(() => {
    if (moved) heading.current?.focus();
  }, [step, moved]);
  useEffect(() => {
    // The next steps are fetched while the first workbooks are read.
    if (begun) later.prefetch();
  }, [begun]);
  useEffect(() => {
    // What had the focus may have gone with the work that it began.
    if (moved && task === null && document.activeElement === document.body) heading.current?.focus();
  }, [task, moved]);
  const goTo = (target: StepId): void => {
    setMoved(true);
    void store.goTo(target);
  };
  const news = state.news === null ? '' : newsSentence(state.news, words, language);
  return (
    <div className={styles.root}>
      <StepList state={state} words={words} goTo={goTo} />
      <h2 ref={heading} tabIndex={-1} className={styles.heading}>{words.steps[step].heading}</h2>
      {state.problem && <ProblemBar problem={state.problem} words={words} language={language} dismiss={() => store.dismissProblem()} />}
      {task && task.kind !== 'build' && task.kind !== 'write' && <TaskProgress task={task} words={words} cancel={() => store.cancel()} />}
      <SpokenProgress task={task} words={words} />
      <div className={styles.step} aria-busy={task !== null}>
        {step === 'sources' ? <SourcesStep {...properties} /> : <later.Part properties={properties} placeholders={placeholders} />}
      </div>
      <p role="status" className={styles.news}>{news}</p>
      <div className={styles.footer}>
        {index > 0 && <Button disabled={task !== null} onClick={() => goTo(STEPS[index - 1]!)}>{words.back}</Button>}
        {next && (
          <Button
            className={styles.next}
            appearance={step === 'build' && state.built === null ? 'secondary' : 'primary'}
            disabled={task !== null || !canGoTo(state, next)}
            onClick={() => goTo(next)}
          >
            {words.next(words.steps[next].name)}
          </Button>
        )}
      </div>
      {state.sources.length > 0 && <StartOver words={words} startOver={() => void store.startOver()} />}
    </div>
  );
}
