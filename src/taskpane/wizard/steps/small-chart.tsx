import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { WizardWords } from '../../../locales/wizard';
import type { PreviewSeries } from '../../engine-worker/results';
import { useSectionStyles } from '../section-styles';

const WIDTH = 300;
const HEIGHT = 96;

const useStyles = makeStyles({
  title: { margin: 0, fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold },
  figure: { margin: 0 },
  picture: { display: 'block', width: '100%', height: 'auto', overflow: 'visible' },
  text: { fill: tokens.colorNeutralForeground2, fontSize: '10px' },
  strong: { fill: tokens.colorNeutralForeground1, fontSize: '11px', fontWeight: 600 },
  bar: { fill: tokens.colorBrandBackground },
  line: { fill: 'none', stroke: tokens.colorBrandStroke1, strokeWidth: 2, strokeLinejoin: 'round' },
  dot: { fill: tokens.colorBrandBackground },
  axis: { stroke: tokens.colorNeutralStroke1 },
});

interface Properties {
  readonly title: string;
  readonly series: PreviewSeries;
  readonly words: WizardWords;
  readonly name: (key: string) => string;
  readonly value: (value: number) => string;
}

/** A small line over the months; its ends and its height are told in words too. */
export function LineChart({ title, series, words, name, value }: Properties): ReactElement {
  const styles = useStyles();
  const { points } = series;
  const high = Math.max(...points.map((point) => point.value), 1);
  const x = (index: number): number => 8 + (index * (WIDTH - 16)) / Math.max(1, points.length - 1);
  const y = (amount: number): number => HEIGHT - 16 - (amount / high) * (HEIGHT - 34);
  const last = points.length - 1;
  return (
    <Chart title={title} summary={summaryOf(points, words, value)}>
      <line className={styles.axis} x1={0} x2={WIDTH} y1={HEIGHT - 16} y2={HEIGHT - 16} />
      <polyline className={styles.line} points={points.map((point, index) => `${x(index)},${y(point.value)}`).join(' ')} />
      <circle className={styles.dot} cx={x(last)} cy={y(points[last]!.value)} r={3.5} />
      <text className={styles.strong} x={WIDTH} y={y(points[last]!.value) - 8} textAnchor="end">{value(points[last]!.value)}</text>
      <text className={styles.text} x={0} y={y(points[0]!.value) - 8}>{value(points[0]!.value)}</text>
      <text className={styles.text} x={0} y={HEIGHT - 3}>{name(points[0]!.key)}</text>
      <text className={styles.text} x={WIDTH} y={HEIGHT - 3} textAnchor="end">{name(points[last]!.key)}</text>
    </Chart>
  );
}

/** Small bars: standing for months, lying for names. */
export function BarChart({ title, series, words, name, value, lying = false }: Properties & { readonly lying?: boolean }): ReactElement {
  const styles = useStyles();
  const { points } = series;
  const high = Math.max(...points.map((point) => point.value), 1);
  const summary = lying ? points.map((point) => `${name(point.key)} ${value(point.value)}`).join(', ') : summaryOf(points, words, value);
  if (lying) {
    return (
      <Chart title={title} summary={summary}>
        {points.map((point, index) => (
          <g key={point.key} transform={`translate(0 ${index * 24 + 2})`}>
            <text className={styles.text} x={0} y={13}>{name(point.key)}</text>
            <rect className={styles.bar} x={72} y={3} rx={2} height={13} width={Math.max(1, (point.value / high) * (WIDTH - 140))} />
            <text className={styles.strong} x={78 + (point.value / high) * (WIDTH - 140)} y={14}>{value(point.value)}</text>
          </g>
        ))}
      </Chart>
    );
  }
  const width = WIDTH / points.length;
  const highest = points.findIndex((point) => point.value === high);
  return (
    <Chart title={title} summary={summary}>
      {points.map((point, index) => {
        const height = (point.value / high) * (HEIGHT - 34);
        return <rect key={point.key} className={styles.bar} x={index * width + 2} width={width - 4} y={HEIGHT - 16 - height} height={Math.max(0, height)} rx={2} />;
      })}
      {highest >= 0 && (
        <text
          className={styles.strong} y={12} x={Math.min(WIDTH - 2, Math.max(2, (highest + 0.5) * width))}
          textAnchor={highest < 2 ? 'start' : highest > points.length - 3 ? 'end' : 'middle'}
        >
          {value(high)}
        </text>
      )}
      <text className={styles.text} x={2} y={HEIGHT - 3}>{name(points[0]!.key)}</text>
      <text className={styles.text} x={WIDTH - 2} y={HEIGHT - 3} textAnchor="end">{name(points.at(-1)!.key)}</text>
    </Chart>
  );
}

function Chart({ title, summary, children }: { readonly title: string; readonly summary: string; readonly children: React.ReactNode }): ReactElement {
  const sections = useSectionStyles();
  const styles = useStyles();
  return (
    <figure className={`${sections.card} ${styles.figure}`}>
      <figcaption className={styles.title}>{title}</figcaption>
      <svg className={styles.picture} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={`${title}: ${summary}`}>{children}</svg>
    </figure>
  );
}

function summaryOf(points: PreviewSeries['points'], words: WizardWords, value: (value: number) => string): string {
  const high = Math.max(...points.map((point) => point.value));
  return words.preview.chartSummary(value(points[0]!.value), value(points.at(-1)!.value), value(high));
}
