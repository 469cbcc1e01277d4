import { Button, FluentProvider, MessageBar, MessageBarBody, Tab, TabList, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { ReactElement } from 'react';
import { paneTexts } from '../locales/pane';
import { wizardWords } from '../locales/wizard';
import { chooseLanguage, chosenLanguage } from './chosen-language';
import { currentPage, onPageChange, showPage } from './current-page';
import type { Page } from './current-page';
import { FunctionsPage } from './functions-page';
import { HelpPage } from './help-page';
import { isDark, paneLanguage } from './pane-host';
import type { PaneHost } from './pane-host';
import { SharePage } from './share-page';
import { darkTheme, lightTheme } from './theme';
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
  tabs: { marginLeft: '-8px' },
  main: { flexGrow: 1, padding: '12px', display: 'flex', flexDirection: 'column', gap: '12px' },
  footer: { padding: '8px 12px', color: tokens.colorNeutralForeground3 },
});

/** The whole pane. Pages change by tab and by ribbon button; the pane has no addresses of its own. */
export function App({ host }: { readonly host: PaneHost }): ReactElement {
  const styles = useStyles();
  const page = useSyncExternalStore(onPageChange, currentPage);
  const [dark, setDark] = useState(() => isDark(host));
  const [language, setLanguage] = useState(() => chosenLanguage() ?? paneLanguage(host));
  const other = language === 'zh' ? 'en' : 'zh';
  const texts = paneTexts[language];
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
    document.title = texts.title;
  }, [language, texts]);
  useEffect(() => {
    const preference = matchMedia('(prefers-color-scheme: dark)');
    const update = (): void => setDark(isDark(host));
    preference.addEventListener('change', update);
    return () => preference.removeEventListener('change', update);
  }, [host]);
  return (
    <FluentProvider theme={dark ? darkTheme : lightTheme}>
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
              {wizardWords[language].languageSwitch}
            </Button>
          </div>
          <TabList className={styles.tabs} size="small" selectedValue={page} onTabSelect={(_, data) => showPage(data.value as Page)}>
            {(Object.keys(texts.tabs) as Page[]).map((name) => (
              <Tab key={name} value={name} id={`tab-${name}`} aria-controls="page">
                {texts.tabs[name]}
              </Tab>
            ))}
          </TabList>
        </header>
        <main className={styles.main} id="page">
          {!host.excel && page !== 'report' && <Notice text={texts.notConnected} />}
          {!host.supportsFunctions && <Notice text={texts.oldExcel} />}
          {page === 'functions' && <FunctionsPage host={host} language={language} />}
          {page === 'report' && <WizardPage language={language} excel={host.excel} />}
          {page === 'share' && <SharePage host={host} texts={texts} />}
          {page === 'help' && <HelpPage texts={texts} />}
        </main>
        <footer className={styles.footer}>
          <Text size={200}>{texts.privacy}</Text>
        </footer>
      </div>
    </FluentProvider>
  );
}

function Notice({ text }: { readonly text: string }): ReactElement {
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody>{text}</MessageBarBody>
    </MessageBar>
  );
}
