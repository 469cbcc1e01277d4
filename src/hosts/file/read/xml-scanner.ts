import { MalformedXmlError } from './malformed-xml-error';
import { transcoderFor, type Transcoder } from './xml-encoding';

/** What an XML document is handed to, piece by piece. Names are codes of `xmlName`, without their prefix. */
export interface XmlHandler {
  /** An opening tag; its attributes stand in `bytes` from `from` to `to`. An empty tag is followed by `close`. */
  open(name: number, bytes: Uint8Array, from: number, to: number): void;
  close(name: number): void;
  /** A stretch of character data, to be joined to the one before; `literal` when `&` means itself (CDATA). */
  text(bytes: Uint8Array, from: number, to: number, literal: boolean): void;
}

/**
 * A number that stands for an element's or attribute's local name, so that names compare without making strings.
 *
 * @example
 * xmlName('c'); // => 99
 */
export function xmlName(name: string): number {
  let code = 0;
  for (let i = 0; i < name.length; i += 1) code = (Math.imul(code, 31) + name.charCodeAt(i)) | 0;
  return code;
}

/** No text, comment or tag that a program for workbooks wrote is longer: beyond it a part is not held in memory. */
const MAX_TOKEN_BYTES = 16 * 1024 * 1024;
/** An XML declaration with its encoding is shorter. */
const HEAD_BYTES = 256;
const MAX_TAG_BYTES = 1024 * 1024;

const TAB = 0x09;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const SPACE = 0x20;
const EXCLAMATION = 0x21;
const DOUBLE_QUOTE = 0x22;
const SINGLE_QUOTE = 0x27;
const HYPHEN = 0x2d;
const SLASH = 0x2f;
const COLON = 0x3a;
const LESS_THAN = 0x3c;
const GREATER_THAN = 0x3e;
const QUESTION = 0x3f;
const LEFT_BRACKET = 0x5b;
const RIGHT_BRACKET = 0x5d;

/**
 * Reads XML from chunks of bytes in one pass, holding no more than the token that a chunk's end has cut. It knows
 * what workbooks need: elements with any prefix, attributes, text, CDATA, comments and processing instructions; a
 * document type is refused, as entities that it could define are a way to blow a file up.
 */
export class XmlScanner {
  private bytes = new Uint8Array(256 * 1024);
  private start = 0;
  private end = 0;
  /** Up to here the token that begins at `start` is known not to end. */
  private searched = 0;
  private depth = 0;
  private rootSeen = false;
  private begun = false;
  private head: Uint8Array = new Uint8Array(0);
  private transcoder: Transcoder | null = null;

  constructor(private readonly handler: XmlHandler) {}

  push(chunk: Uint8Array): void {
    if (this.begun) this.accept(chunk);
    else this.begin(chunk);
  }

  /** Call once after the last chunk; throws when the document ends too early. */
  finish(): void {
    if (!this.begun) this.tellEncoding();
    if (this.transcoder !== null) {
      this.append(this.transcoder.end());
      this.scan();
    }
    for (let i = this.start; i < this.end; i += 1) {
      if (!isSpace(this.bytes[i]!)) throw new MalformedXmlError('ends within a tag or text');
    }
    if (!this.rootSeen || this.depth !== 0) throw new MalformedXmlError('ends before its last element');
  }

  /** Holds the first bytes back until there are enough of them to tell the encoding. */
  private begin(chunk: Uint8Array): void {
    const head = new Uint8Array(this.head.length + chunk.length);
    head.set(this.head);
    head.set(chunk, this.head.length);
    this.head = head;
    if (head.length >= HEAD_BYTES) this.tellEncoding();
  }

  private tellEncoding(): void {
    this.begun = true;
    this.transcoder = transcoderFor(this.head);
    const marked = this.head[0] === 0xef && this.head[1] === 0xbb && this.head[2] === 0xbf;
    this.accept(marked ? this.head.subarray(3) : this.head);
  }

  private accept(chunk: Uint8Array): void {
    this.append(this.transcoder === null ? chunk : this.transcoder.push(chunk));
    this.scan();
  }

  private append(chunk: Uint8Array): void {
    const held = this.end - this.start;
    if (held > MAX_TOKEN_BYTES) throw new MalformedXmlError('a token that does not end');
    if (held + chunk.length > this.bytes.length) {
      const grown = new Uint8Array(Math.max(this.bytes.length * 2, held + chunk.length));
      grown.set(this.bytes.subarray(this.start, this.end));
      this.bytes = grown;
    } else {
      this.bytes.copyWithin(0, this.start, this.end);
    }
    this.bytes.set(chunk, held);
    this.searched = Math.max(0, this.searched - this.start);
    this.start = 0;
    this.end = held + chunk.length;
  }

  private scan(): void {
    const { bytes, end } = this;
    let position = this.start;
    while (position < end) {
      const next = bytes[position] === LESS_THAN ? this.markup(position) : this.characters(position);
      if (next < 0) break;
      position = next;
      this.searched = next;
    }
    this.start = position;
  }

  private characters(position: number): number {
    const { bytes, end } = this;
    let stop = position > this.searched ? position : this.searched;
    while (stop < end && bytes[stop] !== LESS_THAN) stop += 1;
    if (stop === end) {
      this.searched = stop;
      return -1;
    }
    if (this.depth > 0) this.handler.text(bytes, position, stop, false);
    return stop;
  }

  /** The position after the tag or the like at `position`, or −1 when it goes on past the bytes at hand. */
  private markup(position: number): number {
    const { bytes, end } = this;
    if (position + 1 >= end) return -1;
    const second = bytes[position + 1];
    if (second === SLASH) return this.closingTag(position);
    if (second === QUESTION) return this.skipTo(position, position + 2, QUESTION, -1);
    if (second === EXCLAMATION) return this.declaration(position);
    return this.openingTag(position);
  }

  private openingTag(position: number): number {
    const { bytes, end } = this;
    let code = 0;
    let i = position + 1;
    for (; i < end; i += 1) {
      const byte = bytes[i]!;
      if (byte === COLON) code = 0;
      else if (byte === GREATER_THAN || byte === SLASH || byte <= SPACE) break;
      else code = (Math.imul(code, 31) + byte) | 0;
    }
    const from = i;
    let quote = 0;
    for (; i < end; i += 1) {
      const byte = bytes[i]!;
      if (quote !== 0) {
        if (byte === quote) quote = 0;
      } else if (byte === GREATER_THAN) break;
      else if (byte === DOUBLE_QUOTE || byte === SINGLE_QUOTE) quote = byte;
      else if (byte === LESS_THAN) throw new MalformedXmlError('a tag within a tag');
    }
    if (i >= end) return this.unfinishedTag(position);
    if (from === position + 1) throw new MalformedXmlError('a tag without a name');
    if (this.depth === 0 && this.rootSeen) throw new MalformedXmlError('a second root element');
    this.rootSeen = true;
    if (bytes[i - 1] === SLASH) {
      this.handler.open(code, bytes, from, i - 1);
      this.handler.close(code);
    } else {
      this.depth += 1;
      this.handler.open(code, bytes, from, i);
    }
    return i + 1;
  }

  private closingTag(position: number): number {
    const { bytes, end } = this;
    let code = 0;
    let i = position + 2;
    for (; i < end; i += 1) {
      const byte = bytes[i]!;
      if (byte === GREATER_THAN) break;
      if (byte === COLON) code = 0;
      else if (byte > SPACE) code = (Math.imul(code, 31) + byte) | 0;
    }
    if (i >= end) return this.unfinishedTag(position);
    this.depth -= 1;
    if (this.depth < 0) throw new MalformedXmlError('a closing tag too many');
    this.handler.close(code);
    return i + 1;
  }

  private unfinishedTag(position: number): number {
    if (this.end - position > MAX_TAG_BYTES) throw new MalformedXmlError('a tag that does not end');
    return -1;
  }

  private declaration(position: number): number {
    const { bytes, end } = this;
    if (position + 9 > end) return -1;
    const third = bytes[position + 2];
    if (third === HYPHEN) return this.skipTo(position, position + 4, HYPHEN, HYPHEN);
    if (third !== LEFT_BRACKET) throw new MalformedXmlError('a document type');
    const after = this.skipTo(position, position + 9, RIGHT_BRACKET, RIGHT_BRACKET);
    if (after > 0 && this.depth > 0) this.handler.text(bytes, position + 9, after - 3, true);
    return after;
  }

  /** The position after `first second >` (or `first >` when second is −1), or −1 when it is not there yet. */
  private skipTo(position: number, from: number, first: number, second: number): number {
    const { bytes, end } = this;
    const length = second < 0 ? 1 : 2;
    let i = Math.max(from + length, this.searched);
    for (; i < end; i += 1) {
      if (bytes[i] !== GREATER_THAN) continue;
      if (second < 0 ? bytes[i - 1] === first : bytes[i - 1] === second && bytes[i - 2] === first) return i + 1;
    }
    this.searched = Math.max(position, end);
    return -1;
  }
}

function isSpace(byte: number): boolean {
  return byte === SPACE || byte === LINE_FEED || byte === CARRIAGE_RETURN || byte === TAB;
}
