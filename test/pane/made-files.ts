import { readXlsx } from 'hucre/xlsx';
import { openPackage } from '../support/office-package';

/** Every value in a workbook, as an independent reader sees it. */
export async function valuesOfReport(bytes: Uint8Array): Promise<Set<unknown>> {
  const { sheets } = await readXlsx(bytes);
  return new Set(sheets.flatMap(({ rows }) => rows.flat()));
}

/** Names of a package's parts. */
export async function partsOf(bytes: Uint8Array): Promise<string[]> {
  return [...(await openPackage(bytes)).files.keys()];
}

/** A .docx as it is read: its headings with their level, its text, the number of its tables. */
export async function readDocument(bytes: Uint8Array): Promise<{ headings: string[]; text: string; tables: number }> {
  const xml = (await openPackage(bytes)).text('word/document.xml');
  const paragraphs = [...xml.matchAll(/<w:p>.*?<\/w:p>|<w:p .*?<\/w:p>/gs)].map(([paragraph]) => ({
    level: /<w:pStyle w:val="Heading(\d)"/.exec(paragraph)?.[1],
    text: [...paragraph.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map((match) => match[1]).join(''),
  }));
  return {
    headings: paragraphs.flatMap(({ level, text }) => (level === undefined ? [] : [`${level} ${text}`])),
    text: paragraphs.map(({ text }) => text).join('\n'),
    tables: xml.split('<w:tbl>').length - 1,
  };
}
