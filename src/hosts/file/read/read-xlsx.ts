import { GridBuilder, type Grid } from '../../../workbook/grid';
import type { SkippedSheet, WorkbookReading } from '../../../workbook/reader';
import type { ReadingSession } from './reading-session';
import { RelationshipsPart, relationshipsOf, type Relationship } from './relationships-part';
import { SharedStringsPart } from './shared-strings-part';
import { SheetPart, type WorkbookContext } from './sheet-part';
import { StylesPart } from './styles-part';
import { TextTable } from './text-table';
import { WorkbookPart, type SheetEntry } from './workbook-part';
import { openZipPackage, type ZipPackage } from './zip-package';

/** Reads an .xlsx or .xlsm file (transitional or strict OOXML) given as its bytes. */
export async function readXlsx(bytes: Uint8Array, session: ReadingSession): Promise<WorkbookReading> {
  const archive = await openZipPackage(bytes, session);
  const workbookPart = await findWorkbookPart(archive, session);
  const workbook = new WorkbookPart();
  await archive.read(workbookPart, workbook);
  if (!workbook.isWorkbook) throw session.unreadable('not-a-workbook');

  const relationships = await readRelationships(archive, workbookPart);
  const planned: { name: string; part: string }[] = [];
  const skipped: SkippedSheet[] = [];
  for (const sheet of workbook.sheets) {
    const target = relationships.find((relationship) => relationship.id === sheet.relationshipId);
    const reason = reasonToSkip(sheet, target);
    if (reason !== null) skipped.push({ workbook: session.workbook, sheet: sheet.name, reason });
    else if (target === undefined || !archive.has(target.target)) throw session.unreadable('corrupt', sheet.name);
    else planned.push({ name: sheet.name, part: target.target });
  }

  const partOf = (type: string): string => relationships.find((one) => one.type === type)?.target ?? `xl/${type}.xml`;
  const sharedPart = partOf('sharedStrings');
  const stylesPart = partOf('styles');
  const parts = [sharedPart, stylesPart, ...planned.map((sheet) => sheet.part)];
  session.expect(parts.reduce((sum, part) => sum + archive.size(part), 0));
  const texts = new TextTable();
  const shared = new SharedStringsPart(texts);
  const styles = new StylesPart();
  await archive.read(sharedPart, shared);
  await archive.read(stylesPart, styles);

  const context: WorkbookContext = { texts, shared, isDate: styles.isDate, date1904: workbook.date1904 };
  const grids: Grid[] = [];
  for (const { name, part } of planned) {
    const grid = await readSheet(archive, part, name, context, session);
    if (grid.rowCount > 0) grids.push(grid);
    else skipped.push({ workbook: session.workbook, sheet: name, reason: 'empty' });
  }
  return { workbook: session.workbook, grids, skipped };
}

async function readSheet(
  archive: ZipPackage,
  part: string,
  sheet: string,
  context: WorkbookContext,
  session: ReadingSession,
): Promise<Grid> {
  const cells = new GridBuilder(context.texts.strings);
  const handler = new SheetPart(context, cells);
  await archive.read(part, handler, sheet, () => handler.place());
  return cells.build({
    workbook: session.workbook,
    sheet,
    date1904: context.date1904,
    merges: handler.merges,
  });
}

async function findWorkbookPart(archive: ZipPackage, session: ReadingSession): Promise<string> {
  const root = new RelationshipsPart('');
  await archive.read('_rels/.rels', root);
  const named = root.relationships.find((relationship) => relationship.type === 'officeDocument')?.target;
  const part = [named, 'xl/workbook.xml', 'xl/workbook.bin'].find(
    (name) => name !== undefined && archive.has(name),
  );
  if (part === undefined) throw session.unreadable('not-a-workbook');
  if (part.toLowerCase().endsWith('.bin')) throw session.unreadable('xlsb');
  return part;
}

async function readRelationships(archive: ZipPackage, of: string): Promise<readonly Relationship[]> {
  const { part, folder } = relationshipsOf(of);
  const handler = new RelationshipsPart(folder);
  await archive.read(part, handler);
  return handler.relationships;
}

function reasonToSkip(sheet: SheetEntry, target: Relationship | undefined): SkippedSheet['reason'] | null {
  if (sheet.state !== 'visible') return sheet.state;
  return target !== undefined && target.type !== 'worksheet' ? 'not-a-worksheet' : null;
}
