import type { ApiObject } from './api-object';
import { notFound } from './api-error';
import type { QueryInfo } from './messages';

/** What is asked of an object: plain properties, and more of the objects behind others. */
interface Selection {
  readonly scalars: Set<string>;
  readonly objects: Map<string, Selection>;
  all: boolean;
}

/** The answer to a query: PascalCase names, `_Items` for collections. */
export function answerQuery(object: ApiObject, query: QueryInfo, reference: (object: ApiObject) => string | undefined): unknown {
  const selection = emptySelection();
  const paths = query.Select ?? [];
  if (paths.length === 0) selection.all = true;
  for (const path of paths) addPath(selection, path);
  for (const path of query.Expand ?? []) addPath(selection, `${path}/*`);
  return read(object, selection, reference, query);
}

function emptySelection(): Selection {
  return { scalars: new Set(), objects: new Map(), all: false };
}

function addPath(selection: Selection, path: string): void {
  const names = path.split('/').filter((name) => name !== 'items' && name !== '').map(pascal);
  let at = selection;
  names.forEach((name, index) => {
    if (name === '*') {
      at.all = true;
    } else if (index === names.length - 1) {
      at.scalars.add(name);
    } else {
      const next = at.objects.get(name) ?? emptySelection();
      at.objects.set(name, next);
      at = next;
    }
  });
}

function read(
  object: ApiObject, selection: Selection, reference: (object: ApiObject) => string | undefined, { Top, Skip = 0 }: QueryInfo = {},
): unknown {
  if (object.isNull) return null;
  if (object.isCollection) {
    const items = object.items().slice(Skip, Top === undefined ? undefined : Skip + Top);
    const own = Object.fromEntries([...selection.scalars]
      .filter((name) => object.scalars.includes(name) || name === 'Count')
      .map((name) => [name, object.get(name)]));
    const inner = { ...selection, scalars: new Set([...selection.scalars].filter((name) => !(name in own))) };
    return { ...own, _Items: items.map((item) => read(item, inner, reference)) };
  }
  const value: Record<string, unknown> = {};
  if (object.id !== null) value._Id = object.id;
  const tracked = reference(object);
  if (tracked !== undefined) value._ReferenceId = tracked;
  for (const name of selection.all ? object.scalars : []) value[name] = object.get(name);
  for (const name of selection.scalars) {
    const behind = object.navigate(name);
    value[name] = behind === undefined ? object.get(name) : read(behind, { ...emptySelection(), all: true }, reference);
  }
  for (const [name, inner] of selection.objects) {
    const behind = object.navigate(name);
    if (behind === undefined) throw notFound(`${object.className}.${name}`);
    value[name] = read(behind, inner, reference);
  }
  return value;
}

/** `numberFormat` on the client is `NumberFormat` on the wire. */
export function pascal(name: string): string {
  return name.startsWith('_') ? name : name.charAt(0).toUpperCase() + name.slice(1);
}
