import { makeStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { Notice } from '../../notice';
import { wantedSources } from '../earlier-report';
import type { StepProperties } from '../step-properties';

const useStyles = makeStyles({ list: { margin: '4px 0 0', paddingLeft: '20px', overflowWrap: 'anywhere' } });

/** The files that the open workbook's report was made of and that are not given, with their size and date. */
export function WantedSources({ state, words }: Pick<StepProperties, 'state' | 'words'>): ReactElement | null {
  const styles = useStyles();
  const wanted = wantedSources(state.earlier, state.sources);
  if (wanted.length === 0 || state.task !== null) return null;
  const { excel } = words;
  return (
    <Notice>
      {excel.wanted}
      <ul className={styles.list}>
        {wanted.map(({ name, size, modified, problem }) => (
          <li key={name}>{excel[problem](name, Math.max(1, Math.round(size / 1000)), modified === null ? '' : modified.slice(0, 10))}</li>
        ))}
      </ul>
    </Notice>
  );
}
