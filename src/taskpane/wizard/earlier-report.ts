import type { ReportMemory, SourceStamp } from '../../hosts/report-state/report-state';
import type { Corrections, SourceSummary } from '../engine-worker/results';
import { STANDARD_CHOICES, type ReportChoices, type WizardState } from './wizard-state';

/** What to keep in the workbook of how its report was made. The open workbook is no source to ask for again. */
export function memoryOf(
  { sources, corrections, choices }: WizardState, files: ReadonlyMap<string, { readonly lastModified: number }>, made: Pick<ReportMemory, 'version'> & { readonly language: string },
): ReportMemory {
  const { year, fiscalStart, baseline, sections, thresholds } = choices;
  return {
    version: made.version, mapping: { schema: 1, tables: corrections }, options: { year, fiscalStart, baseline, language: made.language, sections, thresholds },
    sources: sources.filter(({ open }) => !open).map(({ name, bytes }) => {
      const modified = files.get(name)?.lastModified;
      return { name, size: bytes, modified: modified === undefined ? null : new Date(modified).toISOString() };
    }),
  };
}

/**
 * The options that a report was made with, whoever made it; the usual ones where it keeps none.
 *
 * @example
 * choicesOf({ year: 2025, fiscalStart: 4, baseline: 'auto', language: 'en', sections: null }).fiscalStart; // => 4
 */
export function choicesOf(options: unknown): ReportChoices {
  const { year, fiscalStart, baseline, language, sections, thresholds } = isRecord(options) ? options : {};
  // Reports of the command line keep thresholds with how users are scored.
  const tiers = isRecord(thresholds) && isRecord(thresholds.tiers) ? thresholds.tiers : thresholds;
  return {
    ...STANDARD_CHOICES,
    ...(Number.isInteger(year) ? { year: year as number } : {}),
    ...(Number.isInteger(fiscalStart) ? { fiscalStart: fiscalStart as number } : {}),
    ...(baseline === 'prior-year' || baseline === 'start-of-year' ? { baseline } : {}),
    ...(language === 'zh' || language === 'en' ? { language } : {}),
    ...(Array.isArray(sections) ? { sections: sections } : {}),
    ...(isRecord(tiers) ? { thresholds: tiers } : {}),
  };
}

/** The corrections that a report was made with; none where it keeps none that can be used. What reads them is loaded when there are any. */
export async function correctionsOf(mapping: unknown): Promise<Corrections> {
  try {
    const { parseMapping } = await import(/* webpackChunkName: "saved-mapping" */ '../../recognise/saved-mapping');
    return parseMapping(JSON.stringify(mapping), '').tables;
  } catch {
    return [];
  }
}

/** A file that the workbook's report was made of. */
export interface WantedSource extends SourceStamp {
  /** Missing, or given with another size than then. */
  readonly problem: 'missing' | 'changed';
}

/** The files of an earlier report that are not there, or are not as they were. */
export function wantedSources(earlier: readonly SourceStamp[], sources: readonly SourceSummary[]): WantedSource[] {
  return earlier.flatMap((stamp): WantedSource[] => {
    const given = sources.find(({ name, open }) => !open && name === stamp.name);
    if (given === undefined) return [{ ...stamp, problem: 'missing' }];
    return given.bytes === stamp.size ? [] : [{ ...stamp, problem: 'changed' }];
  });
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
