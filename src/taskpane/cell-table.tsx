import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';

const useStyles = makeStyles({
  frame: { overflowX: 'auto', border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium },
  table: { borderCollapse: 'collapse', width: '100%', fontSize: tokens.fontSizeBase200, fontVariantNumeric: 'tabular-nums' },
  caption: { textAlign: 'left', padding: '4px 8px', color: tokens.colorNeutralForeground2, backgroundColor: tokens.colorNeutralBackground3 },
  cell: { padding: '3px 8px', borderTop: `1px solid ${tokens.colorNeutralStroke2}`, whiteSpace: 'nowrap', textAlign: 'left' },
  number: { textAlign: 'right' },
});

interface Properties {
  readonly caption: string;
  readonly rows: readonly (readonly (number | string | boolean)[])[];
  /** Whether the first row is a header. */
  readonly headers?: boolean;
}

/** Cells as a small table that scrolls sideways where the pane is narrow. */
export function CellTable({ caption, rows, headers = false }: Properties): ReactElement {
  const styles = useStyles();
  const body = headers ? rows.slice(1) : rows;
  return (
    <div className={styles.frame} tabIndex={0} role="region" aria-label={caption}>
      <table className={styles.table}>
        <caption className={styles.caption}>{caption}</caption>
        {headers && (
          <thead>
            <tr>{rows[0]!.map((cell, column) => <th key={column} scope="col" className={styles.cell}>{String(cell)}</th>)}</tr>
          </thead>
        )}
        <tbody>
          {body.map((row, index) => (
            <tr key={index}>
              {row.map((cell, column) => (
                <td key={column} className={typeof cell === 'number' ? `${styles.cell} ${styles.number}` : styles.cell}>{shown(cell)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Fifteen digits are for cells; a reader wants five. */
function shown(cell: number | string | boolean): string {
  return typeof cell === 'number' ? String(Number(cell.toPrecision(Math.abs(cell) >= 1e5 ? 15 : 5))) : String(cell);
}
