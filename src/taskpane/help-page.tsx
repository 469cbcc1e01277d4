import { Text, Subtitle1, makeStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { PaneTexts } from '../locales/pane';

const useStyles = makeStyles({
  list: { margin: 0, display: 'grid', gap: '12px' },
  answer: { margin: '2px 0 0' },
});

/** Answers to what users ask first. */
export function HelpPage({ texts }: { readonly texts: PaneTexts }): ReactElement {
  const styles = useStyles();
  return (
    <>
      <Subtitle1 as="h2">{texts.help.heading}</Subtitle1>
      <dl className={styles.list}>
        {texts.help.items.map(({ question, answer }) => (
          <div key={question}>
            <dt>
              <Text weight="semibold">{question}</Text>
            </dt>
            <dd className={styles.answer}>
              <Text>{answer}</Text>
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
