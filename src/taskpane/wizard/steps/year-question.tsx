import { Radio, RadioGroup } from '@fluentui/react-components';
import { useId, type ReactElement } from 'react';
import type { WizardWords } from '../../../locales/wizard';
import { isoDay } from '../../../workbook/calendar';
import type { YearAdvice } from '../../engine-worker/year-advice';
import { useSectionStyles } from '../section-styles';

interface Properties {
  readonly advice: YearAdvice;
  /** The year that could as well be meant. */
  readonly other: number;
  /** The year that was chosen; null for the suggested one. */
  readonly chosen: number | null;
  readonly words: WizardWords;
  readonly choose: (year: number) => void;
}

/** Which year is meant, where one ends before its time or the next has begun. */
export function YearQuestion({ advice, other, chosen, words, choose }: Properties): ReactElement {
  const sections = useSectionStyles();
  const id = useId();
  const { yearQuestion, yearChoice } = words.options;
  const unfinished = advice.reason === 'unfinished' ? advice.year : other;
  return (
    <div className={sections.question}>
      <strong id={id}>{yearQuestion}</strong>
      <RadioGroup aria-labelledby={id} value={String(chosen ?? advice.year)} onChange={(_, { value }) => choose(Number(value))}>
        {[advice.year, other].map((year) => (
          <Radio key={year} value={String(year)} label={year === unfinished ? yearChoice.unfinished(year) : yearChoice.complete(year)} />
        ))}
      </RadioGroup>
    </div>
  );
}

/** Why a year is suggested, in a sentence. */
export function reasonOf({ year, reason, latest }: YearAdvice, words: WizardWords): string {
  return words.options.yearReasons[reason](year, latest === null ? '' : isoDay(latest));
}
