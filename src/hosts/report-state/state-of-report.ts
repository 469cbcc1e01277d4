import type { ReportSpec } from '../../report/spec';
import type { ReportMemory, ReportState } from './report-state';
import { takeApart } from './sheet-layout';

/** What a workbook keeps of a report that was written as it is. */
export function stateOfReport(spec: ReportSpec, memory: ReportMemory): ReportState {
  return {
    format: 1, memory, font: spec.font ?? null, names: spec.names.map(({ name }) => name),
    sheets: spec.sheets.map((sheet) => {
      const { layout, content } = takeApart(sheet);
      return { layout, inputs: content.inputs, comments: content.comments };
    }),
  };
}
