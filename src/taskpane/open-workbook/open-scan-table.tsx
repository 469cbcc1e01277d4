import { Badge, Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { WizardWords } from '../../locales/wizard';
import type { OpenScanItem } from '../../share/scan-open-workbook';
import { useSectionStyles } from '../wizard/section-styles';

const MOST_SHEETS = 12;
const useStyles = makeStyles({
  item: { display: 'flex', flexDirection: 'column', gap: '2px', paddingBottom: '6px', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  head: { display: 'flex', justifyContent: 'space-between', gap: '8px', fontSize: tokens.fontSizeBase200 },
  sheets: { margin: 0, paddingLeft: '16px', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
});

interface Properties {
  readonly items: readonly OpenScanItem[];
  readonly words: WizardWords;
  readonly show: (sheet: string, address: string | null) => void;
}

/** What would leave with the open workbook, sheet by sheet, each with the way there. */
export function OpenScanTable({ items, words, show }: Properties): ReactElement {
  const sections = useSectionStyles();
  const styles = useStyles();
  const { share, check } = words;
  return (
    <ul className={mergeClasses(sections.list, sections.card)}>
      {items.map(({ kind, count, distinct, sheets }) => (
        <li key={kind} className={styles.item}>
          <span className={styles.head}>
            <span>{share.kinds[kind]}</span>
            {count === 0 ? <Badge appearance="tint" color="success">{share.none}</Badge> : <Badge appearance="tint" color="warning">{share.found(count, distinct)}</Badge>}
          </span>
          {sheets.length > 0 && (
            <ul className={styles.sheets}>
              {sheets.slice(0, MOST_SHEETS).map(({ sheet, count: places, first }) => (
                <li key={sheet}>
                  {first === null ? sheet : share.open.onSheet(sheet, places)}{' '}
                  <Link as="button" inline aria-label={first === null ? share.open.unhide(sheet) : check.showMeAt(`${sheet}!${first}`)} onClick={() => show(sheet, first)}>
                    {first === null ? share.open.unhideShort : check.showMe}
                  </Link>
                </li>
              ))}
              {sheets.length > MOST_SHEETS && <li>{share.open.moreSheets(sheets.length - MOST_SHEETS)}</li>}
            </ul>
          )}
        </li>
      ))}
    </ul>
  );
}
