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
  const plans = workbook.sheets.map((sheet) => planSheet(sheet, relationships, archive, session));
  const partOf = (type: string): string => relationships.find((one) => one.type === type)?.target ?? `xl/${type}.xml`;
  const sharedPart = partOf('sharedStrings');
  const stylesPart = partOf('styles');
  const parts = [sharedPart, stylesPart, ...plans.map(({ part }) => part)];
  session.expect(parts.reduce((sum, part) => sum + archive.size(part), 0));

  const texts = new TextTable();
  const shared = new SharedStringsPart(texts);
  const styles = new StylesPart();
  await archive.read(sharedPart, shared);
  await archive.read(stylesPart, styles);
  const context: WorkbookContext = { texts, shared, isDate: styles.isDate, date1904: workbook.date1904 };
  const grids: Grid[] = [];
  const skipped: SkippedSheet[] = [];
  for (const { name, part, skip } of plans) {
    const grid = skip === null ? await readSheet(archive, part, name, context, session) : null;
    if (grid !== null && grid.rowCount > 0) grids.push(grid);
    else skipped.push({ workbook: session.workbook, sheet: name, reason: skip ?? 'empty' });
  }
  return { workbook: session.workbook, grids, skipped };
}

interface SheetPlan {
  readonly name: string;
  /** Empty for a sheet that is skipped. */
  readonly part: string;
  readonly skip: SkippedSheet['reason'] | null;
}

function planSheet(
  { name, state, relationshipId }: SheetEntry,
  relationships: readonly Relationship[],
  archive: ZipPackage,
  session: ReadingSession,
): SheetPlan {
  const target = relationships.find(({ id }) => id === relationshipId);
  if (state !== 'visible') return { name, part: '', skip: state };
  if (target !== undefined && target.type !== 'worksheet') return { name, part: '', skip: 'not-a-worksheet' };
  if (target === undefined || !archive.has(target.target)) throw session.unreadable('corrupt', name);
  return { name, part: target.target, skip: null };
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
