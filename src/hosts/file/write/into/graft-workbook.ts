import type { ReportSpec } from '../../../../report/spec';
import { definedNames, definedNameXml } from '../defined-names';
import { RELATIONSHIPS } from '../namespaces';
import { xmlAttribute } from '../xml-escape';
import type { EarlierReport } from './earlier-report';
import type { UserWorkbook } from './user-workbook';
import { childSpans, type ElementSpan } from './xml-spans';
import { withPrefix, xmlChanges, type XmlChanges } from './xml-changes';

/** How the report's sheets come among the workbook's tabs. */
export interface TabPlan {
  /** Place of the report's first sheet. */
  readonly first: number;
  /** New place of each of the workbook's tabs; null for those of the earlier report. */
  readonly places: readonly (number | null)[];
  /** Whether the tab that the workbook opens with is the report's first. */
  readonly opensWithReport: boolean;
}

/** The report takes the place of an earlier one, or comes last. */
export function planTabs({ sheets, children, xml }: UserWorkbook, earlier: EarlierReport, count: number): TabPlan {
  const firstOurs = sheets.findIndex((sheet) => earlier.sheets.has(sheet));
  const first = firstOurs < 0 ? sheets.length : firstOurs;
  let place = 0;
  const places = sheets.map((sheet, index) => {
    if (index === first) place += count;
    if (earlier.sheets.has(sheet)) return null;
    place += 1;
    return place - 1;
  });
  return { first, places, opensWithReport: places[activeTab(children, xml)] === null };
}

/** XML of the workbook part with the report's sheets and names in it, and without those of an earlier report. */
export function graftWorkbook(
  user: UserWorkbook, earlier: EarlierReport, plan: TabPlan, spec: ReportSpec, relationshipIds: readonly string[],
): string {
  const changes = xmlChanges(user.xml);
  addSheets(user, earlier, plan, spec, relationshipIds, changes);
  replaceNames(user, earlier, plan, spec, changes);
  if (earlier.sheets.size > 0) moveActiveTabs(user, plan, changes);
  return changes.apply();
}

function addSheets(
  { root, children, sheets }: UserWorkbook, earlier: EarlierReport, plan: TabPlan, spec: ReportSpec,
  relationshipIds: readonly string[], changes: XmlChanges,
): void {
  const declared = [...root.attributes].find(([key, value]) => key.startsWith('xmlns:') && value === RELATIONSHIPS)?.[0].slice('xmlns:'.length);
  const prefix = declared ?? 'r';
  const declaration = declared === undefined ? ` xmlns:r="${RELATIONSHIPS}"` : '';
  const firstId = Math.max(0, ...sheets.filter((sheet) => !earlier.sheets.has(sheet)).map(({ sheetId }) => sheetId)) + 1;
  const markup = withPrefix(spec.sheets.map((sheet, index) => (
    `<sheet name="${xmlAttribute(sheet.name)}" sheetId="${firstId + index}"${declaration} ${prefix}:id="${relationshipIds[index]}"/>`
  )).join(''), root.prefix);
  for (const { span } of earlier.sheets) changes.replace(span.start, span.end, '');
  const next = sheets[plan.first];
  if (next !== undefined) changes.replace(next.span.start, next.span.start, markup);
  else changes.append(children.find(({ name }) => name === 'sheets')!, markup);
}

function replaceNames(
  { root, children, names }: UserWorkbook, earlier: EarlierReport, plan: TabPlan, spec: ReportSpec, changes: XmlChanges,
): void {
  const markup = withPrefix(definedNames(spec, plan.first).map(definedNameXml).join(''), root.prefix);
  for (const name of names) {
    if (earlier.names.has(name)) {
      changes.replace(name.span.start, name.span.end, '');
      continue;
    }
    const place = name.localSheet === null ? null : (plan.places[name.localSheet] ?? null);
    if (place !== null && place !== name.localSheet) changes.setAttribute(name.span, 'localSheetId', String(place));
  }
  const element = children.find(({ name }) => name === 'definedNames');
  if (element !== undefined) {
    changes.append(element, markup);
    return;
  }
  const before = children.filter(({ name }) => ['sheets', 'functionGroups', 'externalReferences'].includes(name)).at(-1)!;
  changes.replace(before.end, before.end, `<${root.prefix}definedNames>${markup}</${root.prefix}definedNames>`);
}

/** Tabs that are told by their place: the one in front, and the first that is seen. */
function moveActiveTabs({ xml, children, sheets }: UserWorkbook, plan: TabPlan, changes: XmlChanges): void {
  for (const view of viewsOf(children, xml)) {
    for (const attribute of ['activeTab', 'firstSheet']) {
      const place = view.attributes.get(attribute);
      if (place === undefined) continue;
      const moved = plan.places[Math.min(Number(place), sheets.length - 1)] ?? plan.first;
      if (moved !== Number(place)) changes.setAttribute(view, attribute, String(moved));
    }
  }
}

function activeTab(children: UserWorkbook['children'], xml: string): number {
  return Number(viewsOf(children, xml)[0]?.attributes.get('activeTab') ?? 0);
}

function viewsOf(children: UserWorkbook['children'], xml: string): ElementSpan[] {
  const views = children.find(({ name }) => name === 'bookViews');
  return views === undefined ? [] : childSpans(xml, views);
}
