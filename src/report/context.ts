import type { Language } from '../locales/language';
import type { NarrativeWords } from '../locales/narrative';
import { narrativeWords } from '../locales/narrative';
import type { ReportWords } from '../locales/report';
import { reportWords } from '../locales/report';
import type { Figure } from '../metrics/figure';
import type { FigureCells } from './figure-cells';
import { placeFigures } from './figure-cells';
import type { FigureIndex } from './figure-index';
import { indexFigures } from './figure-index';
import type { ReportDetails } from './details';
import type { ReportedMetric, ReportInput, SectionId } from './input';
import { SECTION_IDS } from './section-ids';

/** What every section works with. */
export interface ReportContext {
  readonly input: ReportInput;
  readonly language: Language;
  readonly year: number;
  readonly words: ReportWords;
  readonly sentences: NarrativeWords;
  readonly figures: FigureIndex;
  readonly details: ReportDetails;
  readonly cells: FigureCells;
  /** Tab name of each section. */
  sheetName(section: SectionId): string;
  /** Whether a section is asked for. */
  wants(section: SectionId): boolean;
  metric(id: string): ReportedMetric;
  /** Name of a metric in the report's language. */
  readonly name: (id: string) => string;
  /** Its shorter name, for cards and column heads. */
  label(id: string): string;
}

/** Makes the context of a report: figures indexed, their cells placed, the language chosen. */
export function reportContext(input: ReportInput): ReportContext {
  const {
    language,
    figures: { year, figures },
  } = input;
  const words = reportWords[language];
  const registry = new Map(input.metrics.map((metric) => [metric.id, metric]));
  const metrics = [...input.metrics, ...unregistered(figures, registry)];
  for (const metric of metrics) registry.set(metric.id, metric);
  const sheetName = (section: SectionId): string => words.sheets[section](year);
  const wanted = new Set<SectionId>(input.sections ?? SECTION_IDS);
  const metric = (id: string): ReportedMetric => registry.get(id) ?? anonymous(id, figures);
  return {
    input,
    language,
    year,
    words,
    sentences: narrativeWords[language],
    figures: indexFigures(figures),
    details: input.details,
    cells: placeFigures(sheetName('figures'), figures, metrics),
    sheetName,
    // Every other sheet refers to the figures' cells, and the cover is what a reader starts from.
    wants: (section) => section === 'figures' || section === 'cover' || wanted.has(section),
    metric,
    name: (id) => metric(id).name[language],
    label: (id) => (metric(id).label ?? metric(id).name)[language],
  };
}

/** Figures whose id is not in the registry get a row of their own all the same. */
function unregistered(figures: readonly Figure[], registry: ReadonlyMap<string, ReportedMetric>): ReportedMetric[] {
  const ids = new Set(figures.map((figure) => figure.id).filter((id) => !registry.has(id)));
  return [...ids].map((id) => anonymous(id, figures));
}

function anonymous(id: string, figures: readonly Figure[]): ReportedMetric {
  const unit = figures.find((figure) => figure.id === id)?.unit ?? 'count';
  return { id, name: { zh: id, en: id }, definition: { zh: '', en: '' }, unit, kind: 'other' };
}
