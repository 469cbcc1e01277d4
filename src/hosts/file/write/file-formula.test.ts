import { describe, expect, it } from 'vitest';
import { fileFormula } from './file-formula';

describe('fileFormula', () => {
  it('gives newer functions their prefix, but not within texts and not twice', () => {
    expect(fileFormula('IFS(A1>0,"IFS(",TRUE,CONCAT(B1,C1))')).toBe('_xlfn.IFS(A1>0,"IFS(",TRUE,_xlfn.CONCAT(B1,C1))');
    expect(fileFormula('_xlfn.CONCAT(B1,C1)')).toBe('_xlfn.CONCAT(B1,C1)');
    expect(fileFormula('SUM(SORT(A1:A3))')).toBe('SUM(_xlfn._xlws.SORT(A1:A3))');
  });

  it('leaves sheet names and doubled quotes alone', () => {
    expect(fileFormula(`'CONCAT(x'!A1&"a""CONCAT("`)).toBe(`'CONCAT(x'!A1&"a""CONCAT("`);
  });

  it('cuts texts of more than 255 characters, never within a doubled quote', () => {
    const text = `${'长'.repeat(254)}""${'x'.repeat(10)}`;
    expect(fileFormula(`"${text}"&A1`)).toBe(`("${'长'.repeat(254)}"&"""${'x'.repeat(10)}")&A1`);
  });

  it('gives up on a formula that Excel would not open', () => {
    expect(fileFormula(`1${'+1'.repeat(4100)}`)).toBeNull();
  });
});
