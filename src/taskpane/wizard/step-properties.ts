import type { Language } from '../../locales/language';
import type { WizardWords } from '../../locales/wizard';
import type { WizardState } from './wizard-state';
import type { WizardStore } from './wizard-store';

/** What every step is given. */
export interface StepProperties {
  readonly state: WizardState;
  readonly store: WizardStore;
  readonly language: Language;
  readonly words: WizardWords;
  readonly excel: boolean;
}
