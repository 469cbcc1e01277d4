import { Checkbox, makeStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Language } from '../../../locales/language';
import { reportWords } from '../../../locales/report';
import type { WizardWords } from '../../../locales/wizard';
import type { SectionId } from '../../../report/input';
import { SECTION_IDS } from '../../../report/section-ids';
import { useSectionStyles } from '../section-styles';

const CHOOSABLE = SECTION_IDS.filter((id) => id !== 'cover' && id !== 'figures');
const useStyles = makeStyles({ grid: { display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(130px, 1fr))' } });

interface Properties {
  readonly chosen: readonly SectionId[] | null;
  readonly words: WizardWords;
  readonly language: Language;
  readonly choose: (sections: readonly SectionId[] | null) => void;
}

/** Which parts the report has. */
export function SectionChoice({ chosen, words, language, choose }: Properties): ReactElement {
  const sections = useSectionStyles();
  const styles = useStyles();
  const wanted = new Set(chosen ?? CHOOSABLE);
  const change = (id: SectionId, checked: boolean): void => {
    const next = CHOOSABLE.filter((other) => (other === id ? checked : wanted.has(other)));
    choose(next.length === CHOOSABLE.length ? null : next);
  };
  return (
    <details className={sections.fold}>
      <summary className={sections.summary}><strong>{words.options.sectionsHeading}</strong></summary>
      <div className={sections.folded}>
        <p className={sections.small}>{words.options.sectionsNote}</p>
        <div className={styles.grid} role="group" aria-label={words.options.sectionsHeading}>
          <Checkbox
            label={words.options.all} checked={wanted.size === CHOOSABLE.length ? true : wanted.size === 0 ? false : 'mixed'}
            onChange={(_, { checked }) => choose(checked === true ? null : [])}
          />
          {CHOOSABLE.map((id) => (
            // The year of a plan's name is not settled here.
            <Checkbox
              key={id} label={reportWords[language].sheets[id](NaN).replace(/NaN年?\s*/, '')} checked={wanted.has(id)}
              onChange={(_, { checked }) => change(id, checked === true)}
            />
          ))}
        </div>
      </div>
    </details>
  );
}
