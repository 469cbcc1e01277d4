import { Subtitle1, Text } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Language } from '../locales/language';
import type { PaneTexts } from '../locales/pane';
import { wizardWords } from '../locales/wizard';
import type { KnownPersons } from './engine-worker/results';
import { ShareOpenWorkbook } from './open-workbook/share-open-workbook';
import type { PaneHost } from './pane-host';

interface Properties {
  readonly host: PaneHost;
  readonly language: Language;
  readonly texts: PaneTexts;
}

/** Sharing the open workbook without a report; names and ids are known to the wizard, which has read the data. */
export function SharePage({ host, language, texts }: Properties): ReactElement {
  const { open } = wizardWords[language].share;
  return (
    <>
      <Subtitle1 as="h2">{open.heading}</Subtitle1>
      {host.excel ? (
        <>
          <ShareOpenWorkbook language={language} persons={() => Promise.resolve(NOBODY)} />
          <Text size={200}>{open.namesUnknown}</Text>
        </>
      ) : <Text>{texts.shareNeedsExcel}</Text>}
    </>
  );
}

const NOBODY: KnownPersons = { userIds: [], names: [], columns: [] };
