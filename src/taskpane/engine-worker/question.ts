import type { DatasetId } from '../../datasets/schema';
import type { Language } from '../../locales/language';
import type { MappedTable } from '../../recognise/saved-mapping';

/** The figure that a question decides, in the report year, under each answer; null where it cannot be computed. */
export interface DecidedFigure {
  readonly name: Readonly<Record<Language, string>>;
  readonly year: number;
  readonly present: number | null;
  readonly other: number | null;
}

/** A question with the figure that it decides; null where there is none. */
export type AskedQuestion = Question & { readonly figure: DecidedFigure | null };

/** A reading of the data that the user can decide. The first answer is the present one. */
export type Question =
  | {
      readonly kind: 'column';
      readonly key: string;
      readonly dataset: DatasetId;
      readonly field: string;
      readonly chosen: { readonly header: string; readonly sum: number };
      readonly other: { readonly header: string; readonly sum: number };
      /** The correction that the other answer makes. */
      readonly otherwise: readonly MappedTable[];
    }
  | {
      readonly kind: 'refunds';
      readonly key: string;
      readonly amount: string;
      readonly refund: string;
      readonly deducted: number;
      readonly asGiven: number;
      readonly otherwise: readonly MappedTable[];
    };
