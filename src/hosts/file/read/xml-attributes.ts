import { XmlText } from './xml-text';

const SPACE = 0x20;
const COLON = 0x3a;
const EQUALS = 0x3d;
const DOUBLE_QUOTE = 0x22;
const SINGLE_QUOTE = 0x27;

/**
 * Walks through a tag's attributes without making objects: after each `next()` that is true, `name` is the local
 * name's `xmlName` and the value stands in the bytes from `from` to `to`, its entities not yet resolved.
 */
export class AttributeCursor {
  name = 0;
  from = 0;
  to = 0;
  private bytes: Uint8Array = new Uint8Array(0);
  private position = 0;
  private end = 0;
  private readonly scratch = new XmlText();

  reset(bytes: Uint8Array, from: number, to: number): void {
    this.bytes = bytes;
    this.position = from;
    this.end = to;
  }

  next(): boolean {
    const { bytes, end } = this;
    let i = this.position;
    let code = 0;
    for (; i < end; i += 1) {
      const byte = bytes[i]!;
      if (byte === EQUALS) break;
      if (byte === COLON) code = 0;
      else if (byte > SPACE) code = (Math.imul(code, 31) + byte) | 0;
    }
    while (i < end && bytes[i] !== DOUBLE_QUOTE && bytes[i] !== SINGLE_QUOTE) i += 1;
    if (i >= end) return false;
    const quote = bytes[i]!;
    const from = i + 1;
    i = from;
    while (i < end && bytes[i] !== quote) i += 1;
    this.name = code;
    this.from = from;
    this.to = i;
    this.position = i + 1;
    return true;
  }

  /** The value as a string, its entities resolved. */
  value(): string {
    this.scratch.clear();
    this.scratch.append(this.bytes, this.from, this.to, false);
    return this.scratch.toString();
  }

  /** The value's `xmlName`, to be compared with that of a word. */
  word(): number {
    let code = 0;
    for (let i = this.from; i < this.to; i += 1) code = (Math.imul(code, 31) + this.bytes[i]!) | 0;
    return code;
  }

  /** The value as a whole number, or −1 when it is not one. */
  integer(): number {
    if (this.to === this.from || this.to - this.from > 9) return -1;
    let result = 0;
    for (let i = this.from; i < this.to; i += 1) {
      const digit = this.bytes[i]! - 0x30;
      if (digit < 0 || digit > 9) return -1;
      result = result * 10 + digit;
    }
    return result;
  }
}
