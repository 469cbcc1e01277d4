/** Where an element stands in the text of an XML document. */
export interface ElementSpan {
  /** With its prefix and colon, or empty. */
  readonly prefix: string;
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly start: number;
  /** After the opening tag. */
  readonly contentStart: number;
  /** Before the closing tag; equal to `contentStart` for an empty tag. */
  readonly contentEnd: number;
  readonly end: number;
  /** Whether it is written as one tag, such as `<a/>`. */
  readonly single: boolean;
}

/** Thrown for text that is not well-formed XML, or has a document type. */
export class XmlSpanError extends Error {}

/** The document's root element. */
export function rootSpan(xml: string): ElementSpan {
  const [root, ...others] = elementsBetween(xml, 0, xml.length);
  if (root === undefined || others.length > 0) throw new XmlSpanError('no single root element');
  return root;
}

/** The elements directly within another, in order. */
export function childSpans(xml: string, parent: ElementSpan): ElementSpan[] {
  return elementsBetween(xml, parent.contentStart, parent.contentEnd);
}

/** Character data directly within an element that has no elements in it. */
export function spanText(xml: string, span: ElementSpan): string {
  return decodeEntities(xml.slice(span.contentStart, span.contentEnd));
}

export function decodeEntities(text: string): string {
  return text.replace(/&(?:(amp|lt|gt|quot|apos)|#(\d+)|#x([\da-f]+));/gi, (whole, name: string | undefined, decimal: string | undefined, hex: string | undefined) => {
    if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? whole;
    const code = decimal === undefined ? parseInt(hex ?? '', 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const TOKEN = /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[[\s\S]*?\]\]>|<(\/?)((?:[^\s/>:"']+:)?)([^\s/>:"'<]+)((?:\s+[^\s=<>]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|</g;

function elementsBetween(xml: string, from: number, to: number): ElementSpan[] {
  const spans: ElementSpan[] = [];
  const open: { prefix: string; name: string; attributes: string; start: number; contentStart: number }[] = [];
  TOKEN.lastIndex = from;
  for (let match = TOKEN.exec(xml); match !== null && match.index < to; match = TOKEN.exec(xml)) {
    const [whole, closing, prefix = '', name, attributes = '', empty] = match;
    if (whole === '<') throw new XmlSpanError(`markup that is not known at ${match.index}`);
    if (name === undefined) continue;
    const after = match.index + whole.length;
    if (closing === '/') {
      const begun = open.pop();
      if (begun?.name !== name || begun.prefix !== prefix) throw new XmlSpanError(`</${prefix}${name}> at ${match.index}`);
      if (open.length === 0) spans.push(spanOf(begun, match.index, after, false));
    } else if (empty === '/') {
      if (open.length === 0) spans.push(spanOf({ prefix, name, attributes, start: match.index, contentStart: after }, after, after, true));
    } else {
      open.push({ prefix, name, attributes, start: match.index, contentStart: after });
    }
  }
  if (open.length > 0) throw new XmlSpanError(`<${open[0]!.name}> is not closed`);
  return spans;
}

function spanOf(
  begun: { prefix: string; name: string; attributes: string; start: number; contentStart: number }, contentEnd: number, end: number, single: boolean,
): ElementSpan {
  const attributes = new Map<string, string>();
  for (const [, key, double, quoted] of begun.attributes.matchAll(/([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    attributes.set(key!, decodeEntities(double ?? quoted ?? ''));
  }
  return { prefix: begun.prefix, name: begun.name, attributes, start: begun.start, contentStart: begun.contentStart, contentEnd, end, single };
}
