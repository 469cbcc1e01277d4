import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalizeId } from '../../workbook/parse-id';
import { IdCodes } from './id-codes';
import { ShortTextCodes, UNKNOWN } from './short-text-codes';

describe('IdCodes', () => {
  it('counts up in order of first appearance and gives the id back as it stood there', () => {
    const ids = new IdCodes();
    expect([ids.code('b'), ids.code('a'), ids.code('b'), ids.code('Ａ'.toLowerCase())]).toEqual([0, 1, 0, 1]);
    expect(ids.id(1)).toBe('a');
    expect(ids.size).toBe(2);
  });

  it('takes a number and the text of it for one id, and marks for nothing for none', () => {
    const ids = new IdCodes();
    expect([ids.code(7), ids.code('7'), ids.code('007'), ids.code('-'), ids.code('无'), ids.code(' ')]).toEqual([0, 0, 0, -1, -1, -1]);
    expect(ids.find('0007')).toBe(0);
    expect(ids.find('8')).toBe(-1);
  });

  it('tells apart what normalizeId tells apart, whatever the texts', () => {
    const text = fc.oneof(fc.string({ maxLength: 20 }), fc.stringMatching(/^[A-B0]{1,18}$/), fc.string({ unit: 'binary', maxLength: 6 }));
    fc.assert(
      fc.property(fc.array(text, { maxLength: 50 }), (texts) => {
        const ids = new IdCodes();
        const seen = new Map<string, number>();
        for (const id of texts) {
          const code = ids.code(id);
          if (code < 0) continue;
          const form = normalizeId(id);
          if (!seen.has(form)) seen.set(form, seen.size);
          expect(code).toBe(seen.get(form));
        }
      }),
    );
  });
});

describe('ShortTextCodes', () => {
  it('is a Map for texts of up to sixteen Latin-1 characters, also when it grows', () => {
    const codes = new ShortTextCodes();
    for (let value = 0; value < 5000; value += 1) expect(codes.set(`id-${value}`, value)).toBe(true);
    for (let value = 0; value < 5000; value += 1) expect(codes.get(`id-${value}`)).toBe(value);
    expect(codes.get('id-5000')).toBe(UNKNOWN);
    expect(codes.set('id-7', 70)).toBe(true);
    expect(codes.get('id-7')).toBe(70);
  });

  it.each(['', '客户', '12345678901234567', 'a\0'])('leaves %j to others', (text) => {
    expect(new ShortTextCodes().set(text, 1)).toBe(false);
    expect(new ShortTextCodes().get(text)).toBe(UNKNOWN);
  });
});
