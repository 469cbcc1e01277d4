import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import type { WizardWords } from '../../locales/wizard';
import { useSectionStyles } from '../wizard/section-styles';
import type { Preparation, PreparedSheet } from './prepare-workbook';

const useStyles = makeStyles({
  done: { display: 'flex', alignItems: 'center', gap: '8px', fontWeight: tokens.fontWeightSemibold },
  icon: { fontSize: '20px', color: tokens.colorBrandForeground1 },
  list: { margin: 0, paddingLeft: '20px', overflowWrap: 'anywhere', fontSize: tokens.fontSizeBase200 },
  restore: { alignSelf: 'flex-start' },
});

interface Properties {
  readonly prepared: Preparation;
  readonly words: WizardWords;
  readonly busy: boolean;
  readonly restore: () => void;
}

/** What was done to the open workbook, sheet by sheet, and the way back. */
export function PreparedList({ prepared: { sheets, comments }, words, busy, restore }: Properties): ReactElement {
  const sections = useSectionStyles();
  const styles = useStyles();
  const { open } = words.share;
  const none = sheets.length === 0 && comments === 0;
  return (
    <div className={sections.card}>
      <span className={styles.done}><CheckmarkCircleRegular className={styles.icon} aria-hidden />{open.done}</span>
      {none ? <p className={sections.small}>{open.nothing}</p> : (
        <ul className={styles.list}>
          {sheets.map((sheet) => <li key={sheet.sheet}><strong>{sheet.sheet}</strong>{words.colon}{facts(sheet, words).join(words.comma)}</li>)}
          {comments > 0 && <li>{open.comments(comments)}</li>}
        </ul>
      )}
      <p className={sections.small}>{words.share.nothingRemoved}</p>
      <Button className={styles.restore} disabled={busy} onClick={restore}>{open.restore}</Button>
    </div>
  );
}

function facts({ values, native, replaced, rows }: PreparedSheet, { share: { open } }: WizardWords): string[] {
  return [
    native > 0 ? open.native(native) : '', values > 0 ? open.values(values) : '', replaced > 0 ? open.replacedCells(replaced) : '', rows > 0 ? open.rows(rows) : '',
  ].filter((text) => text !== '');
}
