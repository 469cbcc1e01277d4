import { SHEET_MARK } from '../../../report-state/sheet-mark';
import type { UserPackage } from './user-package';
import { userRelationships } from './user-relationships';
import type { UserName, UserSheet, UserWorkbook } from './user-workbook';

/** What an earlier run has put into the workbook. */
export interface EarlierReport {
  readonly sheets: ReadonlySet<UserSheet>;
  readonly names: ReadonlySet<UserName>;
}

/** Names of the report's figures and of what its cover asks for. */
const REPORT_NAME = /^(?:OPS|REPORT)_/i;

/**
 * Finds the sheets that hidden names mark as the report's, wherever they have been moved and whatever they are called
 * now, and the names that go with them. `reportNames` are those of the report that is to be added.
 */
export function findEarlierReport({ sheets, names }: UserWorkbook, reportNames: ReadonlySet<string>): EarlierReport {
  const marks = names.filter(({ name }) => name.toLowerCase().startsWith(SHEET_MARK));
  const marked = new Set(marks.map(({ reference }) => sheetOf(reference)?.toLowerCase()));
  const ours = new Set(sheets.filter(({ name }) => marked.has(name.toLowerCase())));
  const gone = names.filter((name) => {
    if (marks.includes(name)) return true;
    if (name.localSheet !== null) return ours.has(sheets[name.localSheet]!);
    if (!REPORT_NAME.test(name.name)) return false;
    const sheet = sheetOf(name.reference)?.toLowerCase();
    if (sheets.some((one) => ours.has(one) && one.name.toLowerCase() === sheet)) return true;
    // A figure's cell went when its sheet was deleted by hand.
    return marks.length > 0 && name.reference.includes('#REF!') && reportNames.has(name.name.toLowerCase());
  });
  return { sheets: ours, names: new Set(gone) };
}

/** Parts that nothing refers to any more once these sheets are gone; what nothing referred to before stays. */
export async function orphanedParts(workbook: UserPackage, { path }: UserWorkbook, sheets: ReadonlySet<UserSheet>): Promise<string[]> {
  if (sheets.size === 0) return [];
  const removed = new Set([...sheets].map((sheet) => sheet.relationship));
  const before = await reachable(workbook, path, new Set());
  const after = await reachable(workbook, path, removed);
  return [...before].filter((part) => !after.has(part));
}

async function reachable(workbook: UserPackage, workbookPath: string, withoutIds: ReadonlySet<string>): Promise<Set<string>> {
  const found = new Set<string>();
  const waiting = [''];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    for (const { id, target } of await userRelationships(workbook, path)) {
      if (target === null || (path === workbookPath && withoutIds.has(id))) continue;
      const key = target.toLowerCase();
      if (found.has(key) || !workbook.has(target)) continue;
      found.add(key);
      waiting.push(target);
    }
  }
  return found;
}

function sheetOf(reference: string): string | null {
  const match = /^(?:'((?:[^']|'')+)'|([^'![\]]+))!/.exec(reference);
  return match === null ? null : (match[1]?.replaceAll("''", "'") ?? match[2] ?? null);
}
