import { exampleFormula, exampleInput } from '../functions/example-call';
import { functionExamples } from '../functions/examples';
import { functionReference } from '../locales/function-reference';
import type { FunctionId } from '../locales/function-reference';
import type { Language } from '../locales/language';
import { paneTexts } from '../locales/pane';
import { explainFault } from './explain-fault';
import { freeSheetName } from './free-sheet-name';

/**
 * Puts a function's example, input and formula, on a new sheet: no cell of the user's is touched.
 *
 * @returns the sentence to show
 */
export async function insertExample(id: FunctionId, language: Language): Promise<string> {
  const texts = paneTexts[language];
  let added: string | null = null;
  try {
    return await Excel.run({ delayForCellEdit: true }, async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load('items/name');
      await context.sync();
      const name = freeSheetName(texts.exampleSheet(id), worksheets.items.map((sheet) => sheet.name));
      added = name;
      const sheet = worksheets.add(name);
      const example = functionExamples[id];
      const input = exampleInput(example, Object.keys(functionReference[language][id].arguments), language);
      const columns = input[0]?.length ?? 0;
      if (columns > 0) {
        const range = sheet.getRangeByIndexes(0, 0, input.length, columns);
        range.values = input;
        range.format.autofitColumns();
      }
      const formula = sheet.getRangeByIndexes(columns > 0 ? 1 : 0, columns > 0 ? columns + 1 : 0, 1, 1);
      formula.formulas = [[exampleFormula(id, example)]];
      sheet.activate();
      formula.select();
      await context.sync();
      return texts.inserted(name);
    });
  } catch (fault) {
    if (added !== null) await removeSheet(added);
    return explainFault(fault, texts);
  }
}

/** A sheet that was begun and not finished. */
async function removeSheet(name: string): Promise<void> {
  try {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(name);
      sheet.load('name');
      await context.sync();
      if (!sheet.isNullObject) sheet.delete();
      await context.sync();
    });
  } catch {
    // The first fault is told.
  }
}
