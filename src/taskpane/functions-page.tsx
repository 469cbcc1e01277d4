import { Accordion, AccordionHeader, AccordionItem, AccordionPanel, SearchBox, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { functionReference } from '../locales/function-reference';
import type { Language } from '../locales/language';
import { paneTexts } from '../locales/pane';
import { FunctionDetails } from './function-details';
import type { PaneHost } from './pane-host';
import { searchFunctions } from './search-functions';

const useStyles = makeStyles({
  search: { width: '100%', maxWidth: 'none' },
  item: {
    backgroundColor: tokens.colorNeutralBackground1, borderRadius: tokens.borderRadiusMedium, marginBottom: '6px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  name: { display: 'block', fontFamily: tokens.fontFamilyMonospace, color: tokens.colorBrandForeground1 },
  title: { display: 'block' },
});

/** The reference of all functions, with search. */
export function FunctionsPage({ host, language }: { readonly host: PaneHost; readonly language: Language }): ReactElement {
  const styles = useStyles();
  const texts = paneTexts[language];
  const [query, setQuery] = useState('');
  const found = searchFunctions(query, language);
  const asked = new URLSearchParams(location.search).get('function') ?? '';
  return (
    <>
      <SearchBox className={styles.search} placeholder={texts.search} aria-label={texts.search} value={query} onChange={(_, data) => setQuery(data.value)} />
      <Text size={200} role="status">{found.length === 0 ? texts.nothingFound(query) : texts.found(found.length)}</Text>
      <Accordion collapsible defaultOpenItems={asked === '' ? [] : [asked]}>
        {found.map((id) => (
          <AccordionItem key={id} value={id} className={styles.item}>
            <AccordionHeader as="h2" expandIconPosition="end">
              <span>
                <Text className={styles.name} size={200}>{`OPS.${id}`}</Text>
                <Text className={styles.title}>{functionReference[language][id].title}</Text>
              </span>
            </AccordionHeader>
            <AccordionPanel>
              <FunctionDetails id={id} host={host} language={language} />
            </AccordionPanel>
          </AccordionItem>
        ))}
      </Accordion>
    </>
  );
}
