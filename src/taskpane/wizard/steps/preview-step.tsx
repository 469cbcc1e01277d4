import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { dateOf } from '../../../workbook/calendar';
import { displayNumber } from '../../../report/display-number';
import type { PreviewSeries } from '../../engine-worker/results';
import { useSectionStyles } from '../section-styles';
import type { StepProperties } from '../step-properties';
import { FigureCard } from './figure-card';
import { BarChart, LineChart } from './small-chart';

const useStyles = makeStyles({
  grid: { display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(145px, 1fr))', gap: '8px', listStyleType: 'none', margin: 0, padding: 0 },
  charts: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(280px, 1fr))', gap: '8px' },
  missing: { margin: 0, paddingLeft: '20px', fontSize: tokens.fontSizeBase200, columnWidth: '130px' },
});

/** The key figures before anything is written. */
export function PreviewStep({ state, language, words }: StepProperties): ReactElement | null {
  const sections = useSectionStyles();
  const styles = useStyles();
  const { preview } = state;
  if (preview === null) return null;
  const { year, month, day } = dateOf(preview.asOf);
  const date = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const { charts } = words.preview;
  const monthName = (key: string): string => words.preview.month(Number(key.slice(5)));
  const tierName = (key: string): string => words.preview.tiers[key as keyof typeof words.preview.tiers] ?? key;
  const value = (series: PreviewSeries) => (number: number): string => displayNumber(number, series.unit, language);
  return (
    <>
      <p className={sections.text}>
        <strong>{words.preview.period(preview.year, date)}</strong>
        {preview.unfinished && <> {words.preview.unfinished}</>}
        <br />
        <span className={sections.small}>{words.preview.notWritten}</span>
      </p>
      {preview.groups.length === 0 && <p className={sections.text}>{words.preview.empty}</p>}
      {preview.groups.map(({ theme, cards }, index) => (
        <section key={theme} aria-labelledby={`preview-${theme}`}>
          <h3 id={`preview-${theme}`} className={sections.heading} style={{ marginBottom: 8 }}>{words.preview.groups[theme]}</h3>
          <ul className={styles.grid}>
            {cards.map((card) => <li key={card.id}><FigureCard card={card} words={words} language={language} /></li>)}
          </ul>
          {index === 0 && (
            <div className={styles.charts} style={{ marginTop: 8 }}>
              {preview.users && (
                <LineChart title={preview.users.id === 'users.mau' ? charts.users : charts.usersTotal} series={preview.users} words={words} name={monthName} value={value(preview.users)} />
              )}
              {preview.revenue && <BarChart title={charts.revenue} series={preview.revenue} words={words} name={monthName} value={value(preview.revenue)} />}
              {preview.tiers && <BarChart lying title={charts.tiers} series={preview.tiers} words={words} name={tierName} value={value(preview.tiers)} />}
            </div>
          )}
        </section>
      ))}
      <p className={sections.small}>{words.preview.figures(preview.figures, preview.unavailable)}</p>
      {preview.missing.length > 0 && (
        <details className={sections.fold}>
          <summary className={sections.summary}>{words.preview.missingHeading(preview.missing.length)}</summary>
          <p className={sections.small}>{words.preview.missingNote}</p>
          <ul className={styles.missing}>{preview.missing.map((name, index) => <li key={index}>{name[language]}</li>)}</ul>
        </details>
      )}
    </>
  );
}
