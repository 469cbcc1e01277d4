import type { ReportContext } from '../../report/context';
import type { KnownFigure } from '../../report/figure-index';
import { isPlain } from '../../report/figure-index';
import { judgement } from '../../report/judgement';
import { KPI_GROUPS } from '../../report/kpis';
import { changesInPoints } from '../../report/narrative/movement';
import type { BothLanguages, PreviewCard, PreviewResult, PreviewSeries } from './results';

/** What the pane shows of a year before anything is written: the overview's cards, and three small charts. */
export function previewFigures(context: ReportContext): PreviewResult {
  const { figures: { year, asOf, unfinished, figures }, findings } = context.input;
  const groups = KPI_GROUPS
    .map(({ theme, ids }) => ({ theme, cards: ids.flatMap((id) => card(context, id)) }))
    .filter(({ cards }) => cards.length > 0);
  return {
    year,
    asOf,
    unfinished,
    groups,
    users: series(context, 'users.mau', 'month') ?? series(context, 'users.total', 'month'),
    revenue: series(context, 'revenue', 'month'),
    tiers: series(context, 'tier.users', 'tier'),
    figures: figures.length,
    unavailable: figures.filter(({ value }) => value === null).length,
    missing: figures.filter((figure) => isPlain(figure) && figure.value === null).map(({ id }) => labelOf(context, id)),
    findings,
  };
}

function card(context: ReportContext, id: string): PreviewCard[] {
  const figure = context.figures.known(id) ?? onlyFlow(context, id);
  if (figure === undefined) return [];
  const attained = context.figures.known('target.attainment', { metric: id });
  const target = attained?.extra.target;
  const { name, definition } = context.metric(id);
  return [{
    id,
    label: labelOf(context, id),
    name,
    definition,
    unit: figure.unit,
    value: figure.value,
    baseline: figure.baseline,
    baselineKind: figure.baselineKind,
    change: figure.change,
    changePoints: changesInPoints(figure) ? (figure.changePoints ?? null) : null,
    judgement: judgement(context, figure),
    target: typeof target === 'number' ? target : null,
    attainment: attained?.value ?? null,
    sources: figure.sources,
  }];
}

function onlyFlow(context: ReportContext, id: string): KnownFigure | undefined {
  const flows = context.figures.listed(id, 'flow');
  return flows.length === 1 ? flows[0] : undefined;
}

function series(context: ReportContext, id: string, dimension: 'month' | 'tier'): PreviewSeries | null {
  const listed = context.figures.listed(id, dimension);
  if (listed.length < 2) return null;
  const points = listed.map((figure) => ({ key: String(figure.dims[dimension]), value: figure.value }));
  return { id, label: labelOf(context, id), unit: listed[0]!.unit, points };
}

function labelOf(context: ReportContext, id: string): BothLanguages {
  const metric = context.metric(id);
  return metric.label ?? metric.name;
}
