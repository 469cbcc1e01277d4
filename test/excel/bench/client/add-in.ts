/** What of the add-in runs beside the genuine office.js in Node's `vm`. */
export { readOpenWorkbook } from '../../../../src/hosts/excel/read-open-workbook';
export { readReportState } from '../../../../src/hosts/excel/load-state';
export { removeReport } from '../../../../src/hosts/excel/remove-report';
export { writeReportToExcel } from '../../../../src/hosts/excel/write-report';
