import { idOfNumber, normalizeId } from '../../workbook/parse-id';
import { isBlankMark } from '../../workbook/parse-number';
import { ShortTextCodes, UNKNOWN } from './short-text-codes';

/**
 * Codes for ids, 0, 1, 2, … in order of first appearance: equal ids have equal codes whether they stand there as numbers or as text,
 * in full or half width. Shared by the columns that are matched with each other.
 */
export class IdCodes {
  private readonly codes = new Map<string | number, number>();
  private readonly shortTexts = new ShortTextCodes();
  private readonly firstSeen: (string | number)[] = [];

  get size(): number {
    return this.firstSeen.length;
  }

  /** The code of an id, or −1 for a text that says 'nothing'. */
  code(id: string | number): number {
    const known = this.known(id);
    return known === UNKNOWN ? this.learn(id) : known;
  }

  /** The code of an id that is there already, otherwise −1. */
  find(id: string | number): number {
    const known = this.known(comparable(id));
    return known === UNKNOWN ? -1 : known;
  }

  /** The id of a code as it stood in its first cell. */
  id(code: number): string | number {
    return this.firstSeen[code]!;
  }

  private known(id: string | number): number {
    if (typeof id === 'string') {
      const code = this.shortTexts.get(id);
      if (code !== UNKNOWN) return code;
    }
    return this.codes.get(id) ?? UNKNOWN;
  }

  private remember(id: string | number, code: number): void {
    if (typeof id === 'number' || !this.shortTexts.set(id, code)) this.codes.set(id, code);
  }

  private learn(id: string | number): number {
    const text = comparable(id);
    let code = text === '' || (typeof id === 'string' && isBlankMark(text)) ? -1 : this.known(text);
    if (code === UNKNOWN) {
      code = this.firstSeen.length;
      this.firstSeen.push(id);
      this.remember(text, code);
    }
    // Spellings are remembered too, so that each is tidied once. They are never another id's comparable form.
    if (id !== text) this.remember(id, code);
    return code;
  }
}

function comparable(id: string | number): string {
  return typeof id === 'number' ? idOfNumber(id) : normalizeId(id);
}
