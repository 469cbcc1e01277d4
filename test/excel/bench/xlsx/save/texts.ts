import { MAIN } from './package-builder';
import { element, text } from './xml';

/** The texts of a workbook's cells, each kept once. */
export interface TextCollector {
  numberOf(value: string): number;
  xml(): string;
}

export function textCollector(): TextCollector {
  const numbers = new Map<string, number>();
  return {
    numberOf(value) {
      const number = numbers.get(value) ?? numbers.size;
      numbers.set(value, number);
      return number;
    },
    xml: () => element('sst', { xmlns: MAIN }, [...numbers.keys()].map((value) => `<si><t xml:space="preserve">${text(value)}</t></si>`).join('')),
  };
}
