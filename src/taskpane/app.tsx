import { Button, FluentProvider, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { ReactElement } from 'react';
import { paneTexts } from '../locales/pane';
import { chooseLanguage, chosenLanguage } from './chosen-language';
import { currentPage, onPageChange, showPage } from './current-page';
import { FaultBoundary } from './fault-boundary';
import { Notice } from './notice';
import { coloursFor, officeColours } from './office-colours';
import { paneLanguage } from './pane-host';
import type { PaneHost } from './pane-host';
import { PANE_PAGES } from './pane-pages';
import { PaneTabs } from './pane-tabs';
import { partPlaceholders } from './part-placeholders';
import { themeFor } from './theme';
import { WizardPage } from './wizard/wizard-page';

const useStyles = makeStyles({
  root: { minHeight: '100vh', display: 'flex', flexDirection: 'column', backgroundColor: tokens.colorNeutralBackground2 },
  header: {
    position: 'sticky', top: 0, zIndex: 1, padding: '10px 12px 0', backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: { display: 'flex', alignItems: 'center', gap: '8px', margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  bar: { display: 'flex', alignItems: 'center' },
  language: { marginLeft: 'auto' },
  main: { flexGrow: 1, padding: '12px' },
  panel: { display: 'flex', flexDirection: 'column', gap: '12px' },
  footer: { padding: '8px 12px', color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

/** The whole pane. Pages change by tab and by ribbon button; the pane has no addresses of its own. */
export function App({ host }: { readonly host: PaneHost }): ReactElement {
  const styles = useStyles();
  const page = useSyncExternalStore(onPageChange, currentPage);
  const systemIsDark = useSyncExternalStore(onSchemeChange, () => darkScheme.matches);
  const [language, setLanguage] = useState(() => chosenLanguage() ?? paneLanguage(host));
  const other = language === 'zh' ? 'en' : 'zh';
  const texts = paneTexts[language];
  const colours = useMemo(() => coloursFor(officeColours(host), systemIsDark), [host, systemIsDark]);
  const theme = useMemo(() => themeFor(colours), [colours]);
  const placeholders = useMemo(() => partPlaceholders(texts), [texts]);
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
    document.title = texts.title;
  }, [language, texts]);
  useEffect(() => {
    // Scroll bars and the lists of drop-downs are the browser's; in a contrast theme they follow the system.
    document.documentElement.style.colorScheme = colours.kind === 'contrast' ? '' : colours.kind;
  }, [colours]);
  const Page = page === 'report' ? null : PANE_PAGES[page].Part;
  return (
    <FluentProvider theme={theme}>
      <div className={styles.root}>
        <header className={styles.header}>
          <div className={styles.bar}>
            <h1 className={styles.title}>
              <img src="assets/icon-32.png" width={20} height={20} alt="" />
              {texts.title}
            </h1>
            <Button
              className={styles.language} size="small" appearance="subtle" lang={other === 'zh' ? 'zh-CN' : 'en'}
              onClick={() => {
                chooseLanguage(other);
                setLanguage(other);
              }}
            >
              {texts.otherLanguage}
            </Button>
          </div>
          <PaneTabs labels={texts.tabs} chosen={page} panel="page" choose={showPage} />
        </header>
        <main className={styles.main}>
          <div className={styles.panel} id="page" role="tabpanel" aria-labelledby={`tab-${page}`}>
            {host.blocked ? <Notice intent="warning">{texts.blocked}</Notice> : !host.excel && Page && <Notice>{texts.notConnected}</Notice>}
            {!host.supportsFunctions && <Notice intent="warning">{texts.oldExcel}</Notice>}
            <FaultBoundary key={page} texts={texts}>
              {Page ? <Page properties={{ host, language, texts }} placeholders={placeholders} /> : <WizardPage language={language} excel={host.excel} placeholders={placeholders} />}
            </FaultBoundary>
          </div>
        </main>
        <footer className={styles.footer}>{texts.privacy}</footer>
      </div>
    </FluentProvider>
  );
}

const darkScheme = matchMedia('(prefers-color-scheme: dark)');

function onSchemeChange(listener: () => void): () => void {
  darkScheme.addEventListener('change', listener);
  return () => darkScheme.removeEventListener('change', listener);
}
