import { MalformedXmlError } from './malformed-xml-error';

const AMPERSAND = 0x26;
const CARRIAGE_RETURN = 0x0d;
const LINE_FEED = 0x0a;
const SEMICOLON = 0x3b;
const REPLACEMENT = 0xfffd;
const ENTITIES: Readonly<Record<string, number>> = { amp: 0x26, lt: 0x3c, gt: 0x3e, quot: 0x22, apos: 0x27 };

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Character data that is put together from stretches of bytes: entities resolved, line ends made `\n`, in UTF-8. */
export class XmlText {
  bytes = new Uint8Array(1024);
  length = 0;
  /** The first half of a character that was written as two references; 0 when there is none. */
  private highSurrogate = 0;

  clear(): void {
    this.length = 0;
    this.highSurrogate = 0;
  }

  append(source: Uint8Array, from: number, to: number, literal: boolean): void {
    if (this.length + (to - from) > this.bytes.length) this.grow(to - from);
    const { bytes } = this;
    let length = this.length;
    for (let i = from; i < to; i += 1) {
      const byte = source[i]!;
      if (byte === AMPERSAND && !literal) {
        this.length = length;
        i = this.reference(source, i, to);
        length = this.length;
      } else if (byte === CARRIAGE_RETURN) {
        if (source[i + 1] !== LINE_FEED || i + 1 === to) bytes[length++] = LINE_FEED;
      } else {
        bytes[length++] = byte;
      }
    }
    this.length = length;
  }

  toString(): string {
    return decodeUtf8(this.bytes, 0, this.length);
  }

  /** Resolves the reference at `at`; gives the position of its semicolon. */
  private reference(source: Uint8Array, at: number, to: number): number {
    const end = at + source.subarray(at, Math.min(at + 13, to)).indexOf(SEMICOLON);
    if (end < at) throw new MalformedXmlError('an unfinished reference');
    const name = String.fromCharCode(...source.subarray(at + 1, end));
    const code = ENTITIES[name] ?? numericReference(name);
    if (Number.isNaN(code)) throw new MalformedXmlError('an unknown reference');
    this.appendCodePoint(code);
    return end;
  }

  private appendCodePoint(code: number): void {
    if (code >= 0xd800 && code < 0xdc00) {
      this.highSurrogate = code;
      return;
    }
    let point = code === 0 || code > 0x10ffff ? REPLACEMENT : code;
    if (code >= 0xdc00 && code < 0xe000) {
      const high = this.highSurrogate;
      point = high === 0 ? REPLACEMENT : 0x10000 + ((high - 0xd800) << 10) + (code - 0xdc00);
    }
    this.highSurrogate = 0;
    const { bytes } = this;
    if (point < 0x80) {
      bytes[this.length++] = point;
    } else if (point < 0x800) {
      bytes[this.length++] = 0xc0 | (point >> 6);
      bytes[this.length++] = 0x80 | (point & 0x3f);
    } else if (point < 0x10000) {
      bytes[this.length++] = 0xe0 | (point >> 12);
      bytes[this.length++] = 0x80 | ((point >> 6) & 0x3f);
      bytes[this.length++] = 0x80 | (point & 0x3f);
    } else {
      bytes[this.length++] = 0xf0 | (point >> 18);
      bytes[this.length++] = 0x80 | ((point >> 12) & 0x3f);
      bytes[this.length++] = 0x80 | ((point >> 6) & 0x3f);
      bytes[this.length++] = 0x80 | (point & 0x3f);
    }
  }

  private grow(by: number): void {
    const grown = new Uint8Array(Math.max(this.bytes.length * 2, this.length + by));
    grown.set(this.bytes);
    this.bytes = grown;
  }
}

/** The string of UTF-8 bytes; throws `MalformedXmlError` when they are not UTF-8. */
export function decodeUtf8(bytes: Uint8Array, from: number, to: number): string {
  try {
    return decoder.decode(bytes.subarray(from, to));
  } catch {
    throw new MalformedXmlError('bytes that are not UTF-8');
  }
}

function numericReference(name: string): number {
  const match = /^#(?:x([0-9a-f]{1,8})|(\d{1,10}))$/i.exec(name);
  if (match === null) return NaN;
  return match[1] === undefined ? Number(match[2]) : parseInt(match[1], 16);
}
