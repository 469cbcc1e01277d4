import { functionReference } from '../locales/function-reference';
import type { FunctionId } from '../locales/function-reference';
import type { Language } from '../locales/language';

/**
 * The functions that every word of a query is found in: id, title, description and keywords of both languages.
 *
 * @example
 * searchFunctions('复购', 'zh'); // => ['REPURCHASE']
 * searchFunctions('cohort', 'en'); // => ['RETENTION']
 */
export function searchFunctions(query: string, language: Language): FunctionId[] {
  const words = query.toLowerCase().split(/\s+/).filter((word) => word !== '');
  return (Object.keys(functionReference[language]) as FunctionId[]).filter((id) => {
    const text = (['zh', 'en'] as const)
      .map((other) => functionReference[other][id])
      .flatMap(({ title, description, keywords }) => [title, description, keywords]);
    const haystack = [`ops.${id}`, ...text].join('\n').toLowerCase();
    return words.every((word) => haystack.includes(word));
  });
}
