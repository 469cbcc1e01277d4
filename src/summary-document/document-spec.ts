/** A written document as plain data: what a .docx writer renders. */
export interface DocumentSpec {
  readonly language: 'zh' | 'en';
  readonly title: string;
  readonly byline: string;
  readonly blocks: readonly DocumentBlock[];
}

export type DocumentBlock =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'text' | 'item' | 'caption'; readonly text: string }
  | DocumentTable;

export interface DocumentTable {
  readonly kind: 'table';
  readonly header: readonly string[];
  /** As many cells a row as the header has. */
  readonly rows: readonly (readonly string[])[];
}
