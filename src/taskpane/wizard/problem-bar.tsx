import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { excelFaultSentence } from '../../locales/excel';
import type { Language } from '../../locales/language';
import type { WizardWords } from '../../locales/wizard';
import { Notice } from '../notice';
import { Detail } from './detail';
import type { WizardProblem } from './wizard-state';

interface Properties {
  readonly problem: WizardProblem;
  readonly words: WizardWords;
  readonly language: Language;
  readonly dismiss: () => void;
}

/** A fault: one sentence, what to do, and the detail for whoever has to look into it. */
export function ProblemBar({ problem, words, language, dismiss }: Properties): ReactElement {
  const sentence = problem.kind === 'excel' ? excelFaultSentence(problem, language) : {
    failed: words.failed, crashed: words.crashed, 'crashed-again': words.crashedAgain, 'nothing-usable': words.nothingUsable, 'no-year': words.noYear, 'storage-full': words.storageFull, 'empty-workbook': words.excel.empty,
  }[problem.kind];
  return (
    <Notice
      intent={['failed', 'crashed', 'crashed-again', 'excel'].includes(problem.kind) ? 'error' : 'warning'}
      actions={<Button size="small" onClick={dismiss}>{words.close}</Button>}
    >
      {sentence}
      {problem.detail !== '' && <Detail text={problem.detail} words={words} />}
    </Notice>
  );
}
