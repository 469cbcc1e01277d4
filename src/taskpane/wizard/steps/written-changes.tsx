import { Link, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { changeSentence } from '../../../locales/excel';
import type { Language } from '../../../locales/language';
import type { WizardWords } from '../../../locales/wizard';
import type { Change } from '../../../workbook/excel-outcome';

const MOST_CHANGES = 40;
const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: '20px', overflowWrap: 'anywhere', display: 'flex', flexDirection: 'column', gap: '2px' },
  fact: { marginLeft: '6px', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

interface Properties {
  readonly changes: readonly Change[];
  readonly words: WizardWords;
  readonly language: Language;
  readonly show: (place: string) => void;
}

/** What writing the report did: its sheets, each with a link to it, then what of the user's was kept or moved. */
export function WrittenChanges({ changes, words, language, show }: Properties): ReactElement {
  const styles = useStyles();
  const sheets = changes.filter(({ kind }) => kind.startsWith('sheet-'));
  const others = changes.filter(({ kind }) => !kind.startsWith('sheet-'));
  return (
    <>
      <strong>{words.excel.sheets(sheets.length)}</strong>
      <ol className={styles.list}>
        {sheets.map((change) => (
          <li key={change.sheet}>
            <Link as="button" aria-label={words.excel.show(change.sheet)} onClick={() => show(`${change.sheet}!A1`)}>{change.sheet}</Link>
            <span className={styles.fact}>{fact(change, words)}</span>
          </li>
        ))}
      </ol>
      {others.length > 0 && (
        <>
          <strong>{words.excel.yours}</strong>
          <ul className={styles.list}>
            {others.slice(0, MOST_CHANGES).map((change, index) => (
              <li key={index}>
                {changeSentence(change, language)}{' '}
                {'address' in change && (
                  <Link as="button" inline aria-label={words.check.showMeAt(`${change.sheet}!${change.address}`)} onClick={() => show(`${change.sheet}!${change.address}`)}>
                    {words.check.showMe}
                  </Link>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function fact(change: Change, { excel }: WizardWords): string {
  switch (change.kind) {
    case 'sheet-added':
      return excel.added;
    case 'sheet-updated':
      return excel.updated(change.cells, change.layoutChanged);
    case 'sheet-left':
      return excel.left;
    default:
      return excel.unchanged;
  }
}
