import { Field, Select } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Language } from '../../../locales/language';
import { useSectionStyles } from '../section-styles';
import type { StepProperties } from '../step-properties';
import { SectionChoice } from './section-choice';
import { ThresholdFields } from './threshold-fields';
import { FixedYear, YearFields } from './year-fields';
import { YearQuestion } from './year-question';

/** What the report is of: year, comparison, language, parts, tiers. */
export function OptionsStep({ state, store, language, words }: StepProperties): ReactElement {
  const sections = useSectionStyles();
  const { choices, check } = state;
  const { options } = words;
  const advice = check?.yearAdvice[choices.fiscalStart - 1] ?? null;
  return (
    <>
      {advice?.other != null && <YearQuestion advice={advice} other={advice.other} chosen={choices.year} words={words} choose={(year) => store.choose({ year })} />}
      <div className={sections.card}>
        {check?.saved ? <FixedYear saved={check.saved} words={words} /> : <YearFields state={state} store={store} words={words} />}
        <Field label={options.language}>
          <Select value={choices.language ?? language} onChange={(_, { value }) => store.choose({ language: value as Language })}>
            {(['zh', 'en'] as const).map((other) => <option key={other} value={other}>{options.languages[other]}</option>)}
          </Select>
        </Field>
      </div>
      <SectionChoice chosen={choices.sections} words={words} language={language} choose={(chosen) => store.choose({ sections: chosen })} />
      {!check?.saved && <ThresholdFields thresholds={choices.thresholds} words={words} choose={(thresholds) => store.choose({ thresholds })} />}
    </>
  );
}
