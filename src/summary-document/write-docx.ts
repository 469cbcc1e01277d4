import {
  AlignmentType, BorderStyle, Document, Footer, HeadingLevel, LineRuleType, PageNumber, Packer, Paragraph, ShadingType, Table, TableCell, TableRow, TextRun, WidthType,
} from 'docx';
import type { DocumentBlock, DocumentSpec, DocumentTable } from './document-spec';

const FONTS = {
  zh: { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '宋体' },
  en: { ascii: 'Calibri', hAnsi: 'Calibri', eastAsia: '宋体' },
} as const;
const HEADING_FONTS = { zh: { ascii: 'Arial', hAnsi: 'Arial', eastAsia: '黑体' }, en: { ascii: 'Calibri', hAnsi: 'Calibri', eastAsia: '黑体' } } as const;
const HEADINGS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;

/** Half points and twips, as Word counts: text of 12 pt, first lines indented by two characters. */
const TEXT_SIZE = 24;
const TWO_CHARACTERS = 480;

/**
 * The bytes of a .docx of a document: real headings for the outline, native tables with repeating headers, page numbers.
 * All text is text runs, never fields or markup. The library puts the time of writing into the file's properties.
 */
export async function writeDocx(spec: DocumentSpec): Promise<Uint8Array<ArrayBuffer>> {
  const heading = (size: number): object => ({
    run: { size, bold: true, color: '0F4C46', font: HEADING_FONTS[spec.language] }, paragraph: { spacing: { before: 240, after: 120 }, keepNext: true },
  });
  const document = new Document({
    title: spec.title,
    creator: spec.language === 'zh' ? '运营年报' : 'Ops Yearbook',
    styles: {
      default: {
        document: { run: { font: FONTS[spec.language], size: TEXT_SIZE }, paragraph: { spacing: { line: 360, lineRule: LineRuleType.AUTO } } },
        heading1: heading(32), heading2: heading(28), heading3: heading(TEXT_SIZE),
      },
    },
    sections: [{
      properties: { page: { margin: { top: 1440, bottom: 1440, left: 1588, right: 1588 } } },
      footers: { default: new Footer({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ children: [PageNumber.CURRENT], size: 18 })] })] }) },
      children: [
        new Paragraph({
          alignment: AlignmentType.CENTER, spacing: { before: 240, after: 120, line: 360, lineRule: LineRuleType.AUTO },
          children: [new TextRun({ text: spec.title, bold: true, size: 40, font: HEADING_FONTS[spec.language] })],
        }),
        new Paragraph({ alignment: AlignmentType.CENTER, spacing: { after: 360 }, children: [new TextRun({ text: spec.byline, size: 21, color: '595959' })] }),
        ...spec.blocks.flatMap((block) => rendered(block, spec.language)),
      ],
    }],
  });
  return new Uint8Array(await (await Packer.toBlob(document)).arrayBuffer());
}

function rendered(block: DocumentBlock, language: 'zh' | 'en'): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [new Paragraph({ heading: HEADINGS[block.level], text: block.text })];
    case 'text':
      return [new Paragraph({ text: block.text, ...(language === 'zh' ? { indent: { firstLine: TWO_CHARACTERS } } : { spacing: { after: 120 } }) })];
    case 'item':
      return [new Paragraph({ text: block.text, bullet: { level: 0 } })];
    case 'caption':
      return [new Paragraph({ keepNext: true, spacing: { before: 240, after: 80 }, children: [new TextRun({ text: block.text, bold: true, size: 21 })] })];
    case 'table':
      return [table(block)];
  }
}

function table({ header, rows }: DocumentTable): Table {
  const line = { style: BorderStyle.SINGLE, size: 4, color: 'BFBFBF' };
  const cell = (text: string, column: number, head: boolean): TableCell => new TableCell({
    ...(head ? { shading: { type: ShadingType.CLEAR, fill: 'E3F1EF' } } : {}),
    margins: { top: 40, bottom: 40, left: 100, right: 100 },
    children: [new Paragraph({
      alignment: column === 0 ? AlignmentType.LEFT : AlignmentType.RIGHT, spacing: { line: 260 },
      children: [new TextRun({ text, size: 20, bold: head })],
    })],
  });
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line },
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: header.map((text, column) => cell(text, column, true)) }),
      ...rows.map((row) => new TableRow({ cantSplit: true, children: row.map((text, column) => cell(text, column, false)) })),
    ],
  });
}
