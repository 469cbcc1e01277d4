import type { ReportSpec } from '../../../../report/spec';
import type { ReportMemory } from '../../../report-state/report-state';
import { stateOfReport } from '../../../report-state/state-of-report';
import { checkSpec } from '../check-spec';
import { contentTypeXml } from '../content-types';
import { relationshipsPath, relationshipXml, type PackagePart, type Relationship } from '../package-part';
import { partFiles } from '../part-files';
import { partNames } from '../part-names';
import { DEFAULT_FONT, renderSheets } from '../render-sheets';
import { stateParts } from '../state-parts';
import { styleTable } from '../style-table';
import { inlineTexts } from '../text-store';
import { adaptSpec } from './adapt-spec';
import { earlierStateParts } from './earlier-state';
import { findEarlierReport, orphanedParts, type EarlierReport } from './earlier-report';
import { graftWorkbook, planTabs } from './graft-workbook';
import { IntoRefusedError } from './into-refused-error';
import { openUserPackage, type UserPackage } from './user-package';
import { parseRelationships } from './user-relationships';
import { appendStyles, readStyleBase } from './user-styles';
import { userTables } from './user-tables';
import { readUserWorkbook, type UserWorkbook } from './user-workbook';
import { withPrefix, xmlChanges } from './xml-changes';
import { childSpans, rootSpan, XmlSpanError } from './xml-spans';

/**
 * A copy of a user's .xlsx or .xlsm workbook with the report's sheets added to it. All parts of the user's stay byte for
 * byte as they are, macros, pivots, charts and what is not known here included, except for the four that must name the
 * new sheets and styles. Sheets of an earlier report, told by hidden names, are replaced where they stand; a sheet or
 * table of the user's keeps its name and the report's takes another. With `memory` the add-in can refresh the report
 * later. Runs in Node and in a browser worker.
 *
 * @throws IntoRefusedError when the workbook cannot or must not be changed; it says why.
 */
export async function writeReportInto(workbook: Uint8Array, spec: ReportSpec, memory?: ReportMemory): Promise<Uint8Array> {
  checkSpec(spec);
  try {
    return await graft(await openUserPackage(workbook), spec, memory);
  } catch (error) {
    throw error instanceof XmlSpanError ? new IntoRefusedError('damaged', error.message) : error;
  }
}

async function graft(userPackage: UserPackage, wanted: ReportSpec, memory: ReportMemory | undefined): Promise<Uint8Array> {
  const user = await readUserWorkbook(userPackage);
  const earlier = findEarlierReport(user, new Set(wanted.names.map(({ name }) => name.toLowerCase())));
  const gone = new Set(await orphanedParts(userPackage, user, earlier.sheets));
  for (const path of await earlierStateParts(userPackage, user)) gone.add(path.toLowerCase());
  const tables = await userTables(userPackage, gone);
  const spec = adaptSpec(wanted, takenNames(user, earlier, tables.names, wanted));
  const plan = planTabs(user, earlier, spec.sheets.length);

  const stylesPath = user.relationships.find(({ type }) => type === 'styles')?.target ?? null;
  if (stylesPath === null) throw new IntoRefusedError('damaged', 'styles');
  const stylesXml = await userPackage.text(stylesPath);
  const styles = styleTable(spec.font ?? DEFAULT_FONT, spec.language === 'zh', readStyleBase(stylesXml));
  const names = partNames(takenPaths(userPackage, gone));
  const rendered = renderSheets(spec, {
    styles, texts: inlineTexts, names, firstTableId: tables.lastId + 1,
    selectFirst: plan.opensWithReport,
  });

  if (await calculationChainIsStale(userPackage, user, earlier)) {
    gone.add(user.relationships.find(({ type }) => type === 'calcChain')!.target!.toLowerCase());
  }
  const state = memory === undefined ? [] : stateParts(stateOfReport(spec, memory), names);
  const added = newRelationships(user, gone, [
    ...rendered.sheets.map(({ path }) => ({ type: 'worksheet', target: path })),
    ...state.slice(0, 1).map(({ path }) => ({ type: 'customXml', target: path })),
  ]);
  const parts = [...rendered.parts, ...state];
  const relationshipsPart = relationshipsPath(user.path);
  userPackage.replace(stylesPath, appendStyles(stylesXml, styles.entries()));
  userPackage.replace(user.path, graftWorkbook(user, earlier, plan, spec, added.map(({ id }) => id)));
  userPackage.replace(relationshipsPart, changedRelationships(await userPackage.text(relationshipsPart), user.path, gone, added));
  userPackage.replace(CONTENT_TYPES_PATH, changedContentTypes(await userPackage.text(CONTENT_TYPES_PATH), gone, parts));
  for (const path of gone) {
    userPackage.remove(path);
    userPackage.remove(relationshipsPath(path));
  }
  return userPackage.save(partFiles(parts));
}

/** The workbook's relationships to what the report adds, with ids that nothing else has. */
function newRelationships(
  { relationships }: UserWorkbook, gone: ReadonlySet<string>, targets: readonly { readonly type: string; readonly target: string }[],
): Relationship[] {
  const staying = relationships.filter(({ target }) => target === null || !gone.has(target.toLowerCase()));
  const last = Math.max(0, ...staying.map(({ id }) => Number(/^rId(\d{1,6})$/i.exec(id)?.[1] ?? 0)));
  return targets.map(({ type, target }, index) => ({ id: `rId${last + 1 + index}`, type, target }));
}

const CONTENT_TYPES_PATH = '[Content_Types].xml';

/** Names in the workbook that are not an earlier report's; throws when one of them is a name that the report needs. */
function takenNames(
  user: UserWorkbook, earlier: EarlierReport, tableNames: ReadonlySet<string>, spec: ReportSpec,
): Parameters<typeof adaptSpec>[1] {
  const kept = user.names.filter((name) => !earlier.names.has(name));
  const global = new Set([...kept.filter(({ localSheet }) => localSheet === null).map(({ name }) => name.toLowerCase()), ...tableNames]);
  const clash = spec.names.find(({ name }) => global.has(name.toLowerCase()));
  if (clash !== undefined) throw new IntoRefusedError('name-taken', clash.name);
  return {
    sheets: new Set(user.sheets.filter((sheet) => !earlier.sheets.has(sheet)).map(({ name }) => name.toLowerCase())),
    names: new Set([...kept.map(({ name }) => name.toLowerCase()), ...tableNames]),
    date1904: user.date1904,
  };
}

/** Part names that stay in use, also by relationships of parts that are not there. */
function takenPaths({ paths }: UserPackage, gone: ReadonlySet<string>): string[] {
  return paths.map((path) => path.replace(/_rels\/([^/]+)\.rels$/i, '$1')).filter((path) => !gone.has(path.toLowerCase()));
}

/** The chain of calculation must not name cells of a sheet that is gone; without one Excel makes it anew. */
async function calculationChainIsStale(userPackage: UserPackage, user: UserWorkbook, earlier: EarlierReport): Promise<boolean> {
  const path = user.relationships.find(({ type }) => type === 'calcChain')?.target ?? null;
  if (path === null || earlier.sheets.size === 0 || !userPackage.has(path)) return false;
  const ids = new Set([...earlier.sheets].map(({ sheetId }) => String(sheetId)));
  return [...(await userPackage.text(path)).matchAll(/\si\s*=\s*["'](\d+)["']/g)].some(([, id]) => ids.has(id!));
}

function changedRelationships(xml: string, path: string, gone: ReadonlySet<string>, added: readonly Relationship[]): string {
  const changes = xmlChanges(xml);
  for (const { target, span } of parseRelationships(xml, path)) {
    if (target !== null && gone.has(target.toLowerCase())) changes.replace(span.start, span.end, '');
  }
  const root = rootSpan(xml);
  changes.append(root, withPrefix(added.map((relationship) => relationshipXml(path, relationship)).join(''), root.prefix));
  return changes.apply();
}

function changedContentTypes(xml: string, gone: ReadonlySet<string>, added: readonly PackagePart[]): string {
  const changes = xmlChanges(xml);
  const root = rootSpan(xml);
  for (const span of childSpans(xml, root)) {
    const part = span.attributes.get('PartName')?.replace(/^\//, '').toLowerCase();
    if (part !== undefined && gone.has(part)) changes.replace(span.start, span.end, '');
  }
  changes.append(root, withPrefix(added.map(contentTypeXml).join(''), root.prefix));
  return changes.apply();
}
