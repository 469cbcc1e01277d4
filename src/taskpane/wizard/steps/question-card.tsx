import { Radio, RadioGroup, makeStyles, tokens } from '@fluentui/react-components';
import { useId, type ReactElement } from 'react';
import { DATASETS } from '../../../datasets/registry';
import type { Language } from '../../../locales/language';
import type { WizardWords } from '../../../locales/wizard';
import type { Question } from '../questions';
import { useSectionStyles } from '../section-styles';

const useStyles = makeStyles({ card: { borderLeft: `4px solid ${tokens.colorPaletteMarigoldBorderActive}` } });

interface Properties {
  readonly question: Question;
  readonly words: WizardWords;
  readonly language: Language;
  readonly disabled: boolean;
  readonly decide: () => void;
}

/** A doubt as a question, with the figure that each answer gives. */
export function QuestionCard({ question, words, language, disabled, decide }: Properties): ReactElement {
  const sections = useSectionStyles();
  const styles = useStyles();
  const id = useId();
  const { text, answers } = told(question, words, language);
  return (
    <div className={`${sections.card} ${styles.card}`}>
      <strong id={id}>{text}</strong>
      <RadioGroup aria-labelledby={id} value="present" disabled={disabled} onChange={(_, data) => data.value === 'other' && decide()}>
        <Radio value="present" label={answers[0]} />
        <Radio value="other" label={answers[1]} />
      </RadioGroup>
    </div>
  );
}

function told(question: Question, words: WizardWords, language: Language): { text: string; answers: readonly [string, string] } {
  const { questions } = words.check;
  if (question.kind === 'refunds') {
    return {
      text: questions.refunds(question.amount, question.refund),
      answers: [questions.refundsDeducted(grouped(question.deducted)), questions.refundsNet(grouped(question.asGiven))],
    };
  }
  const { label, columns } = DATASETS[question.dataset];
  return {
    text: questions.column(columns[question.field]?.label[language] ?? question.field, label[language]),
    answers: [
      questions.columnChoice(question.chosen.header, grouped(question.chosen.sum)),
      questions.columnChoice(question.other.header, grouped(question.other.sum)),
    ],
  };
}

function grouped(value: number): string {
  return value.toLocaleString('en-US', { maximumFractionDigits: 2 });
}
