import { Badge, Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { DATASETS } from '../../../datasets/registry';
import { withCorrections } from '../../engine-worker/corrections';
import { forgetMapping, rememberMapping } from '../remembered-mappings';
import { useSectionStyles } from '../section-styles';
import { correctionsOf, isCorrected, withoutCorrections, type TableGroup } from '../table-groups';
import type { CorrectionProperties } from './correction-properties';
import { MappingEditor } from './mapping-editor';

const useStyles = makeStyles({
  group: { display: 'flex', flexDirection: 'column', gap: '6px', paddingTop: '8px', borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  place: { overflowWrap: 'anywhere' },
  pairs: { display: 'grid', gridTemplateColumns: 'minmax(80px, 1fr) 2fr', gap: '2px 8px', margin: 0, fontSize: tokens.fontSizeBase200 },
  term: { color: tokens.colorNeutralForeground2 },
  definition: { margin: 0, overflowWrap: 'anywhere' },
});

interface Properties extends CorrectionProperties {
  readonly group: TableGroup;
}

/** Tables with the same headers: where they stand, the columns that are used, and the way to correct them. */
export function GroupDetails({ group, corrections, words, language, busy, correct }: Properties): ReactElement {
  const sections = useSectionStyles();
  const styles = useStyles();
  const [editing, setEditing] = useState(false);
  const first = group.tables[0]!;
  const corrected = isCorrected(corrections, group);
  const place = [first.workbook, first.sheet, first.range].filter((part) => part !== null).join(' › ');
  const columns = group.dataset === null ? {} : DATASETS[group.dataset].columns;
  return (
    <div className={styles.group}>
      <span className={styles.place}>
        {place}
        {group.tables.length > 1 && ` ${words.check.moreTables(group.tables.length)}`}{' '}
        {corrected && <Badge appearance="outline" size="small">{words.check.corrected}</Badge>}
      </span>
      <p className={sections.small}>{words.check.used(group.used.toLocaleString('en-US'), group.rows.toLocaleString('en-US'))}</p>
      {!editing && (
        <>
          <dl className={styles.pairs}>
            {Object.entries(group.columns).map(([name, header]) => (
              <div key={name} style={{ display: 'contents' }}>
                <dt className={styles.term}>{columns[name]?.label[language] ?? name}</dt>
                <dd className={styles.definition}>{header}</dd>
              </div>
            ))}
          </dl>
          <div className={sections.row}>
            <Button size="small" disabled={busy || group.headers.length === 0} aria-label={words.check.correctLabel(place)} onClick={() => setEditing(true)}>
              {words.check.correct}
            </Button>
            {corrected && (
              <Button
                size="small" appearance="subtle" disabled={busy}
                onClick={() => {
                  forgetMapping(localStorage, group.signature);
                  correct(withoutCorrections(corrections, group.tables));
                }}
              >
                {words.check.undo}
              </Button>
            )}
          </div>
        </>
      )}
      {editing && (
        <MappingEditor
          headers={group.headers} dataset={group.dataset} columns={group.columns} monthInName={group.tables.every((table) => table.monthInName)} words={words} language={language} close={() => setEditing(false)}
          apply={(dataset, mapped) => {
            setEditing(false);
            rememberMapping(localStorage, group.signature, { dataset, columns: mapped });
            correct(withCorrections(corrections, correctionsOf(group, dataset, mapped)));
          }}
        />
      )}
    </div>
  );
}
