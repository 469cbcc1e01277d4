import { Button, Field, Select, makeStyles } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { DATASETS } from '../../../datasets/registry';
import type { DatasetId } from '../../../datasets/schema';
import type { Language } from '../../../locales/language';
import type { WizardWords } from '../../../locales/wizard';
import { useSectionStyles } from '../section-styles';
import { missingColumns } from '../table-groups';

const useStyles = makeStyles({ fields: { display: 'flex', flexDirection: 'column', gap: '8px' } });

interface Properties {
  readonly headers: readonly string[];
  readonly dataset: DatasetId | null;
  readonly columns: Readonly<Record<string, string>>;
  /** Whether names tell the month, so that no column needs to. */
  readonly monthInName: boolean;
  readonly words: WizardWords;
  readonly language: Language;
  readonly apply: (dataset: DatasetId | null, columns: Readonly<Record<string, string>>) => void;
  readonly close: () => void;
}

/** Drop-downs that say what a table is, and which of its headers is which column. */
export function MappingEditor({ headers, dataset: given, columns: givenColumns, monthInName, words, language, apply, close }: Properties): ReactElement {
  const sections = useSectionStyles();
  const styles = useStyles();
  const [dataset, setDataset] = useState<DatasetId | null>(given);
  const [columns, setColumns] = useState(givenColumns);
  const schema = dataset === null ? null : DATASETS[dataset];
  const missing = dataset === null ? [] : missingColumns(dataset, columns, monthInName);
  const choose = (name: string, header: string): void => {
    // A header is one column's, save that of a period, which is both its start's and its end's.
    const ends = [schema?.periodColumn?.start, schema?.periodColumn?.end];
    const others = Object.entries(columns).filter(([column, other]) => column !== name && (other !== header || (ends.includes(column) && ends.includes(name))));
    setColumns(Object.fromEntries(header === '' ? others : [...others, [name, header]]));
  };
  return (
    <div className={styles.fields}>
      <Field label={words.check.dataset}>
        <Select
          value={dataset ?? ''}
          onChange={(_, { value }) => {
            setDataset(value === '' ? null : (value as DatasetId));
            setColumns(value === given ? givenColumns : {});
          }}
        >
          <option value="">{words.check.leaveAlone}</option>
          {Object.values(DATASETS).map(({ id, label }) => <option key={id} value={id}>{label[language]}</option>)}
        </Select>
      </Field>
      {schema && Object.entries(schema.columns).map(([name, { label, required }]) => (
        <Field key={name} label={label[language]} required={required === true} size="small">
          <Select size="small" value={columns[name] ?? ''} onChange={(_, { value }) => choose(name, value)}>
            <option value="">{words.check.unused}</option>
            {headers.map((header) => <option key={header} value={header}>{header}</option>)}
          </Select>
        </Field>
      ))}
      {schema && missing.length > 0 && (
        <p role="alert" className={sections.small}>
          {words.check.missingRequired(missing.map((name) => schema.columns[name]!.label[language]).join(language === 'zh' ? '、' : ', '))}
        </p>
      )}
      <div className={sections.row}>
        <Button appearance="primary" disabled={missing.length > 0} onClick={() => apply(dataset, dataset === null ? {} : columns)}>{words.check.apply}</Button>
        <Button onClick={close}>{words.cancel}</Button>
      </div>
    </div>
  );
}
