import { Button, mergeClasses } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { unrecognisedSentence } from '../../../locales/unrecognised-sentence';
import { withCorrections } from '../../engine-worker/corrections';
import type { CheckedTable } from '../../engine-worker/results';
import { forgetMapping, rememberMapping } from '../remembered-mappings';
import { useSectionStyles } from '../section-styles';
import { correctionsOf, isCorrected, withoutCorrections } from '../table-groups';
import type { CorrectionProperties } from './correction-properties';
import { MappingEditor } from './mapping-editor';

interface Properties extends CorrectionProperties {
  readonly tables: readonly CheckedTable[];
}

/** Tables that no figure uses: why, and the way to say what they are. */
export function LeftTables({ tables, ...properties }: Properties): ReactElement {
  const { words } = properties;
  const sections = useSectionStyles();
  if (tables.length === 0) return <p className={sections.small}>{words.check.leftNone}</p>;
  return (
    <details className={sections.fold}>
      <summary className={sections.summary}><strong>{words.check.leftHeading(tables.length)}</strong></summary>
      <ul className={mergeClasses(sections.list, sections.folded)}>
        {tables.map((table) => <LeftTable key={`${table.workbook}!${table.sheet}!${table.range ?? ''}`} table={table} {...properties} />)}
      </ul>
    </details>
  );
}

function LeftTable({ table, corrections, words, language, busy, correct }: CorrectionProperties & { readonly table: CheckedTable }): ReactElement {
  const sections = useSectionStyles();
  const [editing, setEditing] = useState(false);
  const place = [table.workbook, table.sheet, table.range].filter((part) => part !== null).join(' › ');
  const corrected = isCorrected(corrections, { tables: [table] });
  return (
    <li>
      <span>{place}</span>
      <p className={sections.small}>{table.leftAlone === null ? '' : unrecognisedSentence(table.leftAlone, language)}</p>
      {editing ? (
        <MappingEditor
          headers={table.headers} dataset={table.leftAlone?.dataset ?? null} columns={{}} monthInName={table.monthInName} words={words} language={language} close={() => setEditing(false)}
          apply={(dataset, columns) => {
            setEditing(false);
            rememberMapping(localStorage, table.signature, { dataset, columns });
            correct(withCorrections(corrections, correctionsOf({ tables: [table] }, dataset, columns)));
          }}
        />
      ) : (
        <div className={sections.row}>
          {table.headers.length > 0 && (
            <Button size="small" disabled={busy} aria-label={`${words.check.useAs} ${place}`} onClick={() => setEditing(true)}>{words.check.useAs}</Button>
          )}
          {corrected && (
            <Button
              size="small" appearance="subtle" disabled={busy}
              onClick={() => {
                forgetMapping(localStorage, table.signature);
                correct(withoutCorrections(corrections, [table]));
              }}
            >
              {words.check.undo}
            </Button>
          )}
        </div>
      )}
    </li>
  );
}
