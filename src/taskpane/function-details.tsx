import { Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { cellFunctions } from '../functions/cell-functions';
import { exampleFormula, exampleInput, localCell } from '../functions/example-call';
import { functionExamples } from '../functions/examples';
import { functionSignature } from '../functions/function-signature';
import { functionReference } from '../locales/function-reference';
import type { FunctionId } from '../locales/function-reference';
import type { Language } from '../locales/language';
import { paneTexts } from '../locales/pane';
import { CellTable } from './cell-table';
import { copyText } from './copy-text';
import { insertExample } from './insert-example';
import { localFormula } from './local-formula';
import { useDecimalSeparator } from './use-decimal-separator';
import type { PaneHost } from './pane-host';

const useStyles = makeStyles({
  details: { display: 'flex', flexDirection: 'column', gap: '8px', paddingBottom: '12px' },
  heading: { margin: '4px 0 0', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
  code: {
    fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300, overflowWrap: 'anywhere',
    backgroundColor: tokens.colorNeutralBackground3, borderRadius: tokens.borderRadiusMedium, padding: '6px 8px', margin: 0, whiteSpace: 'pre-wrap',
  },
  list: { margin: 0, padding: 0, display: 'grid', gap: '6px' },
  term: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold },
  definition: { margin: '0 0 0 8px', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

interface Properties {
  readonly id: FunctionId;
  readonly host: PaneHost;
  readonly language: Language;
}

/** One function: what it does, its arguments, and an example with its result. */
export function FunctionDetails({ id, host, language }: Properties): ReactElement {
  const styles = useStyles();
  const texts = paneTexts[language];
  const text = functionReference[language][id];
  const example = functionExamples[id];
  const names = Object.keys(text.arguments);
  const formula = localFormula(exampleFormula(id, example), useDecimalSeparator(host));
  const input = exampleInput(example, names, language);
  const [told, setTold] = useState('');
  return (
    <div className={styles.details}>
      <Text>{text.description}</Text>
      <h3 className={styles.heading}>{texts.signature}</h3>
      <p className={styles.code}>{functionSignature(id, names)}</p>
      <h3 className={styles.heading}>{texts.arguments}</h3>
      <dl className={styles.list}>
        {Object.entries(text.arguments).map(([name, meaning], index) => (
          <div key={name}>
            <dt className={styles.term}>{index < cellFunctions[id].required ? name : `${name} · ${texts.optional}`}</dt>
            <dd className={styles.definition}>{meaning}</dd>
          </div>
        ))}
      </dl>
      <h3 className={styles.heading}>{texts.returns}</h3>
      <Text size={200}>{text.returns}</Text>
      <h3 className={styles.heading}>{texts.example}</h3>
      {input.length > 0 && <CellTable caption={texts.input} rows={input} headers />}
      <p className={styles.code}>{formula}</p>
      <CellTable caption={texts.result} rows={example.result.map((row) => row.map((cell) => localCell(cell, language)))} />
      <div className={styles.buttons}>
        {host.excel && (
          <Button size="small" appearance="primary" onClick={() => void insertExample(id, language).then(setTold)}>
            {texts.insertExample}
          </Button>
        )}
        <Button size="small" appearance={host.excel ? 'secondary' : 'primary'} onClick={() => void copyText(formula, texts).then(setTold)}>
          {texts.copyFormula}
        </Button>
      </div>
      <Text size={200} role="status">{told}</Text>
    </div>
  );
}
