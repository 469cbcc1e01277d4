import { loadState } from './load-state';
import { asExcelFault } from './excel-host-error';
import { hasExcelApi } from './requirement';

/**
 * Changes the texts of comments, and of what the workbook keeps of its report, by a rule.
 *
 * @returns how many comments were changed, and the way back
 * @throws ExcelHostError with the fault.
 */
export async function replaceComments(change: (text: string) => string): Promise<{ readonly count: number; readonly restore: () => Promise<void> }> {
  const before = new Map<string, string>();
  let xml: string | null = null;
  try {
    await Excel.run({ delayForCellEdit: true }, async (context) => {
      const kept = await loadState(context);
      if (kept !== null && change(kept.xml) !== kept.xml) {
        xml = kept.xml;
        kept.part.setXml(change(kept.xml));
      }
      if (hasExcelApi('1.10')) {
        const { comments } = context.workbook;
        comments.load('items/id,items/content');
        await context.sync();
        for (const comment of comments.items) {
          const after = change(comment.content);
          if (after === comment.content) continue;
          before.set(comment.id, comment.content);
          comment.content = after;
        }
      }
      await context.sync();
    });
  } catch (error) {
    throw asExcelFault(error, false);
  }
  return { count: before.size, restore: () => restoreComments(before, xml) };
}

async function restoreComments(before: ReadonlyMap<string, string>, xml: string | null): Promise<void> {
  try {
    await Excel.run({ delayForCellEdit: true }, async (context) => {
      const kept = xml === null ? null : await loadState(context);
      if (xml !== null) kept?.part.setXml(xml);
      for (const [id, content] of before) context.workbook.comments.getItem(id).content = content;
      await context.sync();
    });
  } catch (error) {
    throw asExcelFault(error, false);
  }
}
