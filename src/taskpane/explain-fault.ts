import type { PaneTexts } from '../locales/pane';

/** What went wrong in Excel, in words. */
export function explainFault(fault: unknown, texts: PaneTexts): string {
  const { code, message } = fault as { code?: unknown; message?: unknown };
  if (code === 'InvalidOperationInCellEditMode') return texts.editing;
  return texts.failed(typeof message === 'string' ? message : String(fault));
}
