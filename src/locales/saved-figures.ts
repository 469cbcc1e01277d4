import type { FiguresJsonError } from '../metrics/json-shape';
import type { Language } from './language';
import { fillTemplate } from './template';

/** Why a file of saved figures cannot be used, and what to do. */
const zh: Readonly<Record<FiguresJsonError['problem'], string>> = {
  'not-json': '“{file}”不是完整的 JSON 文件，可能没有保存完；请用 yearbook build … --json 重新保存。',
  'not-figures': '“{file}”是 JSON，但不是指标文件；请放入 yearbook build … --json 保存的文件。',
  'other-schema': '“{file}”的格式版本是 {value}，这里只认识版本 1；请更新插件，或用本版本的 yearbook 重新保存。',
  'wrong-form': '“{file}”的内容不符合指标文件的格式（{place}：{value}）；请用 yearbook build … --json 重新保存，不要手工修改。',
  'unknown-metric': '“{file}”里有本版本不认识的指标“{value}”；请更新插件，或用本版本的 yearbook 重新保存。',
  'repeated-figure': '“{file}”里的指标“{value}”出现了两次（{place}）；请重新保存，不要手工修改。',
};

const en: typeof zh = {
  'not-json': '“{file}” is not complete JSON; it may not have been saved to the end. Save it again with yearbook build … --json.',
  'not-figures': '“{file}” is JSON, but no file of figures. Add one that yearbook build … --json saved.',
  'other-schema': '“{file}” has format version {value}; only version 1 is known here. Update the add-in, or save it again with this version of yearbook.',
  'wrong-form': '“{file}” is not of the form of a file of figures ({place}: {value}). Save it again with yearbook build … --json and do not edit it by hand.',
  'unknown-metric': '“{file}” has the metric “{value}”, which this version does not know. Update the add-in, or save it again with this version of yearbook.',
  'repeated-figure': '“{file}” has the figure “{value}” twice ({place}). Save it again and do not edit it by hand.',
};

const sentences: Readonly<Record<Language, typeof zh>> = { zh, en };

/** A fault of a file of saved figures in one sentence. */
export function savedFiguresSentence({ problem, place, value }: Pick<FiguresJsonError, 'problem' | 'place' | 'value'>, file: string, language: Language): string {
  return fillTemplate(sentences[language][problem], { file, place, value });
}
