/**
 * Gives each distinct text a code: 0, 1, 2, … in order of first appearance.
 *
 * Texts of up to 16 Latin-1 characters, as ids are, stand as four 32-bit words in a hash table with open addressing:
 * looking one up compares numbers and touches no other text, which takes a third of the time of a `Map`. Others are in
 * a `Map`.
 *
 * @example
 * const users = new Interner();
 * users.intern('U1'); // => 0
 * users.intern('U2'); // => 1
 * users.intern('U1'); // => 0
 */
export class Interner {
  private readonly texts: string[] = [];
  private readonly longer = new Map<string, number>();
  /** Code + 1 in each slot, 0 for a free one; at most half of the slots are taken. */
  private slots = new Int32Array(FIRST_SLOTS);
  /** Four words of each code's text. */
  private words = new Int32Array(FIRST_SLOTS * 2);

  get size(): number {
    return this.texts.length;
  }

  intern(text: string): number {
    const found = this.lookUp(text);
    return found >= 0 ? found : this.add(text);
  }

  /**
   * The codes of many texts.
   *
   * @example
   * new Interner().internAll(['a', 'b', 'a']); // => Int32Array.of(0, 1, 0)
   */
  internAll(texts: readonly string[]): Int32Array {
    const codes = new Int32Array(texts.length);
    for (let i = 0; i < texts.length; i++) {
      const text = texts[i]!;
      const found = this.lookUp(text);
      codes[i] = found >= 0 ? found : this.add(text);
    }
    return codes;
  }

  /** The code of a text, or −1 when it was never interned. */
  find(text: string): number {
    return this.lookUp(text);
  }

  /** The text of a code. */
  text(code: number): string {
    return this.texts[code] ?? '';
  }

  /**
   * The code of a text, or −1. Packs its characters, four a word; they fit when there are up to 16 of them, each of one
   * byte and none NUL, so that equal words are equal texts. All in one function with plain local numbers: this is where
   * the time of reading a large table goes.
   */
  private lookUp(text: string): number {
    const { length } = text;
    if (length > LONGEST_PACKED) return this.longer.get(text) ?? -1;
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    let others = 0;
    let i = 0;
    for (const end = Math.min(length, 4); i < end; i++) {
      const unit = text.charCodeAt(i);
      others |= unit | ((unit - 1) & 0x100);
      a = (a << 8) | unit;
    }
    for (const end = Math.min(length, 8); i < end; i++) {
      const unit = text.charCodeAt(i);
      others |= unit | ((unit - 1) & 0x100);
      b = (b << 8) | unit;
    }
    for (const end = Math.min(length, 12); i < end; i++) {
      const unit = text.charCodeAt(i);
      others |= unit | ((unit - 1) & 0x100);
      c = (c << 8) | unit;
    }
    for (; i < length; i++) {
      const unit = text.charCodeAt(i);
      others |= unit | ((unit - 1) & 0x100);
      d = (d << 8) | unit;
    }
    if (others > 0xff) return this.longer.get(text) ?? -1;
    const { slots, words } = this;
    const mask = slots.length - 1;
    let slot = hashOf(a, b, c, d) & mask;
    for (;;) {
      const code = slots[slot]! - 1;
      if (code < 0) return -1;
      const at = code * 4;
      if (words[at] === a && words[at + 1] === b && words[at + 2] === c && words[at + 3] === d) return code;
      slot = (slot + 1) & mask;
    }
  }

  private add(text: string): number {
    const code = this.texts.length;
    this.texts.push(text);
    if (code * 4 >= this.words.length) this.grow();
    const packed = pack(text);
    if (packed === null) {
      this.longer.set(text, code);
    } else {
      this.words.set(packed, code * 4);
      this.take(code);
    }
    return code;
  }

  /** Puts a code whose words are known into the first free slot from where it belongs. */
  private take(code: number): void {
    const { slots, words } = this;
    const at = code * 4;
    const mask = slots.length - 1;
    let slot = hashOf(words[at]!, words[at + 1]!, words[at + 2]!, words[at + 3]!) & mask;
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    slots[slot] = code + 1;
  }

  private grow(): void {
    const former = this.slots;
    const words = new Int32Array(this.words.length * 4);
    words.set(this.words);
    this.words = words;
    this.slots = new Int32Array(former.length * 4);
    for (const taken of former) if (taken !== 0) this.take(taken - 1);
  }
}

const FIRST_SLOTS = 1024;
const LONGEST_PACKED = 16;

/** The words of a text, or null when it does not fit; see `lookUp`. */
function pack(text: string): Int32Array | null {
  if (text.length > LONGEST_PACKED) return null;
  const words = new Int32Array(4);
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 0 || unit > 0xff) return null;
    words[i >> 2] = (words[i >> 2]! << 8) | unit;
  }
  return words;
}

function hashOf(a: number, b: number, c: number, d: number): number {
  let hash =
    Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca77) ^ Math.imul(c, 0xc2b2ae3d) ^ Math.imul(d, 0x27d4eb2f);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return hash ^ (hash >>> 13);
}
