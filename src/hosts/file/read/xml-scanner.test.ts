import { describe, expect, test } from 'vitest';
import { MalformedXmlError } from './malformed-xml-error';
import { AttributeCursor } from './xml-attributes';
import { XmlText } from './xml-text';
import { type XmlHandler, xmlName, XmlScanner } from './xml-scanner';

/** What a document says, as lines; texts that touch are joined. */
class Recorder implements XmlHandler {
  readonly lines: string[] = [];
  private readonly content = new XmlText();
  private readonly attributes = new AttributeCursor();

  open(name: number, bytes: Uint8Array, from: number, to: number): void {
    this.flush();
    const values: string[] = [];
    this.attributes.reset(bytes, from, to);
    while (this.attributes.next()) values.push(this.attributes.value());
    this.lines.push(`+${spelled(name)} ${values.join('|')}`.trim());
  }
  close(name: number): void {
    this.flush();
    this.lines.push(`-${spelled(name)}`);
  }
  text(bytes: Uint8Array, from: number, to: number, literal: boolean): void {
    this.content.append(bytes, from, to, literal);
  }
  private flush(): void {
    const text = this.content.toString();
    if (text !== '') this.lines.push(text);
    this.content.clear();
  }
}

const NAMES = ['a', 'b', 'c', 'row', 'sheetData'];
const spelled = (code: number): string => NAMES.find((name) => xmlName(name) === code) ?? '?';

function record(document: string | Uint8Array, chunkBytes = 1 << 20): string[] {
  const bytes = typeof document === 'string' ? new TextEncoder().encode(document) : document;
  const recorder = new Recorder();
  const scanner = new XmlScanner(recorder);
  for (let at = 0; at < bytes.length; at += chunkBytes) scanner.push(bytes.subarray(at, at + chunkBytes));
  scanner.finish();
  return recorder.lines;
}

const RICH =
  `<?xml version="1.0" encoding="UTF-8"?>\n<!-- a > b -->\n<x:a x:b="1 &gt; 2" c = '"'>` +
  `<b/>你好 &amp; 再&#x89C1;&#128512;<!-- no --><![CDATA[<&amp;]]>]]\r\nend<c  x = "/" /><?pi ?></x:a >\n`;
const RICH_LINES = ['+a 1 > 2|"', '+b', '-b', '你好 & 再见😀<&amp;]]\nend', '+c /', '-c', '-a'];

describe('a document', () => {
  test('is told as its tags, attributes and texts, prefixes left out', () => {
    expect(record(RICH)).toEqual(RICH_LINES);
  });
  test.each([1, 2, 3, 5, 7, 11, 64])('reads the same in chunks of %i bytes', (chunkBytes) => {
    expect(record(RICH, chunkBytes)).toEqual(RICH_LINES);
  });
  test('longer than the buffer reads the same', () => {
    const text = '长'.repeat(400_000);
    expect(record(`<a>${text}</a>`, 65_536)).toEqual(['+a', text, '-a']);
  });
  test('may be in UTF-16 of either byte order, or in an encoding that it declares', () => {
    const units = [...'\ufeff<a>中</a>'].map((character) => character.charCodeAt(0));
    const little = Uint8Array.from(units.flatMap((unit) => [unit & 0xff, unit >> 8]));
    const big = Uint8Array.from(units.flatMap((unit) => [unit >> 8, unit & 0xff]));
    const ascii = (text: string): Uint8Array => new TextEncoder().encode(text);
    const declared = ascii('<?xml version="1.0" encoding="GBK"?><a>');
    const gbk = Uint8Array.from([...declared, 0xd6, 0xd0, ...ascii('</a>')]);
    for (const bytes of [little, big, gbk]) expect(record(bytes, 3 * 40)).toEqual(['+a', '中', '-a']);
  });
  test('may begin with the byte order mark of UTF-8', () => {
    expect(record('\ufeff<a/>')).toEqual(['+a', '-a']);
  });
  test('may write a character as two surrogate references', () => {
    expect(record('<a>&#55357;&#56832;</a>')).toEqual(['+a', '😀', '-a']);
  });
});

describe('what is not XML is refused', () => {
  test.each([
    ['an end that is missing', '<a><b></b>'],
    ['an end within a tag', '<a><b'],
    ['nothing', ''],
    ['text alone', 'hello'],
    ['a closing tag too many', '<a></a></a>'],
    ['two roots', '<a/><b/>'],
    ['a tag within a tag', '<a <b>'],
    ['a name that is missing', '<a>< b></a>'],
    ['a document type', '<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>'],
    ['an unknown reference', '<a>&nbsp;</a>'],
    ['an ampersand alone', '<a>A & B</a>'],
    ['a reference that is no number', '<a>&#xZZ;</a>'],
    ['an encoding nobody knows', '<?xml version="1.0" encoding="klingon"?><a/>'],
  ])('%s', (_, document) => {
    expect(() => record(document)).toThrow(MalformedXmlError);
  });
  test('bytes that are not UTF-8', () => {
    expect(() => record(Uint8Array.from([0x3c, 0x61, 0x3e, 0xff, 0x3c, 0x2f, 0x61, 0x3e]))).toThrow(MalformedXmlError);
  });
  test('a tag or a comment that goes on for ever', () => {
    const endless = (start: string) => () => {
      const scanner = new XmlScanner(new Recorder());
      scanner.push(new TextEncoder().encode(start));
      const filler = new Uint8Array(1 << 20).fill(0x78);
      for (let i = 0; i < 64; i += 1) scanner.push(filler);
    };
    expect(endless('<a ')).toThrow(MalformedXmlError);
    expect(endless('<!--')).toThrow(MalformedXmlError);
    expect(endless('<a>')).toThrow(MalformedXmlError);
  });
});
