import { Button, Text, Subtitle1, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReactElement } from 'react';
import type { PaneTexts } from '../locales/pane';
import { copyText } from './copy-text';

const useStyles = makeStyles({
  steps: { margin: 0, paddingLeft: '20px', display: 'grid', gap: '12px' },
  code: {
    display: 'block', fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200, backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium, padding: '6px 8px', margin: '4px 0', overflowWrap: 'anywhere',
  },
});

/** How the report is made: on the command line, with commands to copy. */
export function ReportPage({ texts }: { readonly texts: PaneTexts }): ReactElement {
  const styles = useStyles();
  const [told, setTold] = useState('');
  const { heading, intro, steps, after } = texts.report;
  return (
    <>
      <Subtitle1 as="h2">{heading}</Subtitle1>
      <Text>{intro}</Text>
      <ol className={styles.steps}>
        {steps.map(({ text, command }) => (
          <li key={command}>
            <Text>{text}</Text>
            <code className={styles.code}>{command}</code>
            <Button size="small" aria-label={`${texts.copyCommand}: ${command}`} onClick={() => void copyText(command, texts).then(setTold)}>
              {texts.copyCommand}
            </Button>
          </li>
        ))}
      </ol>
      <Text>{after}</Text>
      <Text role="status" size={200}>{told}</Text>
    </>
  );
}
