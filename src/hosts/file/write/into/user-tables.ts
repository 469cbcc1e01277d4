import type { UserPackage } from './user-package';
import { rootSpan } from './xml-spans';

/** Ids and names of the tables that stay in the workbook; names in lower case. */
export interface UserTables {
  readonly lastId: number;
  readonly names: ReadonlySet<string>;
}

export async function userTables(workbook: UserPackage, gone: ReadonlySet<string>): Promise<UserTables> {
  const names = new Set<string>();
  let lastId = 0;
  for (const path of workbook.paths) {
    if (!/^xl\/tables\/[^/]+\.xml$/i.test(path) || gone.has(path.toLowerCase())) continue;
    const { attributes } = rootSpan(await workbook.text(path));
    lastId = Math.max(lastId, Number(attributes.get('id') ?? 0));
    for (const key of ['name', 'displayName']) {
      const name = attributes.get(key);
      if (name !== undefined) names.add(name.toLowerCase());
    }
  }
  return { lastId, names };
}
