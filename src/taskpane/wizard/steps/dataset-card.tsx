import { Badge, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { WizardWords } from '../../../locales/wizard';
import { useSectionStyles } from '../section-styles';
import type { TableGroup } from '../table-groups';
import type { CorrectionProperties } from './correction-properties';
import { GroupDetails } from './group-details';

const useStyles = makeStyles({
  head: { display: 'inline-flex', width: 'calc(100% - 20px)', justifyContent: 'space-between', alignItems: 'center', gap: '8px', verticalAlign: 'middle' },
  facts: { display: 'block', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular },
  groups: { display: 'flex', flexDirection: 'column', gap: '12px', paddingTop: '8px' },
});

interface Properties extends CorrectionProperties {
  readonly label: string;
  readonly groups: readonly TableGroup[];
}

/** One kind of data: how many tables and rows, how sure, and on opening where from and by which columns. */
export function DatasetCard({ label, groups, ...properties }: Properties): ReactElement {
  const { words } = properties;
  const sections = useSectionStyles();
  const styles = useStyles();
  const tables = groups.reduce((sum, group) => sum + group.tables.length, 0);
  const rows = groups.reduce((sum, group) => sum + group.used, 0);
  const confidence = Math.min(...groups.map((group) => group.confidence));
  return (
    <details className={sections.fold}>
      <summary className={sections.summary}>
        <span className={styles.head}>
          <span>
            <strong>{label}</strong>
            <span className={styles.facts}>{words.check.tableFacts(tables, rows.toLocaleString('en-US'))}</span>
          </span>
          <Confidence share={confidence} words={words} />
        </span>
      </summary>
      <div className={styles.groups}>
        {groups.map((group) => <GroupDetails key={group.signature + group.tables[0]!.sheet} group={group} {...properties} />)}
      </div>
    </details>
  );
}

function Confidence({ share, words }: { readonly share: number; readonly words: WizardWords }): ReactElement {
  const level = share >= 0.8 ? 'high' : share >= 0.6 ? 'middle' : 'low';
  const color = { high: 'success', middle: 'informative', low: 'warning' } as const;
  return (
    <Badge appearance="tint" color={color[level]} title={words.check.confidenceTip(share)}>{words.check.confidence[level]}</Badge>
  );
}
