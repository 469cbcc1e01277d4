import type { Language } from '../../../locales/language';
import type { WizardWords } from '../../../locales/wizard';
import type { Corrections } from '../../engine-worker/results';

/** What is needed to show and change what tables were taken for. */
export interface CorrectionProperties {
  readonly corrections: Corrections;
  readonly words: WizardWords;
  readonly language: Language;
  readonly busy: boolean;
  readonly correct: (corrections: Corrections) => void;
}
