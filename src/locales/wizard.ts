import type { Language } from './language';
import { wizardEn } from './wizard-en';
import { wizardZh, type WizardWords } from './wizard-zh';

export type { WizardWords } from './wizard-zh';

/** Sentences of the pane's report wizard in each language. */
export const wizardWords: Readonly<Record<Language, WizardWords>> = { zh: wizardZh, en: wizardEn };
