import { ApiError, itemNotFound, notFound } from './api-error';

/** An object of the API as a request sees it: its members by their wire names. */
export interface ApiObject {
  readonly className: string;
  /** What the library addresses it by once it knows it; null for objects that only their path leads to. */
  readonly id: string | number | null;
  readonly isNull: boolean;
  /** Names of all its plain properties. */
  readonly scalars: readonly string[];
  get(name: string): unknown;
  set(name: string, value: unknown): void;
  /** The object behind a property, or undefined when that property is a plain one. */
  navigate(name: string): ApiObject | undefined;
  call(name: string, args: readonly unknown[]): unknown;
  readonly isCollection: boolean;
  items(): readonly ApiObject[];
  item(args: readonly unknown[]): ApiObject;
  /** The model's own object behind it. */
  readonly target: unknown;
}

/** Members of a class of the API, over the model's own object. Whatever is not here fails with `ApiNotFound`. */
export interface ClassDefinition<Target> {
  readonly id?: (target: Target) => string | number;
  readonly get?: Readonly<Record<string, (target: Target) => unknown>>;
  readonly set?: Readonly<Record<string, (target: Target, value: never) => void>>;
  readonly objects?: Readonly<Record<string, (target: Target) => ApiObject>>;
  readonly methods?: Readonly<Record<string, (target: Target, ...args: never[]) => unknown>>;
  readonly items?: (target: Target) => readonly ApiObject[];
  readonly item?: (target: Target, ...args: never[]) => ApiObject | undefined;
}

/** Makes the objects of one class. */
export function apiClass<Target>(className: string, definition: ClassDefinition<Target>): (target: Target) => ApiObject {
  const { get = {}, set = {}, objects = {}, methods = {} } = definition;
  return (target) => {
    const items = (): readonly ApiObject[] => {
      if (definition.items === undefined) throw notFound(`${className}.items`);
      return definition.items(target);
    };
    const item = (args: readonly unknown[]): ApiObject => {
      const found = definition.item?.(target, ...(args as never[]));
      if (found === undefined) throw itemNotFound(`${className} ${JSON.stringify(args)}`);
      return found;
    };
    const collectionMethod = (name: string, args: readonly unknown[]): unknown => {
      if (name === 'GetItem') return item(args);
      if (name === 'GetItemAt') return items()[args[0] as number] ?? item([]);
      if (name === 'GetCount') return items().length;
      if (name === 'GetItemOrNullObject') {
        try {
          return item(args);
        } catch (error) {
          if (error instanceof ApiError && error.code === 'ItemNotFound') return nullObject;
          throw error;
        }
      }
      throw notFound(`${className}.${name}`);
    };
    return {
      className, target, isNull: false, isCollection: definition.items !== undefined,
      id: definition.id?.(target) ?? null,
      scalars: Object.keys(get),
      get(name) {
        const read = get[name];
        if (read !== undefined) return read(target);
        if (name === 'Count' && definition.items !== undefined) return items().length;
        throw notFound(`${className}.${name}`);
      },
      set(name, value) {
        const write = set[name];
        if (write === undefined) throw notFound(`${className}.${name} to set`);
        write(target, value as never);
      },
      navigate: (name) => objects[name]?.(target),
      call(name, args) {
        const method = methods[name];
        return method === undefined ? collectionMethod(name, args) : method(target, ...(args as never[]));
      },
      items, item,
    };
  };
}

/** What `…OrNullObject` gives when there is nothing: each of its members is nothing again. */
export const nullObject: ApiObject = {
  className: 'null', target: null, id: null, isNull: true, scalars: [], isCollection: false,
  get: () => null,
  set() {
    throw itemNotFound('object to set a property of');
  },
  navigate: () => nullObject,
  call: () => nullObject,
  items: () => [],
  item: () => nullObject,
};

export function isApiObject(value: unknown): value is ApiObject {
  return typeof value === 'object' && value !== null && 'className' in value && 'navigate' in value;
}
