import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { WizardWords } from '../../locales/wizard';

const useStyles = makeStyles({
  text: {
    margin: '4px 0', maxHeight: '120px', overflow: 'auto', whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', userSelect: 'all',
    fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase100,
  },
  summary: { cursor: 'pointer', minHeight: '24px' },
});

/** A technical text, closed at first, to be copied. Where the clipboard is closed to the pane, a click selects it all. */
export function Detail({ text, words }: { readonly text: string; readonly words: WizardWords }): ReactElement {
  const styles = useStyles();
  const [copied, setCopied] = useState(false);
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
  };
  return (
    <details>
      <summary className={styles.summary}>{words.details}</summary>
      <pre className={styles.text} tabIndex={0}>{text}</pre>
      <Button size="small" onClick={() => void copy().catch(() => setCopied(false))}>{words.copyDetails}{copied ? ' ✓' : ''}</Button>
    </details>
  );
}
