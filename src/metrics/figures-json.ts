import type { Finding } from '../datasets/finding';
import { isoDay } from '../workbook/calendar';
import { DATASETS } from '../datasets/registry';
import type { DatasetId } from '../datasets/schema';
import type { DatasetPart } from '../datasets/table';
import type { Figure, Figures, Reason } from './figure';
import { reasonText } from './reason-text';

/** A figure as interfaces.md prints it. */
export interface FigureJson {
  readonly id: string;
  readonly dims: Figure['dims'];
  readonly value: number | null;
  readonly baseline: number | null;
  readonly change: number | null;
  readonly change_pp?: number | null;
  readonly baselineKind: Figure['baselineKind'];
  readonly unit: Figure['unit'];
  readonly status: Figure['status'];
  readonly reason: string | null;
  /** The reason and that of `extra.baselineReason` with what they are about, where there is one. */
  readonly reason_detail?: Reason;
  readonly baseline_reason_detail?: Reason;
  readonly sources: readonly string[];
  readonly extra: Figure['extra'];
}

export interface FiguresJson {
  readonly schema: 1;
  readonly year: number;
  readonly fiscalStart: number;
  /** `YYYY-MM-DD`. */
  readonly asOf: string;
  /** Whether the data end before the last day of the year. */
  readonly unfinished: boolean;
  readonly metrics: readonly FigureJson[];
  readonly datasets: readonly DatasetPart[];
  readonly quality: readonly (Omit<Finding, 'parameters'> & Partial<Pick<Finding, 'parameters'>>)[];
}

/** Every figure, the ranges they come from and the findings, as plain data for `JSON.stringify`; see interfaces.md. */
export function figuresJson(figures: Figures, parts: readonly DatasetPart[], findings: readonly Finding[]): FiguresJson {
  return {
    schema: 1,
    year: figures.year,
    fiscalStart: figures.fiscalStart,
    asOf: isoDay(figures.asOf),
    unfinished: figures.unfinished,
    metrics: figures.figures.map(figureJson),
    datasets: (Object.keys(DATASETS) as DatasetId[]).flatMap((dataset) =>
      parts.filter((part) => part.dataset === dataset).map((part) => ({
        dataset,
        workbook: part.workbook,
        sheet: part.sheet,
        range: part.range,
        rows: part.rows,
        used: part.used,
        confidence: part.confidence,
        columns: part.columns,
      })),
    ),
    quality: findings.map(({ parameters, ...finding }) => ({
      ...finding,
      ...(Object.keys(parameters).length > 0 ? { parameters } : {}),
    })),
  };
}

function figureJson(figure: Figure): FigureJson {
  const {
    changePoints,
    baselineReason,
    reason,
    extra,
    id,
    dims,
    value,
    baseline,
    change,
    baselineKind,
    unit,
    status,
    sources,
  } = figure;
  return {
    id,
    dims,
    value,
    baseline,
    change,
    ...(changePoints === undefined ? {} : { change_pp: changePoints }),
    baselineKind,
    unit,
    status,
    reason: reason && reasonText(reason),
    ...(reason ? { reason_detail: reason } : {}),
    ...(baselineReason ? { baseline_reason_detail: baselineReason } : {}),
    sources,
    extra: baselineReason ? { ...extra, baselineReason: reasonText(baselineReason) } : extra,
  };
}
