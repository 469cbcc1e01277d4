import type { Finding } from '../datasets/finding';
import { isoDay } from '../workbook/calendar';
import { DATASETS } from '../datasets/registry';
import type { DatasetId } from '../datasets/schema';
import type { DatasetPart, Datasets } from '../datasets/table';
import type { Figure, Figures } from './figure';
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
  readonly sources: readonly string[];
  readonly extra: Figure['extra'];
}

export interface FiguresJson {
  readonly schema: 1;
  readonly year: number;
  readonly fiscalStart: number;
  /** `YYYY-MM-DD`. */
  readonly asOf: string;
  readonly metrics: readonly FigureJson[];
  readonly datasets: readonly DatasetPart[];
  readonly quality: readonly (Omit<Finding, 'parameters'> & Partial<Pick<Finding, 'parameters'>>)[];
}

/** Every figure, the ranges they come from and the findings, as plain data for `JSON.stringify`; see interfaces.md. */
export function figuresJson(figures: Figures, { tables }: Datasets, findings: readonly Finding[]): FiguresJson {
  return {
    schema: 1,
    year: figures.year,
    fiscalStart: figures.fiscalStart,
    asOf: isoDay(figures.asOf),
    metrics: figures.figures.map(figureJson),
    datasets: (Object.keys(DATASETS) as DatasetId[]).flatMap((dataset) =>
      (tables[dataset]?.parts ?? []).map((part) => ({
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
    sources,
    extra: baselineReason ? { ...extra, baselineReason: reasonText(baselineReason) } : extra,
  };
}
