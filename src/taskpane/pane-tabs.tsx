import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useRef, type KeyboardEvent, type ReactElement } from 'react';

const useStyles = makeStyles({
  list: { display: 'flex', marginLeft: '-8px' },
  tab: {
    position: 'relative', padding: '6px 8px 8px', border: 'none', borderRadius: tokens.borderRadiusMedium, backgroundColor: 'transparent',
    fontFamily: 'inherit', fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, color: tokens.colorNeutralForeground2, cursor: 'pointer',
    ':hover': { color: tokens.colorNeutralForeground1 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    '::after': { content: '""', position: 'absolute', left: '8px', right: '8px', bottom: 0, height: '3px', borderRadius: '2px', backgroundColor: 'transparent' },
    ':hover::after': { backgroundColor: tokens.colorNeutralStroke1Hover },
  },
  chosen: {
    color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold,
    '::after': { backgroundColor: tokens.colorCompoundBrandStroke, '@media (forced-colors: active)': { backgroundColor: 'Highlight' } },
    ':hover::after': { backgroundColor: tokens.colorCompoundBrandStroke },
  },
});

interface Properties<Name extends string> {
  /** Names with their labels, in order. */
  readonly labels: Readonly<Record<Name, string>>;
  readonly chosen: Name;
  /** Id of the element that shows what was chosen. */
  readonly panel: string;
  readonly choose: (name: Name) => void;
}

/** Tabs of a page: one stop for the Tab key, arrows, Home and End within. */
export function PaneTabs<Name extends string>({ labels, chosen, panel, choose }: Properties<Name>): ReactElement {
  const styles = useStyles();
  const list = useRef<HTMLDivElement>(null);
  const names = Object.keys(labels) as Name[];
  const move = (event: KeyboardEvent): void => {
    const index = names.indexOf(chosen);
    const target = { ArrowRight: index + 1, ArrowLeft: index - 1, Home: 0, End: names.length - 1 }[event.key];
    if (target === undefined) return;
    event.preventDefault();
    const next = (target + names.length) % names.length;
    choose(names[next]!);
    list.current?.querySelectorAll<HTMLElement>('[role=tab]')[next]?.focus();
  };
  return (
    <div ref={list} role="tablist" className={styles.list} onKeyDown={move}>
      {names.map((name) => (
        <button
          key={name} type="button" role="tab" id={`tab-${name}`} aria-controls={panel} aria-selected={name === chosen} tabIndex={name === chosen ? 0 : -1}
          className={mergeClasses(styles.tab, name === chosen && styles.chosen)} onClick={() => choose(name)}
        >
          {labels[name]}
        </button>
      ))}
    </div>
  );
}
