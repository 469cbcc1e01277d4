import { expect, it } from 'vitest';
import type { ReportSpec } from '../../src/report/spec';
import { LIBREOFFICE_TIMEOUT } from '../support/libreoffice';
import { demonstrationSpec } from '../fixtures/demonstration-spec';
import { emptyCharts } from './chart-visibility';

it('shows data in every chart on the printed pages', async () => {
  expect(await emptyCharts(demonstrationSpec())).toEqual([]);
}, LIBREOFFICE_TIMEOUT);

it('notices a chart whose cells are empty', async () => {
  const spec = demonstrationSpec();
  const withoutShares: ReportSpec = {
    ...spec,
    sheets: spec.sheets.map((sheet) => ({
      ...sheet,
      cells: sheet.cells.map((cell) => (sheet.id === 'numbers' && cell.column === 5 && cell.row >= 10 && cell.row <= 13 ? { ...cell, value: null } : cell)),
    })),
  };
  expect(await emptyCharts(withoutShares)).toEqual(['demo_doughnut: 0 pixels']);
}, LIBREOFFICE_TIMEOUT);
