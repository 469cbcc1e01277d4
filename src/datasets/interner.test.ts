import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Interner } from './interner';

describe('Interner', () => {
  it('numbers distinct texts in order of first appearance', () => {
    const interner = new Interner();
    expect([...interner.internAll(['b', 'a', 'b', '', 'A'])]).toEqual([0, 1, 0, 2, 3]);
    expect(interner.size).toBe(4);
    expect(interner.text(1)).toBe('a');
  });

  it('finds what was interned and nothing else', () => {
    const interner = new Interner();
    interner.intern('用户1');
    expect(interner.find('用户1')).toBe(0);
    expect(interner.find('用户2')).toBe(-1);
    expect(interner.text(5)).toBe('');
  });

  it('agrees with a Map on any texts, also past several enlargements', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.string({ maxLength: 3 }),
            fc.string({ unit: 'binary', maxLength: 20 }),
            fc.constantFrom('\0', '\0\0', 'a\0', '\0a', 'abcd\0', '\u0101'),
          ),
          { maxLength: 3000 },
        ),
        (texts) => {
          const interner = new Interner();
          const codes = new Map<string, number>();
          for (const text of texts) {
            if (!codes.has(text)) codes.set(text, codes.size);
            expect(interner.intern(text)).toBe(codes.get(text));
          }
        },
      ),
      { numRuns: 20 },
    );
    const many = Array.from({ length: 20_000 }, (_, i) => `U${i}`);
    const interner = new Interner();
    expect([...interner.internAll(many)]).toEqual(many.map((_, i) => i));
    expect(many.every((text, i) => interner.find(text) === i && interner.text(i) === text)).toBe(true);
  });
});
