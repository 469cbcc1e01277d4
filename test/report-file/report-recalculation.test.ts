import { expect, it } from 'vitest';
import { writeReport } from '../../src/hosts/file/write/write-report';
import { storedValues } from '../support/cell-values';
import { LIBREOFFICE_TIMEOUT, recalculate } from '../support/libreoffice';
import { openPackage } from '../support/office-package';
import { demonstrationSpec } from '../fixtures/demonstration-spec';
import { valueDifferences } from './value-differences';

it('stores every value that a viewer shows without calculating', async () => {
  const spec = demonstrationSpec();
  expect(valueDifferences(spec, storedValues(await openPackage(await writeReport(spec))))).toEqual([]);
});

it('has the values that LibreOffice calculates, and no error value', async () => {
  const spec = demonstrationSpec();
  expect(valueDifferences(spec, await recalculate(await writeReport(spec)))).toEqual([]);
}, LIBREOFFICE_TIMEOUT);

it('notices a stored value that its formula does not give', async () => {
  const spec = demonstrationSpec();
  const [first, ...others] = spec.sheets;
  const wrong = first!.cells.map((cell) => (cell.formula === 'B6/B5-1' ? { ...cell, value: 0.5 } : cell));
  const differences = valueDifferences(
    { ...spec, sheets: [{ ...first!, cells: wrong }, ...others] },
    await recalculate(await writeReport({ ...spec, sheets: [{ ...first!, cells: wrong }, ...others] })),
  );
  expect(differences).toEqual([expect.stringContaining('by =B6/B5-1')]);
}, LIBREOFFICE_TIMEOUT);
