import { describe, expect, it } from 'vitest';
import { changeSentence, excelFaultSentence, missingFeatureSentence } from './excel';

describe('sentences about the open workbook', () => {
  it('names what it is about and what to do', () => {
    expect(excelFaultSentence({ fault: 'name-taken', detail: 'OPS_cac', undone: true }, 'zh')).toContain('OPS_cac');
    expect(excelFaultSentence({ fault: 'cell-edit', detail: '', undone: true }, 'en')).toContain('press Enter or Esc');
  });

  it('adds what may be left when Excel is gone', () => {
    const fault = { fault: 'busy', detail: '' } as const;
    expect(excelFaultSentence({ ...fault, undone: false }, 'en')).toContain('without saving');
    expect(excelFaultSentence({ ...fault, undone: true }, 'en')).not.toContain('without saving');
  });

  it('tells changes and missing features in both languages', () => {
    expect(changeSentence({ kind: 'input-kept', sheet: '计划', address: 'B3', value: '900' }, 'zh')).toBe('保留了您在“计划”B3 填写的“900”。');
    expect(changeSentence({ kind: 'sheet-updated', sheet: 'Plan', cells: 3, layoutChanged: false }, 'en')).toBe('Updated 3 cells of “Plan”.');
    expect(missingFeatureSentence('charts', 'en')).toContain('charts');
  });
});
