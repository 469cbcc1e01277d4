import { Radio, RadioGroup } from '@fluentui/react-components';
import { useId, type ReactElement } from 'react';
import { DATASETS } from '../../../datasets/registry';
import type { Language } from '../../../locales/language';
import type { WizardWords } from '../../../locales/wizard';
import type { AskedQuestion } from '../../engine-worker/question';
import { useSectionStyles } from '../section-styles';

interface Properties {
  readonly question: AskedQuestion;
  readonly words: WizardWords;
  readonly language: Language;
  readonly disabled: boolean;
  readonly decide: () => void;
}

/** A doubt as a question, with the figure that each answer gives. */
export function QuestionCard({ question, words, language, disabled, decide }: Properties): ReactElement {
  const sections = useSectionStyles();
  const id = useId();
  const { text, answers } = told(question, words, language);
  return (
    <div className={sections.question}>
      <strong id={id}>{text}</strong>
      <RadioGroup aria-labelledby={id} value="present" disabled={disabled} onChange={(_, data) => data.value === 'other' && decide()}>
        <Radio value="present" label={answers[0]} />
        <Radio value="other" label={answers[1]} />
      </RadioGroup>
    </div>
  );
}

function told(question: AskedQuestion, words: WizardWords, language: Language): { text: string; answers: readonly [string, string] } {
  const { questions } = words.check;
  const [present, other] = figureTexts(question, words, language);
  if (question.kind === 'refunds') {
    return {
      text: questions.refunds(question.amount, question.refund),
      answers: [questions.answer(questions.refundsDeducted, present), questions.answer(questions.refundsNet, other)],
    };
  }
  const { label, columns } = DATASETS[question.dataset];
  return {
    text: questions.column(columns[question.field]?.label[language] ?? question.field, label[language]),
    answers: [questions.answer(question.chosen.header, present), questions.answer(question.other.header, other)],
  };
}

/** What each answer makes of the figure in question; of the column's sum where there is no such figure. */
function figureTexts(question: AskedQuestion, { check: { questions } }: WizardWords, language: Language): readonly [string, string] {
  const { figure } = question;
  if (figure !== null && (figure.present !== null || figure.other !== null)) {
    const text = (value: number | null): string => questions.yearFigure(figure.year, figure.name[language], value === null ? '–' : grouped(value));
    return [text(figure.present), text(figure.other)];
  }
  const sums = question.kind === 'refunds' ? [question.deducted, question.asGiven] : [question.chosen.sum, question.other.sum];
  return [questions.sum(grouped(sums[0]!)), questions.sum(grouped(sums[1]!))];
}

function grouped(value: number): string {
  return value.toLocaleString('en-US', { maximumFractionDigits: 2 });
}
