import { IntoRefusedError } from './into-refused-error';
import type { UserPackage } from './user-package';
import { userRelationships, type UserRelationship } from './user-relationships';
import { childSpans, rootSpan, spanText, type ElementSpan } from './xml-spans';

export interface UserSheet {
  readonly name: string;
  readonly sheetId: number;
  readonly relationship: string;
  /** Path of its part; empty when there is none. */
  readonly path: string;
  readonly span: ElementSpan;
}

export interface UserName {
  readonly name: string;
  readonly localSheet: number | null;
  readonly reference: string;
  readonly span: ElementSpan;
}

/** What the workbook part of the user's file says. */
export interface UserWorkbook {
  readonly path: string;
  readonly xml: string;
  readonly root: ElementSpan;
  readonly children: readonly ElementSpan[];
  readonly relationships: readonly UserRelationship[];
  readonly sheets: readonly UserSheet[];
  readonly names: readonly UserName[];
  readonly date1904: boolean;
}

/** Reads the workbook part; throws `IntoRefusedError` for a workbook that must not be changed or is not understood. */
export async function readUserWorkbook(workbook: UserPackage): Promise<UserWorkbook> {
  if (workbook.paths.some((path) => /^_xmlsignatures\//i.test(path))) throw new IntoRefusedError('signed');
  if (workbook.paths.some((path) => /^xl\/revisions\//i.test(path))) throw new IntoRefusedError('shared');
  const path = (await userRelationships(workbook, '')).find(({ type }) => type === 'officeDocument')?.target ?? null;
  if (path === null) throw new IntoRefusedError('not-a-workbook');
  if (path.toLowerCase().endsWith('.bin')) throw new IntoRefusedError('binary');
  const xml = await workbook.text(path);
  const root = rootSpan(xml);
  if (root.name !== 'workbook') throw new IntoRefusedError('not-a-workbook');
  const strict = root.attributes.get(root.prefix === '' ? 'xmlns' : `xmlns:${root.prefix.slice(0, -1)}`)?.includes('purl.oclc.org') === true;
  if (strict || root.attributes.get('conformance') === 'strict') throw new IntoRefusedError('strict');
  const children = childSpans(xml, root);
  const protection = children.find(({ name }) => name === 'workbookProtection');
  if (isTrue(protection?.attributes.get('lockStructure'))) throw new IntoRefusedError('structure-locked');

  const relationships = await userRelationships(workbook, path);
  const sheetsElement = children.find(({ name }) => name === 'sheets');
  if (sheetsElement === undefined) throw new IntoRefusedError('damaged', path);
  const sheets = childSpans(xml, sheetsElement).filter(({ name }) => name === 'sheet').map((span): UserSheet => {
    const relationship = [...span.attributes].find(([key]) => /:id$/.test(key))?.[1] ?? '';
    return {
      name: span.attributes.get('name') ?? '',
      sheetId: Number(span.attributes.get('sheetId') ?? 0),
      relationship,
      path: relationships.find(({ id }) => id === relationship)?.target ?? '',
      span,
    };
  });
  const namesElement = children.find(({ name }) => name === 'definedNames');
  const names = namesElement === undefined ? [] : childSpans(xml, namesElement).map((span): UserName => {
    const local = span.attributes.get('localSheetId');
    return {
      name: span.attributes.get('name') ?? '', localSheet: local === undefined ? null : Number(local),
      reference: spanText(xml, span), span,
    };
  });
  const properties = children.find(({ name }) => name === 'workbookPr');
  return { path, xml, root, children, relationships, sheets, names, date1904: isTrue(properties?.attributes.get('date1904')) };
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on';
}
