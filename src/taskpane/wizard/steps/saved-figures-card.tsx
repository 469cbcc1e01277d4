import type { ReactElement } from 'react';
import { DATASETS } from '../../../datasets/registry';
import type { DatasetId } from '../../../datasets/schema';
import type { Language } from '../../../locales/language';
import type { WizardWords } from '../../../locales/wizard';
import { isoDay } from '../../../workbook/calendar';
import type { SavedSource } from '../../engine-worker/results';
import { useSectionStyles } from '../section-styles';

const MOST_PLACES = 12;

interface Properties {
  readonly saved: SavedSource;
  readonly words: WizardWords;
  readonly language: Language;
}

/** Saved figures: of which year, of which data, and what cannot be changed any more. */
export function SavedFiguresCard({ saved, words, language }: Properties): ReactElement {
  const sections = useSectionStyles();
  const { check } = words;
  const parts = new Map<DatasetId, SavedSource['parts'][number][]>();
  for (const part of saved.parts) parts.set(part.dataset, [...(parts.get(part.dataset) ?? []), part]);
  return (
    <>
      <p className={sections.text}>{check.savedSummary(saved.file, saved.year, isoDay(saved.asOf), saved.figures, saved.missing)}</p>
      <p className={sections.small}>{check.savedFixed}</p>
      {saved.rowsMissing && <p className={sections.small}>{check.savedRowsMissing}</p>}
      <h3 className={sections.heading}>{check.savedHeading}</h3>
      {parts.size === 0 && <p className={sections.small}>{check.savedNoSources}</p>}
      <ul className={sections.list}>
        {[...parts].map(([dataset, found]) => (
          <li key={dataset}>
            <details className={sections.fold}>
              <summary className={sections.summary}>
                <strong>{DATASETS[dataset].label[language]}</strong> {check.tableFacts(found.length, found.reduce((sum, { used }) => sum + used, 0).toLocaleString('en-US'))}
              </summary>
              <ul className={sections.places}>
                {found.slice(0, MOST_PLACES).map(({ workbook, sheet, range }) => <li key={`${workbook}!${sheet}!${range}`}>{[workbook, sheet, range].join(' › ')}</li>)}
                {found.length > MOST_PLACES && <li>{words.preview.moreSources(found.length - MOST_PLACES)}</li>}
              </ul>
            </details>
          </li>
        ))}
      </ul>
    </>
  );
}
