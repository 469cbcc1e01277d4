import { useEffect, useState } from 'react';
import type { PaneHost } from './pane-host';

/** The decimal separator of Excel's locale; a point until Excel has told it, and where there is no Excel. */
export function useDecimalSeparator({ excel }: PaneHost): string {
  const [separator, setSeparator] = useState(known ?? '.');
  useEffect(() => {
    if (!excel || known !== null || !Office.context.requirements.isSetSupported('ExcelApi', '1.11')) return;
    // A formula with points is still a formula: nothing to tell when Excel does not answer.
    void ask().then(setSeparator, () => undefined);
  }, [excel]);
  return separator;
}

let known: string | null = null;

async function ask(): Promise<string> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const { application } = context.workbook;
    application.load('decimalSeparator');
    await context.sync();
    known = application.decimalSeparator;
    return known;
  });
}
