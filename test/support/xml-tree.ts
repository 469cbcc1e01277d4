/** An element of an XML document; names keep their prefix. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  /** Character data directly within the element. */
  text: string;
}

/** Parses a whole document strictly enough for tests; throws when tags do not match. */
export function parseXml(xml: string): XmlElement {
  const root: XmlElement = { name: '', attributes: {}, children: [], text: '' };
  const open: XmlElement[] = [root];
  const token = /<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<(\/?)([^\s/>]+)((?:\s+[^\s=]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>|([^<]+)|</g;
  for (const [whole, cdata, closing, name, attributes, empty, text] of xml.matchAll(token)) {
    const current = open.at(-1)!;
    if (whole === '<') throw new Error(`markup that is not XML near ${xml.slice(0, 80)}`);
    if (text !== undefined) current.text += decode(text);
    else if (cdata !== undefined) current.text += cdata;
    else if (name !== undefined && closing === '/') {
      if (current.name !== name) throw new Error(`</${name}> closes <${current.name}>`);
      open.pop();
    } else if (name !== undefined) {
      const element: XmlElement = { name, attributes: parseAttributes(attributes ?? ''), children: [], text: '' };
      current.children.push(element);
      if (empty !== '/') open.push(element);
    }
  }
  if (open.length !== 1 || root.children.length !== 1) throw new Error('elements that are not closed');
  return root.children[0]!;
}

/** The name of an element or attribute without its prefix. */
export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** First child of a local name. */
export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((one) => localName(one.name) === name);
}

/** All descendants of a local name, in document order. */
export function descendants(element: XmlElement, name: string): XmlElement[] {
  return element.children.flatMap((one) => [...(localName(one.name) === name ? [one] : []), ...descendants(one, name)]);
}

function parseAttributes(source: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [, name, double, single] of source.matchAll(/([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    if (attributes[name!] !== undefined) throw new Error(`attribute ${name} twice`);
    attributes[name!] = decode(double ?? single ?? '');
  }
  return attributes;
}

function decode(text: string): string {
  const bare = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i.exec(text);
  if (bare !== null) throw new Error(`an ampersand that is not escaped in ${text.slice(0, 80)}`);
  return text.replace(/&(?:(amp|lt|gt|quot|apos)|#(\d+)|#x([\da-f]+));/gi, (_, name: string | undefined, decimal: string, hex: string) => (
    name === undefined ? String.fromCodePoint(decimal === undefined ? parseInt(hex, 16) : Number(decimal)) : ENTITIES[name]!
  ));
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
