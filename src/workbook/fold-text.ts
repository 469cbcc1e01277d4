/**
 * A text as people compare it: Unicode NFKC (full-width forms become plain ones), no leading, trailing or invisible
 * characters, runs of white space as one space.
 *
 * @example
 * tidyText(' Ａ１２ \u00a0b '); // => 'A12 b'
 */
export function tidyText(text: string): string {
  if (PLAIN.test(text)) {
    const first = text.charCodeAt(0);
    return first === EQUALS || first === APOSTROPHE ? unquoted(text) : text;
  }
  return unquoted(text)
    .normalize('NFKC')
    .replace(/[\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

const EQUALS = 0x3d;
const APOSTROPHE = 0x27;

/** Programs keep ids from becoming numbers by writing `="0012"`, people by writing `'0012`. */
function unquoted(text: string): string {
  return text.replace(/^\s*="([^"]*)"\s*$/, '$1').replace(/^\s*'(?=[\w+-]+$)/, '');
}

/** Printable ASCII without spaces: nothing to tidy. */
const PLAIN = /^[!-~]*$/;

/**
 * A text reduced to what a header or a name says: tidied, lower case, without spaces and punctuation.
 *
 * @example
 * foldText('Order_ID '); // => 'orderid'
 * foldText('投放费用：'); // => '投放费用'
 */
export function foldText(text: string): string {
  return tidyText(text)
    .toLowerCase()
    .replace(/帐/g, '账')
    .replace(/[\s_\-–—·•.,，。、:：;；/\\|'"“”‘’《》<>#*?？!！~&+=]/g, '');
}
