import { DATASETS } from '../datasets/registry';
import type { UnrecognisedTable } from '../recognise/unrecognised';
import type { Language } from './language';
import { unrecognisedReasons } from './recognition';
import { fillTemplate } from './template';

/** Why a table was left alone, as a clause. */
export function unrecognisedSentence(table: UnrecognisedTable, language: Language): string {
  const schema = table.dataset === null ? null : DATASETS[table.dataset];
  const missing = table.missing.map((name) => schema?.columns[name]?.label[language] ?? name);
  return fillTemplate(unrecognisedReasons[language][table.reason], {
    dataset: schema?.label[language] ?? '',
    missing: missing.join(language === 'zh' ? '、' : ', '),
  });
}
