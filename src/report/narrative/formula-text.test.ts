import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { phraseText } from '../../locales/phrase';
import { formulaText, MAX_LITERAL, paragraphs, textLiteral } from './formula-text';

const live = { formula: 'TEXT(OPS_users_total/10000,"0.00")', text: '1.68' };

describe('formulaText', () => {
  it('joins literals and live parts', () => {
    expect(formulaText(['增长至', live, '万人'])).toEqual({
      value: '增长至1.68万人',
      formula: '"增长至"&TEXT(OPS_users_total/10000,"0.00")&"万人"',
    });
  });

  it('makes no formula of plain text, whatever it looks like', () => {
    expect(formulaText(['=HYPERLINK("http://x")'])).toEqual({ value: '=HYPERLINK("http://x")' });
  });

  it('keeps text from a workbook within quotes', () => {
    expect(formulaText(['"&A1&"', live]).formula).toBe('"""&A1&"""&TEXT(OPS_users_total/10000,"0.00")');
  });

  it('gives the text alone when the formula would be too long', () => {
    expect(formulaText([...Array.from({ length: 400 }, () => live), 'x'])).not.toHaveProperty('formula');
  });
});

describe('textLiteral', () => {
  it('splits at the longest literal that Excel takes, between characters', () => {
    const pieces = textLiteral('运'.repeat(300)).split('&');
    expect(pieces.map((piece) => piece.length - 2)).toEqual([MAX_LITERAL, 45]);
  });

  it('reads back as the text it was made of', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 700 }), (text) => {
        const clean = formulaText([text]).value;
        const read = (textLiteral(text).match(/"(?:[^"]|"")*"/g) ?? [])
          .map((piece) => piece.slice(1, -1).replaceAll('""', '"'))
          .join('');
        expect(read).toBe(clean);
      }),
    );
  });
});

describe('paragraphs', () => {
  it('starts a new one where the text would grow too long, and drops empty sentences', () => {
    const sentence = ['一'.repeat(60)];
    expect(paragraphs([sentence, [], sentence, sentence], '', 130).map((phrase) => phraseText(phrase).length)).toEqual([
      120, 60,
    ]);
  });
});
