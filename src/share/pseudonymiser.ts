import { findPersonal, type PersonalKind, type PersonalPiece } from './find-personal';
import type { PersonalData } from './personal-data';

/** How many different values of a kind were replaced. */
export interface Replacement {
  readonly kind: PersonalKind;
  readonly distinct: number;
}

/** Words that stand for persons; a number follows each. */
export type PseudonymWords = Readonly<Record<PersonalKind, string>>;

/** Replaces personal data in texts, the same value by the same pseudonym, and counts. */
export interface Pseudonymiser {
  readonly clean: (text: string) => string;
  /** As `clean`, where what is to be replaced is known already. */
  readonly replace: (text: string, pieces: readonly PersonalPiece[]) => string;
  readonly replaced: () => Replacement[];
}

/**
 * A pseudonymiser for the persons of the workbooks. Ids and names take their number from the workbooks, all else from the
 * order of appearance, so that the same workbooks give the same pseudonyms.
 *
 * @param omitted one word for everybody, where not even a pseudonym is wanted
 * @example
 * const words = { 'user-id': '用户', name: '成员', phone: '电话', email: '邮箱', 'identity-number': '证件' };
 * pseudonymiser({ userIds: new Map(), names: new Map([['王芳', 2]]) }, words).clean('负责人：王芳'); // => '负责人：成员2'
 */
export function pseudonymiser(personal: PersonalData, words: PseudonymWords, omitted: string | null = null): Pseudonymiser {
  const seen = new Map<PersonalKind, Map<string, number>>();
  const pseudonym = ({ kind, text }: PersonalPiece): string => {
    const known = seen.get(kind) ?? new Map<string, number>();
    seen.set(kind, known);
    const number = known.get(text) ?? numberOf(kind, text, personal) ?? known.size + 1;
    known.set(text, number);
    return omitted ?? `${words[kind]}${number}`;
  };
  const replace = (text: string, pieces: readonly PersonalPiece[]): string => {
    let result = '';
    let end = 0;
    for (const piece of pieces) {
      result += text.slice(end, piece.start) + pseudonym(piece);
      end = piece.start + piece.text.length;
    }
    return result + text.slice(end);
  };
  return {
    clean: (text) => replace(text, findPersonal(text, personal)),
    replace,
    replaced: () => [...seen].map(([kind, values]) => ({ kind, distinct: values.size })),
  };
}

function numberOf(kind: PersonalKind, text: string, personal: PersonalData): number | undefined {
  if (kind === 'user-id') return personal.userIds.get(text);
  return kind === 'name' ? personal.names.get(text) : undefined;
}
