import type { PrintSpec } from '../../../report/spec';
import { xmlText } from './xml-escape';

const A4 = 9;
/** Longest header or footer that Excel opens. */
const MAX_HEADER = 255;

/** From `printOptions` to `rowBreaks`: A4, one page wide and as many pages tall as it takes. */
export function printSetupXml(print: PrintSpec): string {
  const breaks = [...new Set(print.pageBreaks)].filter((row) => row > 0).sort((a, b) => a - b);
  return [
    '<printOptions horizontalCentered="1"/>',
    '<pageMargins left="0.5" right="0.5" top="0.7" bottom="0.7" header="0.3" footer="0.3"/>',
    `<pageSetup paperSize="${A4}" orientation="${print.orientation}" fitToWidth="1" fitToHeight="0"/>`,
    print.header === '' && print.footer === '' ? '' : headerFooter(print),
    breaks.length === 0 ? '' : rowBreaks(breaks),
  ].join('');
}

function headerFooter({ header, footer }: PrintSpec): string {
  return '<headerFooter>'
    + (header === '' ? '' : `<oddHeader>${xmlText(header.slice(0, MAX_HEADER))}</oddHeader>`)
    + (footer === '' ? '' : `<oddFooter>${xmlText(footer.slice(0, MAX_HEADER))}</oddFooter>`)
    + '</headerFooter>';
}

/** A break's id is the number, from 1, of the row above it. */
function rowBreaks(rows: readonly number[]): string {
  const elements = rows.map((row) => `<brk id="${row}" max="16383" man="1"/>`).join('');
  return `<rowBreaks count="${rows.length}" manualBreakCount="${rows.length}">${elements}</rowBreaks>`;
}
