import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';

const useStyles = makeStyles({
  box: {
    display: 'flex', flexDirection: 'column', gap: '8px', padding: '8px 12px', borderRadius: tokens.borderRadiusMedium, overflowWrap: 'anywhere',
    fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300, color: tokens.colorNeutralForeground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`, borderLeftWidth: '4px', backgroundColor: tokens.colorNeutralBackground3,
  },
  warning: { border: `1px solid ${tokens.colorStatusWarningBorder1}`, borderLeftWidth: '4px', backgroundColor: tokens.colorStatusWarningBackground1 },
  error: { border: `1px solid ${tokens.colorStatusDangerBorder1}`, borderLeftWidth: '4px', backgroundColor: tokens.colorStatusDangerBackground1 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

interface Properties {
  readonly intent?: 'info' | 'warning' | 'error';
  readonly children: ReactNode;
  readonly actions?: ReactNode;
}

/** Something to be known before going on. Warnings and errors are read out as soon as they appear. */
export function Notice({ intent = 'info', children, actions }: Properties): ReactElement {
  const styles = useStyles();
  return (
    <div className={mergeClasses(styles.box, intent === 'warning' && styles.warning, intent === 'error' && styles.error)} role={intent === 'info' ? 'note' : 'alert'}>
      <div>{children}</div>
      {actions && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}
