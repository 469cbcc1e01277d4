import { Field, Select } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Language } from '../../../locales/language';
import { useSectionStyles } from '../section-styles';
import type { StepProperties } from '../step-properties';
import type { ReportChoices } from '../wizard-state';
import { SectionChoice } from './section-choice';
import { ThresholdFields } from './threshold-fields';
import { reasonOf, YearQuestion } from './year-question';

/** What the report is of: year, comparison, language, parts, tiers. */
export function OptionsStep({ state, store, language, words }: StepProperties): ReactElement {
  const sections = useSectionStyles();
  const { choices, check } = state;
  const { options } = words;
  const advice = check?.yearAdvice[choices.fiscalStart - 1] ?? null;
  const years = [...new Set([...(check?.years ?? []), ...(choices.year === null ? [] : [choices.year])])].sort((a, b) => b - a);
  return (
    <>
      {advice?.other != null && <YearQuestion advice={advice} other={advice.other} chosen={choices.year} words={words} choose={(year) => store.choose({ year })} />}
      <div className={sections.card}>
        <Field label={options.year} hint={advice ? reasonOf(advice, words) : ''}>
          <Select value={choices.year === null ? '' : String(choices.year)} onChange={(_, { value }) => store.choose({ year: value === '' ? null : Number(value) })}>
            {advice && <option value="">{options.yearAuto(advice.year)}</option>}
            {!advice && choices.year === null && <option value="">–</option>}
            {years.map((year) => <option key={year} value={year}>{options.yearName(year)}</option>)}
          </Select>
        </Field>
        <Field label={options.fiscalStart}>
          <Select value={String(choices.fiscalStart)} onChange={(_, { value }) => store.choose({ fiscalStart: Number(value) })}>
            {Array.from({ length: 12 }, (_, index) => <option key={index} value={index + 1}>{options.month(index + 1)}</option>)}
          </Select>
        </Field>
        <Field label={options.baseline}>
          <Select value={choices.baseline} onChange={(_, { value }) => store.choose({ baseline: value as ReportChoices['baseline'] })}>
            {(Object.keys(options.baselines) as ReportChoices['baseline'][]).map((kind) => <option key={kind} value={kind}>{options.baselines[kind]}</option>)}
          </Select>
        </Field>
        <Field label={options.language}>
          <Select value={choices.language ?? language} onChange={(_, { value }) => store.choose({ language: value as Language })}>
            {(['zh', 'en'] as const).map((other) => <option key={other} value={other}>{options.languages[other]}</option>)}
          </Select>
        </Field>
      </div>
      <SectionChoice chosen={choices.sections} words={words} language={language} choose={(chosen) => store.choose({ sections: chosen })} />
      <ThresholdFields thresholds={choices.thresholds} words={words} choose={(thresholds) => store.choose({ thresholds })} />
    </>
  );
}
