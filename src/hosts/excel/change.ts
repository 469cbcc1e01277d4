export type { Change, MissingFeature } from '../../workbook/excel-outcome';
