import { ApiError, invalidArgument, notFound } from './api-error';
import { isApiObject, nullObject, type ApiObject } from './api-object';
import { ActionType, PathType, type ActionInfo, type ActionResult, type ArgumentInfo, type RequestBody, type ResponseBody } from './messages';
import { answerQuery, pascal } from './query';

/** Executes requests against the objects that lie behind a workbook. */
export interface Interpreter {
  execute(request: RequestBody): ResponseBody;
}

/** `root` is the workbook; `service` gives the objects that are asked for by name. */
export function interpreter(root: ApiObject, service: (name: string) => ApiObject | undefined): Interpreter {
  const references = new Map<string, ApiObject>();
  let nextReference = 1;

  return {
    execute(request) {
      const resolved = new Map<number, ApiObject>();
      const tracked = new Map<ApiObject, string>();
      const results: ActionResult[] = [];
      const traceIds: number[] = [];

      const argumentsOf = (info: ArgumentInfo | undefined): unknown[] => {
        const values = [...(info?.Arguments ?? [])];
        const paths = info?.ReferencedObjectPathIds;
        if (paths === undefined || paths === null) return values;
        return values.map((value, index) => {
          const path = paths[index];
          return typeof path === 'number' && path > 0 ? resolve(path) : value;
        });
      };

      const resolve = (id: number): ApiObject => {
        const known = resolved.get(id);
        if (known !== undefined) return known;
        const path = request.ObjectPaths[id];
        if (path === undefined) throw invalidArgument(`no object path ${id}`);
        const found = (() => {
          const parent = (): ApiObject => resolve(path.ParentObjectPathId ?? 0);
          switch (path.ObjectPathType) {
            case PathType.global: return root;
            case PathType.service: return service(path.Name) ?? missing(path.Name);
            case PathType.method: return objectOf(parent().call(path.Name, argumentsOf(path.ArgumentInfo)), path.Name);
            case PathType.property: return parent().navigate(path.Name) ?? missing(`${parent().className}.${path.Name}`);
            case PathType.indexer: return parent().item(argumentsOf(path.ArgumentInfo));
            case PathType.reference: return references.get(path.Name) ?? missing(`reference ${path.Name}`);
            case PathType.nothing: return nullObject;
            default: throw invalidArgument(`object path of type ${path.ObjectPathType}`);
          }
        })();
        resolved.set(id, found);
        if (path.ObjectPathType === PathType.reference) tracked.set(found, path.Name);
        return found;
      };

      const perform = (action: ActionInfo): unknown => {
        if (action.ActionType === ActionType.trace) return null;
        const object = resolve(action.ObjectPathId);
        switch (action.ActionType) {
          case ActionType.instantiate:
            if (object.isNull) return null;
            return {
              ...(object.id === null ? {} : { _Id: object.id }),
              // Events of an object are told by the id that it shows.
              ...(object.scalars.includes('Id') ? { Id: object.get('Id') } : {}),
              ...(tracked.has(object) ? { _ReferenceId: tracked.get(object) } : {}),
            };
          case ActionType.query:
            return answerQuery(object, action.QueryInfo ?? {}, (one) => tracked.get(one));
          case ActionType.setProperty:
            object.set(action.Name, argumentsOf(action.ArgumentInfo)[0]);
            return null;
          case ActionType.update:
            for (const [name, value] of Object.entries(action.ObjectState ?? {})) object.set(pascal(name), value);
            return null;
          case ActionType.method: {
            if (action.Name === '_KeepReference') {
              const id = `reference${nextReference}`;
              nextReference += 1;
              references.set(id, object);
              tracked.set(object, id);
              return null;
            }
            if (action.Name === '_RemoveReference') {
              for (const [id, one] of references) if (one === object) references.delete(id);
              return null;
            }
            const value = object.call(action.Name, argumentsOf(action.ArgumentInfo));
            return isApiObject(value) ? null : value ?? null;
          }
          default:
            throw notFound(`action of type ${action.ActionType}`);
        }
      };

      for (const [index, action] of request.Actions.entries()) {
        try {
          results.push({ ActionId: action.Id, Value: perform(action) });
          if (action.ActionType === ActionType.trace) traceIds.push(action.Id);
        } catch (error) {
          if (!(error instanceof ApiError)) throw error;
          return {
            Results: results, TraceIds: traceIds,
            Error: { Code: error.code, Message: error.message, ActionIndex: index, HttpStatusCode: 400, Location: describe(request, action) },
          };
        }
      }
      return { Results: results, TraceIds: traceIds };
    },
  };
}

function objectOf(value: unknown, name: string): ApiObject {
  if (!isApiObject(value)) throw notFound(`object from ${name}`);
  return value;
}

function missing(name: string): never {
  throw notFound(name);
}

function describe(request: RequestBody, action: ActionInfo): string {
  const names: string[] = [action.Name];
  for (let path = request.ObjectPaths[action.ObjectPathId]; path !== undefined; path = request.ObjectPaths[path.ParentObjectPathId ?? -1]) {
    names.unshift(path.Name === '' ? 'item' : path.Name);
  }
  return names.filter((name) => name !== '').join('.');
}
