import { CONTENT, MAIN } from './namespaces';
import { cellText, preserveSpace, XML_DECLARATION } from './xml-escape';

/** How the text of cells is stored: in a part that all sheets share, or with each cell. */
export interface TextStore {
  /** The cell's `t` attribute and its content. */
  cell(text: string): { readonly type: string; readonly content: string };
}

/** A shared-strings part in the making. */
export interface SharedTexts extends TextStore {
  part(path: string): { path: string; contentType: string; xml: string; relationships: [] };
}

/** Texts in a part of their own, each once: what every viewer knows. */
export function sharedTexts(): SharedTexts {
  const indexes = new Map<string, number>();
  let count = 0;
  return {
    cell(text) {
      const index = indexes.get(text) ?? indexes.size;
      indexes.set(text, index);
      count += 1;
      return { type: 's', content: `<v>${index}</v>` };
    },
    part(path) {
      const items = [...indexes.keys()].map((text) => `<si>${textElement(text)}</si>`).join('');
      const xml = `${XML_DECLARATION}<sst xmlns="${MAIN}" count="${count}" uniqueCount="${indexes.size}">${items}</sst>`;
      return { path, contentType: CONTENT.sharedStrings, xml, relationships: [] };
    },
  };
}

/** Texts within the cells, for sheets that join a workbook whose shared strings stay as they are. */
export const inlineTexts: TextStore = {
  cell: (text) => ({ type: 'inlineStr', content: `<is>${textElement(text)}</is>` }),
};

function textElement(text: string): string {
  return `<t${preserveSpace(text)}>${cellText(text)}</t>`;
}
