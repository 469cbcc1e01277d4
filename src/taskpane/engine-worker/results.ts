import type { Finding } from '../../datasets/finding';
import type { DatasetPart } from '../../datasets/table';
import type { InspectedTable } from '../../engine/inspection';
import type { YearbookOptions } from '../../engine/yearbook';
import type { Language } from '../../locales/language';
import type { BaselineKind, Unit } from '../../metrics/figure';
import type { FiguresJsonError } from '../../metrics/json-shape';
import type { MappedTable, MappingError } from '../../recognise/saved-mapping';
import type { SectionId } from '../../report/input';
import type { ReportSpec } from '../../report/spec';
import type { Replacement } from '../../share/pseudonymiser';
import type { PersonalColumn } from '../../share/personal-column';
import type { PersonsChoice } from '../../share/persons-choice';
import type { ScanItem } from '../../share/scan-report';
import type { SkippedSheet, UnreadableReason } from '../../workbook/reader';
import type { AskedQuestion } from './question';
import type { YearAdvice } from './year-advice';

/** A text in both languages. */
export type BothLanguages = Readonly<Record<Language, string>>;

/** Why a file cannot be used. */
export type SourceProblem =
  | { readonly reason: UnreadableReason; readonly place: string | null }
  | { readonly reason: 'saved-figures'; readonly fault: Pick<FiguresJsonError, 'problem' | 'place' | 'value'> };

/** Saved figures that stand in for tables, and where they were made of. */
export interface SavedSource {
  readonly file: string;
  readonly year: number;
  readonly fiscalStart: number;
  /** Day number of the last day of the data. */
  readonly asOf: number;
  readonly figures: number;
  readonly missing: number;
  readonly parts: readonly DatasetPart[];
  /** Whether the file has figures alone, without the rows that some sheets list. */
  readonly rowsMissing: boolean;
}

/** A workbook as it was given, and what was read of it. */
export interface SourceSummary {
  readonly name: string;
  readonly bytes: number;
  readonly sheets: number;
  /** Rows with content in all of its sheets. */
  readonly rows: number;
  readonly skipped: readonly SkippedSheet[];
  /** Why it could not be read; null when it was. */
  readonly problem: SourceProblem | null;
  /** What a file of saved figures holds; null for a workbook. */
  readonly figures: { readonly year: number; readonly count: number } | null;
  readonly sample: boolean;
  /** Whether it is the workbook that is open in Excel. */
  readonly open: boolean;
}

/** A table that was found, with all its headers. */
export interface CheckedTable extends InspectedTable {
  readonly headers: readonly string[];
  /** Whether sheet or workbook name the month of its rows, which then need no date. */
  readonly monthInName: boolean;
  /** The same for tables with the same headers, whatever their workbook. */
  readonly signature: string;
}

export interface CheckResult {
  readonly tables: readonly CheckedTable[];
  readonly findings: readonly Finding[];
  readonly skipped: readonly SkippedSheet[];
  /** Years that the data speak of, the latest first. */
  readonly years: readonly number[];
  /** The year that is suggested, by the year's first month; null when the data tell none. */
  readonly yearAdvice: readonly (YearAdvice | null)[];
  /** Doubts that change figures, each with what it changes. */
  readonly questions: readonly AskedQuestion[];
  /** Saved figures that the report is made of in place of tables; null without. */
  readonly saved: SavedSource | null;
  /** Why the corrections could not be applied; the tables are then as recognised without them. */
  readonly mappingProblem: { readonly problem: MappingError['problem']; readonly place: string; readonly value: string } | null;
}

/** What recognising depends on: the corrections, and the year that doubts are weighed for. */
export interface CheckChoices {
  readonly corrections: Corrections;
  readonly year: number | null;
  readonly fiscalStart: number;
}

export type Corrections = readonly MappedTable[];

export interface PreviewCard {
  readonly id: string;
  readonly label: BothLanguages;
  readonly name: BothLanguages;
  readonly definition: BothLanguages;
  readonly unit: Unit;
  readonly value: number;
  readonly baseline: number | null;
  readonly baselineKind: BaselineKind | null;
  readonly change: number | null;
  /** As a fraction; null for what changes in percent. */
  readonly changePoints: number | null;
  readonly judgement: 'better' | 'worse' | 'neutral';
  readonly target: number | null;
  readonly attainment: number | null;
  readonly sources: readonly string[];
}

export type CardTheme = 'users' | 'growth' | 'campaigns' | 'product';

export interface PreviewSeries {
  readonly id: string;
  readonly label: BothLanguages;
  readonly unit: Unit;
  readonly points: readonly { readonly key: string; readonly value: number }[];
}

export interface PreviewResult {
  readonly year: number;
  readonly asOf: number;
  readonly unfinished: boolean;
  readonly groups: readonly { readonly theme: CardTheme; readonly cards: readonly PreviewCard[] }[];
  readonly users: PreviewSeries | null;
  readonly revenue: PreviewSeries | null;
  readonly tiers: PreviewSeries | null;
  readonly figures: number;
  /** Figures without a value. */
  readonly unavailable: number;
  /** Names of plain figures that have no value. */
  readonly missing: readonly BothLanguages[];
  readonly findings: readonly Finding[];
}

export interface BuildChoices {
  readonly year: YearbookOptions;
  readonly language: Language;
  readonly sections: readonly SectionId[] | null;
  readonly persons: PersonsChoice;
  /** ISO day that the report shows as its own. */
  readonly date: string;
}

export interface MadeFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export interface BuildResult {
  readonly file: MadeFile;
  readonly sheets: readonly { readonly id: string; readonly name: string; readonly charts: number; readonly tables: number; readonly cells: number }[];
  readonly figures: number;
  readonly missing: number;
  /** What pseudonyms replaced; empty without them. */
  readonly replaced: readonly Replacement[];
}

/** A report for a host of the page's to write. */
export interface ReportToWrite {
  readonly spec: ReportSpec;
  readonly version: string;
  readonly figures: number;
  readonly missing: number;
}

export interface DocumentResult {
  readonly file: MadeFile;
  readonly replaced: readonly Replacement[];
}

/** Who the workbooks speak of, each list in its order, and where the open workbook has users' ids. */
export interface KnownPersons {
  readonly userIds: readonly string[];
  readonly names: readonly string[];
  readonly columns: readonly PersonalColumn[];
}

export type ShareScan = readonly ScanItem[];

export interface EngineProgress {
  readonly stage: 'reading' | 'sample' | 'recognising' | 'computing' | 'building' | 'writing' | 'scanning';
  /** The file that it is about, where it is about one. */
  readonly file: string | null;
  /** From 0 to 1. */
  readonly share: number;
}
