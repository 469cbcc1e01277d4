/**
 * Text as character data of an XML document: markup escaped, characters that XML 1.0 does not allow left out.
 *
 * @example
 * xmlText('a<b & "c"\u0001'); // => 'a&lt;b &amp; "c"'
 */
export function xmlText(text: string): string {
  return allowed(text).replace(/[&<>\r]/g, (character) => ENTITIES[character]!);
}

/**
 * Text as the value of an attribute in double quotes.
 *
 * @example
 * xmlAttribute('say "hi"\n'); // => 'say &quot;hi&quot;&#10;'
 */
export function xmlAttribute(text: string): string {
  return allowed(text).replace(/[&<>"\n\r\t]/g, (character) => ENTITIES[character]!);
}

/**
 * Text as the content of a cell, a comment or a table header. There `_x000D_` and the like stand for characters, so
 * that text which happens to look like that has its first underscore written as such a code.
 *
 * @example
 * cellText('a_x0041_'); // => 'a_x005F_x0041_'
 */
export function cellText(text: string): string {
  return xmlText(text.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_'));
}

/** `xml:space` for a `t` element whose text would otherwise lose its spaces and line ends. */
export function preserveSpace(text: string): string {
  return /^\s|\s$|\n|\s\s/.test(text) ? ' xml:space="preserve"' : '';
}

/** First line of every part. */
export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\n': '&#10;', '\r': '&#13;', '\t': '&#9;',
};

function allowed(text: string): string {
  return text.replace(FORBIDDEN, '').replace(LONE_SURROGATE, '');
}

const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
/** Half of a character has no form in UTF-8. */
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
