import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowUploadRegular, ShieldCheckmarkRegular, SparkleRegular, TableSimpleRegular } from '@fluentui/react-icons';
import { useRef, useState, type DragEvent, type ReactElement } from 'react';
import { Notice } from '../../notice';
import type { StepProperties } from '../step-properties';
import { SourceList } from './source-list';
import { WantedSources } from './wanted-sources';

const useStyles = makeStyles({
  text: { margin: 0 },
  zone: {
    display: 'flex', flexDirection: 'column', alignItems: 'center', gap: '8px', padding: '20px 12px', textAlign: 'center',
    border: `2px dashed ${tokens.colorNeutralStroke1}`, borderRadius: tokens.borderRadiusXLarge, backgroundColor: tokens.colorNeutralBackground1,
  },
  over: { border: `2px dashed ${tokens.colorBrandStroke1}`, backgroundColor: tokens.colorBrandBackground2 },
  icon: { fontSize: '28px', color: tokens.colorBrandForeground1 },
  small: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  private: { display: 'flex', gap: '8px', alignItems: 'flex-start', margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  shield: { flexShrink: 0, fontSize: '18px', color: tokens.colorBrandForeground1 },
  sample: {
    display: 'flex', flexDirection: 'column', gap: '6px', alignItems: 'flex-start', padding: '12px', borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1, boxShadow: tokens.shadow2, '@media (forced-colors: active)': { border: '1px solid' },
  },
});

/** Where workbooks are given: dropped, picked, or those of the sample team. */
export function SourcesStep({ state, store, words, excel }: StepProperties): ReactElement {
  const styles = useStyles();
  const picker = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const { sources } = words;
  const busy = state.task !== null;
  const savedNames = state.sources.filter(({ figures }) => figures !== null).map(({ name }) => name);
  const mixed = savedNames.length > 0 && state.sources.some(({ name, problem }) => name !== savedNames.at(-1) && problem === null);
  const add = (files: FileList | null): void => {
    if (files && files.length > 0 && !busy) void store.addFiles([...files]);
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    add(event.dataTransfer.files);
  };
  return (
    <>
      <p className={styles.text}>{sources.intro}</p>
      {excel && (
        <div className={styles.sample}>
          <Button icon={<TableSimpleRegular />} disabled={busy} onClick={() => void store.addOpenWorkbook()}>
            {state.sources.some(({ open }) => open) ? words.excel.reread : words.excel.read}
          </Button>
          <p className={styles.small}>{words.excel.fileNote}</p>
        </div>
      )}
      <WantedSources state={state} words={words} />
      <div
        className={mergeClasses(styles.zone, over && styles.over)}
        onDragOver={(event) => { event.preventDefault(); setOver(true); }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <ArrowUploadRegular className={styles.icon} aria-hidden />
        <span>{over ? sources.dropping : sources.drop}</span>
        <Button appearance="primary" disabled={busy} onClick={() => picker.current?.click()}>{sources.pick}</Button>
        <span className={styles.small}>{sources.formats}</span>
        <input
          ref={picker} type="file" multiple hidden accept=".xlsx,.xlsm,.csv,.tsv,.txt,.json" aria-label={sources.pick} tabIndex={-1}
          onChange={(event) => { add(event.target.files); event.target.value = ''; }}
        />
      </div>
      {state.sources.length === 0 && (
        <div className={styles.sample}>
          <Button icon={<SparkleRegular />} disabled={busy} onClick={() => void store.addSample()}>{sources.sample}</Button>
          <p className={styles.small}>{sources.sampleNote}</p>
        </div>
      )}
      <p className={styles.private}><ShieldCheckmarkRegular className={styles.shield} aria-hidden />{sources.private}</p>
      {mixed && <Notice>{sources.savedAlone(savedNames.at(-1)!)}</Notice>}
      {state.sources.length > 0 && <SourceList sources={state.sources} words={words} busy={busy} remove={(name) => void store.removeSource(name)} />}
    </>
  );
}
