import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { WizardWords } from '../../locales/wizard';
import { canGoTo, STEPS, type StepId, type WizardState } from './wizard-state';

const useStyles = makeStyles({
  list: { display: 'flex', listStyleType: 'none', margin: 0, padding: 0, gap: '2px' },
  item: { flexGrow: 1, flexBasis: 0, minWidth: 0 },
  button: {
    width: '100%', minHeight: '44px', padding: '2px 0 4px', border: 'none', borderRadius: tokens.borderRadiusMedium, backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground2, fontFamily: 'inherit', fontSize: 'clamp(10px, 3vw, 12px)', cursor: 'pointer',
    display: 'flex', flexDirection: 'column', alignItems: 'center', gap: '4px',
    ':hover:enabled': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    ':disabled': { cursor: 'default', color: tokens.colorNeutralForeground3 },
  },
  bar: { width: '100%', height: '4px', borderRadius: '2px', backgroundColor: tokens.colorNeutralStroke1, '@media (forced-colors: active)': { border: '1px solid' } },
  passed: { backgroundColor: tokens.colorBrandBackground, '@media (forced-colors: active)': { backgroundColor: 'Highlight' } },
  current: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
});

interface Properties {
  readonly state: WizardState;
  readonly words: WizardWords;
  readonly goTo: (step: StepId) => void;
}

/** The steps as a row of buttons: where one is, and what can be gone to. */
export function StepList({ state, words, goTo }: Properties): ReactElement {
  const styles = useStyles();
  const current = STEPS.indexOf(state.step);
  return (
    <nav aria-label={words.progressLabel}>
      <ol className={styles.list}>
        {STEPS.map((step, index) => (
          <li key={step} className={styles.item}>
            <button
              type="button"
              className={mergeClasses(styles.button, index === current && styles.current)}
              aria-current={index === current ? 'step' : undefined}
              aria-label={words.stepLabel(index + 1, STEPS.length, words.steps[step].name)}
              disabled={index !== current && (state.task !== null || !canGoTo(state, step))}
              onClick={() => goTo(step)}
            >
              <span className={mergeClasses(styles.bar, index <= current && styles.passed)} />
              {words.steps[step].name}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
