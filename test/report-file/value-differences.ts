import type { ReportSpec } from '../../src/report/spec';
import { cellAddress } from '../../src/workbook/address';
import type { StoredValue, StoredValues } from '../support/cell-values';

/**
 * Where a workbook's values are not the ones of the spec: numbers to 1e-9 relative, texts and logical values exactly,
 * error values anywhere. Empty when all agree.
 */
export function valueDifferences(spec: ReportSpec, values: StoredValues): string[] {
  const differences: string[] = [];
  for (const [sheet, cells] of values) {
    for (const [address, value] of cells) {
      if (isError(value)) differences.push(`${sheet}!${address}: ${value.error}`);
    }
  }
  for (const sheet of spec.sheets) {
    const cells = values.get(sheet.name);
    for (const { row, column, value, formula } of sheet.cells) {
      const address = cellAddress(row, column);
      const actual = cells?.get(address) ?? null;
      if (isError(actual) || same(expected(value), actual)) continue;
      differences.push(`${sheet.name}!${address}: ${JSON.stringify(value)} in the report, ${JSON.stringify(actual)} calculated`
        + `${formula === undefined ? '' : ` by =${formula}`}`);
    }
  }
  return differences;
}

/** Characters that XML cannot hold are not in the file. */
function expected(value: StoredValue): StoredValue {
  return typeof value === 'string' ? value.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '') : value;
}

function same(expectedValue: StoredValue, actual: StoredValue): boolean {
  if (typeof expectedValue === 'number' && typeof actual === 'number') {
    return Math.abs(expectedValue - actual) <= 1e-9 * Math.max(1, Math.abs(expectedValue));
  }
  // An empty text and an empty cell are the same to a reader.
  return (expectedValue ?? '') === (actual ?? '');
}

function isError(value: StoredValue): value is { readonly error: string } {
  return typeof value === 'object' && value !== null;
}
