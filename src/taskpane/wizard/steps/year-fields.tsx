import { Field, Select } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { WizardWords } from '../../../locales/wizard';
import { isoDay } from '../../../workbook/calendar';
import type { SavedSource } from '../../engine-worker/results';
import { useSectionStyles } from '../section-styles';
import type { StepProperties } from '../step-properties';
import type { ReportChoices } from '../wizard-state';
import { reasonOf } from './year-question';

/** The year, its first month, and what it is compared with. */
export function YearFields({ state, store, words }: Pick<StepProperties, 'state' | 'store' | 'words'>): ReactElement {
  const { choices, check } = state;
  const { options } = words;
  const advice = check?.yearAdvice[choices.fiscalStart - 1] ?? null;
  const years = [...new Set([...(check?.years ?? []), ...(choices.year === null ? [] : [choices.year])])].sort((a, b) => b - a);
  return (
    <>
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
    </>
  );
}

/** The year of saved figures: it cannot be chosen any more. */
export function FixedYear({ saved, words }: { readonly saved: SavedSource; readonly words: WizardWords }): ReactElement {
  const sections = useSectionStyles();
  const { options } = words;
  return (
    <>
      <p className={sections.text}><strong>{options.year}</strong> {options.savedYear(saved.year, options.month(saved.fiscalStart), isoDay(saved.asOf))}</p>
      <p className={sections.small}>{options.savedFixed}</p>
    </>
  );
}
