import { foldText, tidyText } from '../workbook/fold-text';
import { MEASURES } from './registry';

/**
 * The metric that a text names: by its id, its Chinese or English name or label, or a usual synonym; a remark in
 * brackets (`获客成本(元)`, `月活用户（MAU）`) does not matter. Null when it names none.
 *
 * @example
 * metricByName('月活'); // => 'users.mau'
 * metricByName('CAC（元）'); // => 'cac'
 * metricByName('Page.bounce_rate'); // => 'page.bounce_rate'
 * metricByName('天气'); // => null
 */
export function metricByName(text: string): string | null {
  for (const spelling of spellings(text)) {
    const id = IDS.get(spelling);
    if (id !== undefined) return id;
  }
  return null;
}

function spellings(text: string): string[] {
  const tidied = tidyText(text);
  const bare = tidied.replace(/[([【][^)\]】]*[)\]】]/g, '');
  const inside = /[([【]([^)\]】]*)[)\]】]/.exec(tidied)?.[1] ?? '';
  const folded = [tidied, bare, inside].map(fold);
  const short = folded.map((spelling) => spelling.replace(/^(?:年度|全年|年末|期末|整体|总体)|(?:目标|指标|值)$/g, ''));
  return [...folded, ...short].filter((spelling) => spelling !== '');
}

function fold(text: string): string {
  return foldText(text).replace(/[()[\]【】]/g, '');
}

const IDS: ReadonlyMap<string, string> = (() => {
  const ids = new Map<string, string>();
  const add = (text: string, id: string): void => {
    if (!ids.has(fold(text))) ids.set(fold(text), id);
  };
  for (const { id, name } of MEASURES) for (const text of [id, name.zh, name.en]) add(text, id);
  for (const { id, label, synonyms } of MEASURES)
    for (const text of [label?.zh, label?.en, ...(synonyms ?? [])]) if (text) add(text, id);
  return ids;
})();
