import { Button, Field, Input, makeStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { WizardWords } from '../../../locales/wizard';
import { DEFAULT_THRESHOLDS, type TierThresholds } from '../../../metrics/kernels/tier';
import { useSectionStyles } from '../section-styles';
import { thresholdsInOrder } from '../wizard-state';

/** The thresholds that can be set, with their lowest and highest value and step. */
const FIELDS = {
  coreRecency: [1, 5, 1], coreValue: [1, 5, 0.5], potentialRecency: [1, 5, 1], dormantRecency: [1, 5, 1], potentialIdle: [0, 365, 1], dormantIdle: [1, 730, 1],
} as const;

const useStyles = makeStyles({ input: { maxWidth: '120px' } });

interface Properties {
  readonly thresholds: Partial<TierThresholds>;
  readonly words: WizardWords;
  readonly choose: (thresholds: Partial<TierThresholds>) => void;
}

/** Where the four tiers of users begin; nothing to decide for most teams. */
export function ThresholdFields({ thresholds, words, choose }: Properties): ReactElement {
  const sections = useSectionStyles();
  const styles = useStyles();
  const { options } = words;
  const inOrder = thresholdsInOrder(thresholds);
  return (
    <details className={sections.fold}>
      <summary className={sections.summary}><strong>{options.thresholdsHeading}</strong></summary>
      <div className={sections.folded}>
        <p className={sections.small}>{options.thresholdsNote}</p>
        {(Object.keys(FIELDS) as (keyof typeof FIELDS)[]).map((name) => {
          const [low, high, step] = FIELDS[name];
          const value = thresholds[name] ?? DEFAULT_THRESHOLDS[name];
          const bad = !(value >= low && value <= high);
          return (
            <Field key={name} label={options.thresholds[name]} {...(bad ? { validationMessage: options.outOfRange(low, high) } : {})}>
              <Input
                className={styles.input} type="number" min={low} max={high} step={step} value={Number.isNaN(value) ? '' : String(value)}
                onChange={(_, data) => choose({ ...thresholds, [name]: data.value === '' ? NaN : Number(data.value) })}
              />
            </Field>
          );
        })}
        {!inOrder && <p role="alert" className={sections.small}>{options.order}</p>}
        {Object.keys(thresholds).length > 0 && <Button onClick={() => choose({})}>{options.reset}</Button>}
      </div>
    </details>
  );
}
