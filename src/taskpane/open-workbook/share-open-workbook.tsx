import { Button, ProgressBar, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useSyncExternalStore, type ReactElement } from 'react';
import type { Language } from '../../locales/language';
import { wizardWords, type WizardWords } from '../../locales/wizard';
import type { KnownPersons } from '../engine-worker/results';
import { ProblemBar } from '../wizard/problem-bar';
import { useSectionStyles } from '../wizard/section-styles';
import { openSharing, type OpenSharingState } from './open-sharing';
import { OpenScanTable } from './open-scan-table';
import { PersonsChoices } from './persons-choices';
import { PreparedList } from './prepared-list';

const useStyles = makeStyles({
  start: { alignSelf: 'flex-start' },
  progress: { display: 'grid', gridTemplateColumns: '1fr auto', gap: '6px 12px', alignItems: 'center' },
  warning: { margin: 0, paddingLeft: '8px', borderLeft: `3px solid ${tokens.colorPaletteMarigoldBorderActive}` },
});

interface Properties {
  readonly language: Language;
  /** Who is known by name and id. */
  readonly persons: () => Promise<KnownPersons>;
}

/** Sharing the open workbook: what would leave with it, making it fit to leave, and the way back. */
export function ShareOpenWorkbook({ language, persons }: Properties): ReactElement {
  const sections = useSectionStyles();
  const styles = useStyles();
  const words = wizardWords[language];
  const { open } = words.share;
  const state = useSyncExternalStore(openSharing.subscribe, openSharing.state);
  const { scan, prepared, task, problem, choice } = state;
  const busy = task !== null;
  return (
    <>
      <p className={sections.text}>{open.intro}</p>
      {problem && <ProblemBar problem={problem} words={words} language={language} dismiss={() => openSharing.dismissProblem()} />}
      <Button className={styles.start} disabled={busy} onClick={() => void openSharing.scan(persons)}>{scan === null ? open.scan : words.share.scanAgain}</Button>
      {task && (
        <div className={mergeClasses(sections.card, styles.progress)}>
          <ProgressBar aria-label={{ scan: open.scanning, prepare: open.preparing, restore: open.restoring }[task.kind]} value={task.share} />
          <Button size="small" disabled={task.kind === 'restore'} onClick={() => openSharing.cancel()}>{words.cancel}</Button>
        </div>
      )}
      {scan && <OpenScanTable items={scan} words={words} show={(sheet, address) => void openSharing.show(sheet, address)} />}
      {prepared ? (
        <PreparedList prepared={prepared} words={words} busy={busy} restore={() => void openSharing.restore()} />
      ) : (
        <div className={sections.card}>
          <strong>{open.prepareHeading}</strong>
          <p className={sections.small}>{open.will}</p>
          <PersonsChoices legend={words.share.persons.legend} labels={open.persons} chosen={choice} disabled={busy} choose={(chosen) => openSharing.choose(chosen)} />
          <p className={mergeClasses(sections.small, styles.warning)}>{open.backup}</p>
          <Button className={styles.start} appearance="primary" disabled={busy} onClick={() => void openSharing.prepare(persons, words.share.pseudonyms, words.share.omitted)}>
            {open.prepare}
          </Button>
        </div>
      )}
      <p role="status" className={sections.small}>{told(state, words)}</p>
      <p className={sections.small}>{open.notLooked}</p>
    </>
  );
}

function told({ news }: OpenSharingState, words: WizardWords): string {
  switch (news?.kind) {
    case 'scanned':
      return words.share.scanned(news.found);
    case 'prepared':
      return words.share.open.done;
    case 'restored':
      return words.share.open.restored(news.cells);
    case 'cancelled':
      return words.cancelled;
    default:
      return '';
  }
}
