import { xmlAttribute } from '../xml-escape';
import type { ElementSpan } from './xml-spans';

/** Changes to the text of an XML document that leave the rest of it as it is. */
export interface XmlChanges {
  replace(start: number, end: number, text: string): void;
  /** Puts text before the end of an element's content. */
  append(span: ElementSpan, text: string): void;
  setAttribute(span: ElementSpan, name: string, value: string): void;
  apply(): string;
}

export function xmlChanges(xml: string): XmlChanges {
  const changes: { start: number; end: number; text: string }[] = [];
  const replace: XmlChanges['replace'] = (start, end, text) => {
    changes.push({ start, end, text });
  };
  return {
    replace,
    append(span, text) {
      if (text === '') return;
      if (!span.single) replace(span.contentEnd, span.contentEnd, text);
      else replace(xml.lastIndexOf('/', span.end), span.end, `>${text}</${span.prefix}${span.name}>`);
    },
    setAttribute(span, name, value) {
      const tag = xml.slice(span.start, span.contentStart);
      const known = new RegExp(`\\s${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`).exec(tag);
      const text = ` ${name}="${xmlAttribute(value)}"`;
      const at = span.start + (known?.index ?? 1 + span.prefix.length + span.name.length);
      replace(at, at + (known?.[0].length ?? 0), text);
    },
    apply() {
      // Changes at one place keep their order.
      const ordered = changes.toSorted((a, b) => a.start - b.start || a.end - b.end);
      let result = '';
      let position = 0;
      for (const { start, end, text } of ordered) {
        result += xml.slice(position, start) + text;
        position = Math.max(position, end);
      }
      return result + xml.slice(position);
    },
  };
}

/**
 * Our own markup with the prefix that a document gives to its namespace.
 *
 * @example
 * withPrefix('<b><i val="1"/></b>', 'x:'); // => '<x:b><x:i val="1"/></x:b>'
 */
export function withPrefix(markup: string, prefix: string): string {
  return prefix === '' ? markup : markup.replace(/<(\/?)(?=[a-z])/gi, `<$1${prefix}`);
}
