import { idOfNumber, normalizeId } from '../../workbook/parse-id';
import { isBlankMark } from '../../workbook/parse-number';

/**
 * Codes for ids, 0, 1, 2, … in order of first appearance: equal ids have equal codes whether they stand there as numbers or as text,
 * in full or half width. Shared by the columns that are matched with each other.
 */
export class IdCodes {
  private readonly codes = new Map<string | number, number>();
  private readonly firstSeen: (string | number)[] = [];

  get size(): number {
    return this.firstSeen.length;
  }

  /** The code of an id, or −1 for a text that says 'nothing'. */
  code(id: string | number): number {
    return this.codes.get(id) ?? this.learn(id);
  }

  /** The code of an id that is there already, otherwise −1. */
  find(id: string | number): number {
    return this.codes.get(id) ?? this.codes.get(comparable(id)) ?? -1;
  }

  /** The id of a code as it stood in its first cell. */
  id(code: number): string | number {
    return this.firstSeen[code]!;
  }

  private learn(id: string | number): number {
    const text = comparable(id);
    if (text === '' || (typeof id === 'string' && isBlankMark(text))) {
      this.codes.set(id, -1);
      return -1;
    }
    let code = this.codes.get(text);
    if (code === undefined) {
      code = this.firstSeen.length;
      this.firstSeen.push(id);
      this.codes.set(text, code);
    }
    // Spellings are remembered too, so that each is tidied once. They are never another id's comparable form.
    if (id !== text) this.codes.set(id, code);
    return code;
  }
}

function comparable(id: string | number): string {
  return typeof id === 'number' ? idOfNumber(id) : normalizeId(id);
}
