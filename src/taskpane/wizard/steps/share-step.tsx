import { Badge, Button, makeStyles, tokens } from '@fluentui/react-components';
import { DocumentRegular, DocumentTableRegular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import type { WizardWords } from '../../../locales/wizard';
import { PersonsChoices } from '../../open-workbook/persons-choices';
import { ShareOpenWorkbook } from '../../open-workbook/share-open-workbook';
import { useSectionStyles } from '../section-styles';
import type { StepProperties } from '../step-properties';
import type { SharedFile } from '../wizard-state';

const useStyles = makeStyles({
  start: { alignSelf: 'flex-start' },
  table: { borderCollapse: 'collapse', width: '100%', fontSize: tokens.fontSizeBase200 },
  cell: { textAlign: 'left', verticalAlign: 'top', padding: '6px 8px 6px 0', borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, fontWeight: tokens.fontWeightRegular },
  kind: { whiteSpace: 'nowrap' },
  places: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  made: { margin: 0, paddingLeft: '20px', overflowWrap: 'anywhere' },
  buttons: { display: 'flex', flexDirection: 'column', alignItems: 'stretch', gap: '8px', maxWidth: '400px' },
});

/** What would leave with the report, pseudonyms, and the files that can be given away. */
export function ShareStep({ state, store, language, words, excel }: StepProperties): ReactElement {
  const sections = useSectionStyles();
  const styles = useStyles();
  const { share } = words;
  const busy = state.task !== null;
  return (
    <>
      {excel && <h3 className={sections.heading}>{share.toFile}</h3>}
      <p className={sections.text}>{share.intro}</p>
      <Button className={styles.start} disabled={busy} appearance={state.scan === null ? 'primary' : 'secondary'} onClick={() => void store.scan(language)}>
        {state.scan === null ? share.scan : share.scanAgain}
      </Button>
      {state.scan && (
        <div className={sections.card}>
          <table className={styles.table}>
            <tbody>
              {state.scan.map(({ kind, count, distinct, places }) => (
                <tr key={kind}>
                  <th scope="row" className={`${styles.cell} ${styles.kind}`}>{share.kinds[kind]}</th>
                  <td className={styles.cell}>
                    {count === 0 ? <Badge appearance="tint" color="success">{share.none}</Badge> : <Badge appearance="tint" color="warning">{share.found(count, distinct)}</Badge>}
                    {places.length > 0 && <div className={styles.places}>{share.places}: {places.map((place) => place.replace('!', ' › ')).join(', ')}</div>}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <div className={sections.card}>
        <PersonsChoices
          legend={share.persons.legend} labels={share.persons} chosen={state.choices.persons} disabled={busy}
          choose={(persons) => {
            const scanned = state.scan !== null;
            store.choose({ persons });
            if (scanned) void store.scan(language);
          }}
        />
        <p className={sections.small}>{share.personsNote}</p>
        <div className={styles.buttons}>
          <Button icon={<DocumentTableRegular />} disabled={busy} appearance="primary" onClick={() => void store.share('copy', language)}>{share.copy}</Button>
          <Button icon={<DocumentRegular />} disabled={busy} onClick={() => void store.share('document', language)}>{share.document}</Button>
        </div>
      </div>
      {state.shared.length > 0 && (
        <div className={sections.card}>
          <strong>{share.madeHeading}</strong>
          <ul className={styles.made}>
            {state.shared.map((file, index) => <li key={index}>{told(file, words)}</li>)}
          </ul>
        </div>
      )}
      {excel && (
        <>
          <h3 className={sections.heading}>{share.open.heading}</h3>
          <ShareOpenWorkbook language={language} persons={() => store.persons()} />
        </>
      )}
    </>
  );
}

function told({ kind, name, replaced, persons }: SharedFile, { share }: WizardWords): string {
  const made = kind === 'copy' ? share.madeCopy(name) : share.madeDocument(name);
  const done = persons === 'keep' ? share.unchanged
    : replaced.length === 0 ? share.nothingReplaced : replaced.map((item) => share.replaced(share.kinds[item.kind], item.distinct, persons === 'omit')).join(' ');
  return [made, done, share.nothingRemoved].join(' ');
}
