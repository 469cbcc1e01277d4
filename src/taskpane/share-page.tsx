import { Button, Link, Spinner, Text, Subtitle1, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReactElement } from 'react';
import type { PaneTexts } from '../locales/pane';
import { explainFault } from './explain-fault';
import { findOpsFormulas, goTo } from './find-formulas';
import type { FormulaPlace } from './find-formulas';
import type { PaneHost } from './pane-host';

const MOST_LISTED = 50;

const useStyles = makeStyles({ list: { margin: 0, paddingLeft: '20px' }, button: { alignSelf: 'flex-start' } });

/** Finds the formulas that a colleague without the add-in cannot calculate. */
export function SharePage({ host, texts }: { readonly host: PaneHost; readonly texts: PaneTexts }): ReactElement {
  const styles = useStyles();
  const [places, setPlaces] = useState<readonly FormulaPlace[] | null>(null);
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState('');
  const { share } = texts;
  const scan = async (): Promise<void> => {
    setBusy(true);
    setFault('');
    try {
      setPlaces(await findOpsFormulas());
    } catch (reason) {
      setFault(explainFault(reason, texts));
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <Subtitle1 as="h2">{share.heading}</Subtitle1>
      <Text>{share.intro}</Text>
      <Button className={styles.button} appearance="primary" disabled={!host.excel || busy} onClick={() => void scan()}>
        {share.scan}
      </Button>
      {!host.excel && <Text size={200}>{share.needsExcel}</Text>}
      {busy && <Spinner size="tiny" label={share.scanning} />}
      <Text role="status">{fault !== '' ? fault : places === null ? '' : summary(places, texts)}</Text>
      {places !== null && places.length > 0 && (
        <>
          <ul className={styles.list}>
            {places.slice(0, MOST_LISTED).map((place) => {
              const name = `${place.sheet}!${place.address}`;
              return (
                <li key={name}>
                  <Link as="button" aria-label={share.goThere(name)} onClick={() => void goTo(place).catch((reason: unknown) => setFault(explainFault(reason, texts)))}>
                    {name}
                  </Link>
                </li>
              );
            })}
          </ul>
          {places.length > MOST_LISTED && <Text>{share.more(places.length - MOST_LISTED)}</Text>}
          <Text>{share.advice}</Text>
        </>
      )}
    </>
  );
}

function summary(places: readonly FormulaPlace[], { share }: PaneTexts): string {
  return places.length === 0 ? share.clean : share.found(places.length, new Set(places.map((place) => place.sheet)).size);
}
