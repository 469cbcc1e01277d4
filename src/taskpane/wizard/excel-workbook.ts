import type { ExcelWriting } from '../../hosts/excel/write-report';
import type { ReportMemory } from '../../hosts/report-state/report-state';
import type { ReportSpec } from '../../report/spec';
import type { WorkbookReading } from '../../workbook/reader';

export interface ExcelControl {
  readonly signal: AbortSignal;
  readonly onProgress: (share: number) => void;
  /** Called when Excel does not answer for a while, as a cell is being edited. */
  readonly onWaiting: () => void;
}

/** The workbook that is open in Excel, as the wizard uses it. */
export interface ExcelWorkbook {
  read(control: ExcelControl): Promise<WorkbookReading>;
  /** What the workbook's report was made with; null when it has none. */
  recall(): Promise<ReportMemory | null>;
  write(spec: ReportSpec, memory: ReportMemory, control: ExcelControl): Promise<ExcelWriting>;
  /** Removes the report's sheets and gives their names. */
  remove(): Promise<readonly string[]>;
  /** Selects a place such as `订单.xlsx!3月!A17` of the open workbook. */
  select(place: string): Promise<void>;
}

/** The open workbook through Office.js; its host is loaded when it is first used. */
export function openExcelWorkbook(): ExcelWorkbook {
  return {
    async read(control) {
      const { readOpenWorkbook } = await import(/* webpackChunkName: "excel-host" */ '../../hosts/excel/read-open-workbook');
      return readOpenWorkbook(control);
    },
    async recall() {
      const { readReportState } = await import(/* webpackChunkName: "excel-host" */ '../../hosts/excel/load-state');
      return (await readReportState())?.memory ?? null;
    },
    async write(spec, memory, control) {
      const { writeReportToExcel } = await import(/* webpackChunkName: "excel-host" */ '../../hosts/excel/write-report');
      return writeReportToExcel(spec, { memory, ...control });
    },
    async remove() {
      const { removeReport } = await import(/* webpackChunkName: "excel-host" */ '../../hosts/excel/remove-report');
      return removeReport();
    },
    async select(place) {
      const { asExcelFault } = await import(/* webpackChunkName: "excel-host" */ '../../hosts/excel/excel-host-error');
      const { sheet, address } = splitPlace(place);
      try {
        await Excel.run({ delayForCellEdit: true }, async (context) => {
          const found = context.workbook.worksheets.getItem(sheet);
          found.activate();
          found.getRange(address).select();
          await context.sync();
        });
      } catch (error) {
        throw asExcelFault(error, true);
      }
    },
  };
}

/**
 * Sheet and address of a place; a workbook's name may be before them, and a sheet's name may hold `!`.
 *
 * @example
 * splitPlace('订单.xlsx!3月!A17'); // => { sheet: '3月', address: 'A17' }
 */
export function splitPlace(place: string): { readonly sheet: string; readonly address: string } {
  const end = place.lastIndexOf('!');
  const start = place.indexOf('!');
  return { sheet: place.slice(start === end ? 0 : start + 1, end), address: place.slice(end + 1) };
}
