import { decodeUtf8 } from './xml-text';

const UNDERSCORE = 0x5f;
const LETTER_X = 0x78;

/**
 * The distinct texts of a workbook, found by their UTF-8 bytes: a text that is known already costs no string. Two
 * spellings of one text (`_x000A_` and a line feed) have one code.
 */
export class TextTable {
  /** Texts by code. */
  readonly strings: string[] = [];
  private readonly encoder = new TextEncoder();
  /** Open addressing: entry number plus 1, or 0. */
  private slots = new Int32Array(4096);
  private entries = 0;
  private hashes = new Int32Array(1024);
  private ends = new Float64Array(1024);
  private codes = new Int32Array(1024);
  private spellings = new Uint8Array(16 * 1024);

  /** The code of the text in the first `length` bytes. */
  intern(bytes: Uint8Array, length: number): number {
    let hash = length;
    for (let i = 0; i < length; i += 1) hash = Math.imul(hash ^ bytes[i]!, 0x01000193);
    hash ^= hash >>> 15;
    const mask = this.slots.length - 1;
    let slot = hash & mask;
    for (;;) {
      const entry = this.slots[slot]! - 1;
      if (entry < 0) break;
      if (this.hashes[entry] === hash && this.equals(entry, bytes, length)) return this.codes[entry]!;
      slot = (slot + 1) & mask;
    }
    const code = this.codeOfNew(bytes, length);
    this.add(hash, bytes, length, code);
    return code;
  }

  /** The code of a text. */
  internText(text: string): number {
    const bytes = this.encoder.encode(text);
    return this.intern(bytes, bytes.length);
  }

  private equals(entry: number, bytes: Uint8Array, length: number): boolean {
    const from = entry === 0 ? 0 : this.ends[entry - 1]!;
    if (this.ends[entry]! - from !== length) return false;
    const { spellings } = this;
    for (let i = 0; i < length; i += 1) if (spellings[from + i] !== bytes[i]) return false;
    return true;
  }

  private codeOfNew(bytes: Uint8Array, length: number): number {
    const written = decodeUtf8(bytes, 0, length);
    if (hasEscape(bytes, length)) {
      const text = unescapeControlCharacters(written);
      if (text !== written && !text.includes('_x')) return this.internText(text);
      this.strings.push(text);
    } else {
      this.strings.push(written);
    }
    return this.strings.length - 1;
  }

  private add(hash: number, bytes: Uint8Array, length: number, code: number): void {
    if (this.entries * 2 >= this.slots.length) this.rehash();
    const entry = this.entries;
    const from = entry === 0 ? 0 : this.ends[entry - 1]!;
    if (from + length > this.spellings.length) {
      const grown = new Uint8Array(Math.max(this.spellings.length * 2, from + length));
      grown.set(this.spellings);
      this.spellings = grown;
    }
    if (entry === this.hashes.length) this.growEntries();
    this.spellings.set(bytes.subarray(0, length), from);
    this.hashes[entry] = hash;
    this.ends[entry] = from + length;
    this.codes[entry] = code;
    this.entries += 1;
    this.place(entry);
  }

  private place(entry: number): void {
    const mask = this.slots.length - 1;
    let slot = this.hashes[entry]! & mask;
    while (this.slots[slot] !== 0) slot = (slot + 1) & mask;
    this.slots[slot] = entry + 1;
  }

  private rehash(): void {
    this.slots = new Int32Array(this.slots.length * 2);
    for (let entry = 0; entry < this.entries; entry += 1) this.place(entry);
  }

  private growEntries(): void {
    const size = this.hashes.length * 2;
    const hashes = new Int32Array(size);
    hashes.set(this.hashes);
    this.hashes = hashes;
    const ends = new Float64Array(size);
    ends.set(this.ends);
    this.ends = ends;
    const codes = new Int32Array(size);
    codes.set(this.codes);
    this.codes = codes;
  }
}

function hasEscape(bytes: Uint8Array, length: number): boolean {
  for (let i = 0; i + 6 < length; i += 1) {
    if (bytes[i] === UNDERSCORE && bytes[i + 1] === LETTER_X && bytes[i + 6] === UNDERSCORE) return true;
  }
  return false;
}

/** Excel writes characters that XML cannot hold as `_xHHHH_`, and an underscore that would look so as `_x005F_`. */
function unescapeControlCharacters(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, digits: string) => String.fromCharCode(parseInt(digits, 16)));
}
