import { useEffect, useSyncExternalStore, type ReactElement } from 'react';
import type { Language } from '../../locales/language';
import type { PartPlaceholders } from '../lazy-part';
import { openEngine } from '../engine-worker/engine-client';
import { openExcelWorkbook } from './excel-workbook';
import { saveFile } from './save-file';
import { storedFiles } from './stored-files';
import { Wizard } from './wizard';
import { createWizardStore, type WizardStore } from './wizard-store';

let store: WizardStore | null = null;
let resumed = false;

interface Properties {
  readonly language: Language;
  /** Whether the pane stands in Excel rather than in a browser of its own. */
  readonly excel: boolean;
  readonly placeholders: PartPlaceholders;
}

/** The report wizard as a page of the pane. Its work goes on while other pages are shown. */
export function WizardPage({ language, excel, placeholders }: Properties): ReactElement {
  store ??= createWizardStore({
    engine: openEngine(), excel: excel ? openExcelWorkbook() : null, files: storedFiles(), storage: localStorage, saveFile, today,
  });
  const current = store;
  const state = useSyncExternalStore(current.subscribe, current.state);
  useEffect(() => {
    if (resumed) return;
    resumed = true;
    void current.resume();
  }, [current]);
  return <Wizard state={state} store={current} language={language} excel={excel} placeholders={placeholders} />;
}

function today(): string {
  const now = new Date();
  return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`;
}
