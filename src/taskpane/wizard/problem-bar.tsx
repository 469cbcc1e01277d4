import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { WizardWords } from '../../locales/wizard';
import { Detail } from './detail';
import type { WizardProblem } from './wizard-state';

interface Properties {
  readonly problem: WizardProblem;
  readonly words: WizardWords;
  readonly dismiss: () => void;
}

/** A fault: one sentence, what to do, and the detail for whoever has to look into it. */
export function ProblemBar({ problem, words, dismiss }: Properties): ReactElement {
  const sentence = { failed: words.failed, 'nothing-usable': words.nothingUsable, 'no-year': words.noYear, 'storage-full': words.storageFull }[problem.kind];
  return (
    <MessageBar intent={problem.kind === 'failed' ? 'error' : 'warning'} layout="multiline">
      <MessageBarBody>
        {sentence}
        {problem.detail !== '' && <Detail text={problem.detail} words={words} />}
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={dismiss}>{words.close}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}
