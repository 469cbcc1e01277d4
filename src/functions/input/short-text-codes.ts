/** What `get` gives for a text that was not set, or cannot be held here. */
export const UNKNOWN = -2;

/** Longer texts, and those with characters beyond Latin-1, are for a `Map`. */
const LONGEST = 16;
const WORDS = LONGEST / 4;

/**
 * Numbers by short text. Up to sixteen Latin-1 characters fit four words, which are compared instead of the texts themselves: ids out of
 * a workbook are a million separate strings, and a `Map` has to hash each and to fetch another to compare it with (half the time and
 * less, with the answer always the same).
 */
export class ShortTextCodes {
  private mask = 1023;
  /** Entry + 1 by slot; 0 is free. */
  private slots = new Int32Array(1024);
  private words = new Int32Array(512 * WORDS);
  private values = new Int32Array(512);
  private hashes = new Int32Array(512);
  private count = 0;
  /** The text last packed, and its hash. */
  private readonly packed = new Int32Array(WORDS);
  private hash = 0;

  get(text: string): number {
    if (!this.pack(text)) return UNKNOWN;
    const entry = this.slots[this.slotOfPacked()]!;
    return entry === 0 ? UNKNOWN : this.values[entry - 1]!;
  }

  /** Returns false for a text that cannot be held. */
  set(text: string, value: number): boolean {
    if (!this.pack(text)) return false;
    if (this.count === this.values.length) this.grow();
    const slot = this.slotOfPacked();
    let entry = this.slots[slot]!;
    if (entry === 0) {
      this.words.set(this.packed, this.count * WORDS);
      this.hashes[this.count] = this.hash;
      entry = this.count += 1;
      this.slots[slot] = entry;
    }
    this.values[entry - 1] = value;
    return true;
  }

  private pack(text: string): boolean {
    const { length } = text;
    if (length === 0 || length > LONGEST) return false;
    const { packed } = this;
    let hash = length;
    let all = 0;
    for (let word = 0; word < WORDS; word += 1) {
      let bits = 0;
      const end = Math.min(word * 4 + 4, length);
      for (let at = word * 4; at < end; at += 1) {
        const unit = text.charCodeAt(at);
        // NUL would look like the end of a shorter text.
        if (unit === 0) return false;
        all |= unit;
        bits = (bits << 8) | unit;
      }
      packed[word] = bits;
      hash = Math.imul(hash ^ bits, 0x9e3779b1);
      hash ^= hash >>> 15;
    }
    this.hash = hash;
    return all < 256;
  }

  /** The slot of the packed text, or the free one where it belongs. */
  private slotOfPacked(): number {
    const { slots, words, packed, mask } = this;
    let slot = this.hash & mask;
    for (let entry = slots[slot]!; entry !== 0; entry = slots[slot]!) {
      const at = (entry - 1) * WORDS;
      if (words[at] === packed[0] && words[at + 1] === packed[1] && words[at + 2] === packed[2] && words[at + 3] === packed[3]) break;
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private grow(): void {
    const size = this.slots.length * 2;
    this.mask = size - 1;
    this.slots = new Int32Array(size);
    this.words = enlarged(this.words, (size / 2) * WORDS);
    this.values = enlarged(this.values, size / 2);
    this.hashes = enlarged(this.hashes, size / 2);
    for (let entry = 0; entry < this.count; entry += 1) {
      let slot = this.hashes[entry]! & this.mask;
      while (this.slots[slot] !== 0) slot = (slot + 1) & this.mask;
      this.slots[slot] = entry + 1;
    }
  }
}

function enlarged(array: Int32Array, length: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(length);
  larger.set(array);
  return larger;
}
