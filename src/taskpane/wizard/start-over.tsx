import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { WizardWords } from '../../locales/wizard';

const useStyles = makeStyles({
  box: { display: 'flex', flexWrap: 'wrap', gap: '8px', alignItems: 'center', fontSize: tokens.fontSizeBase200 },
  question: { flexBasis: '100%' },
  button: { alignSelf: 'flex-start', color: tokens.colorNeutralForeground2 },
});

/** Clears all that was given and chosen, after asking. */
export function StartOver({ words, startOver }: { readonly words: WizardWords; readonly startOver: () => void }): ReactElement {
  const styles = useStyles();
  const [asked, setAsked] = useState(false);
  if (!asked) {
    return <Button className={styles.button} size="small" appearance="subtle" onClick={() => setAsked(true)}>{words.startOver}</Button>;
  }
  return (
    <div className={styles.box} role="group" aria-label={words.startOver}>
      <span className={styles.question}>{words.startOverQuestion}</span>
      <Button size="small" onClick={() => { setAsked(false); startOver(); }}>{words.startOverYes}</Button>
      <Button size="small" appearance="subtle" autoFocus onClick={() => setAsked(false)}>{words.cancel}</Button>
    </div>
  );
}
