import { Field, Radio, RadioGroup } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { PersonsChoice } from '../../share/persons-choice';

const CHOICES = ['keep', 'pseudonyms', 'omit'] as const satisfies readonly PersonsChoice[];

interface Properties {
  readonly legend: string;
  readonly labels: Readonly<Record<PersonsChoice, string>>;
  readonly chosen: PersonsChoice;
  readonly disabled: boolean;
  readonly choose: (choice: PersonsChoice) => void;
}

/** What becomes of personal data. */
export function PersonsChoices({ legend, labels, chosen, disabled, choose }: Properties): ReactElement {
  return (
    <Field label={legend}>
      <RadioGroup value={chosen} disabled={disabled} onChange={(_, { value }) => choose(value as PersonsChoice)}>
        {CHOICES.map((choice) => <Radio key={choice} value={choice} label={labels[choice]} />)}
      </RadioGroup>
    </Field>
  );
}
