import type { ComponentType, ReactElement } from 'react';
import type { StepProperties } from './step-properties';
import { BuildStep } from './steps/build-step';
import { CheckStep } from './steps/check-step';
import { OptionsStep } from './steps/options-step';
import { PreviewStep } from './steps/preview-step';
import { ShareStep } from './steps/share-step';
import type { StepId } from './wizard-state';

const STEPS: Readonly<Record<Exclude<StepId, 'sources'>, ComponentType<StepProperties>>> = {
  check: CheckStep, options: OptionsStep, preview: PreviewStep, build: BuildStep, share: ShareStep,
};

/** The steps after the first, in a file of their own: they are needed once workbooks were read. */
export function LaterStep(properties: StepProperties): ReactElement | null {
  const { step } = properties.state;
  if (step === 'sources') return null;
  const Step = STEPS[step];
  return <Step {...properties} />;
}
