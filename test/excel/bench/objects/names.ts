import { fullAddress, parseAddress, splitReference, type RangeTarget } from '../model/address';
import type { NameModel, SheetModel, WorkbookModel } from '../model/workbook';
import { ApiError, invalidArgument, itemNotFound } from '../request/api-error';
import { apiClass, isApiObject, nullObject, type ApiObject } from '../request/api-object';
import { range } from './range';

interface CollectionTarget {
  readonly workbook: WorkbookModel;
  /** Null for the names of the whole workbook. */
  readonly sheet: SheetModel | null;
}

interface NameTarget extends CollectionTarget {
  readonly name: NameModel;
}

const namedItem = apiClass<NameTarget>('NamedItem', {
  id: ({ name }) => name.name,
  get: {
    Name: ({ name }) => name.name,
    Formula: ({ name }) => name.formula,
    Value: ({ name }) => name.formula.replace(/^=/, ''),
    Comment: ({ name }) => name.comment,
    Visible: ({ name }) => name.visible,
    Scope: ({ name }) => name.scope,
    Type: ({ name }) => (/#REF!/.test(name.formula) ? 'Error' : 'Range'),
  },
  set: {
    Formula: ({ name }: NameTarget, formula: string) => void (name.formula = formula),
    Visible: ({ name }: NameTarget, visible: boolean) => void (name.visible = visible),
    Comment: ({ name }: NameTarget, comment: string) => void (name.comment = comment),
  },
  methods: {
    Delete({ workbook, sheet, name }: NameTarget) {
      const all = listOf({ workbook, sheet });
      all.splice(all.indexOf(name), 1);
    },
    GetRange: (target: NameTarget) => rangeOf(target) ?? missing(target.name.name),
    GetRangeOrNullObject: (target: NameTarget) => rangeOf(target) ?? nullObject,
  },
});

/** The class `NamedItemCollection`, of a sheet or of the workbook. */
export const nameCollection = apiClass<CollectionTarget>('NamedItemCollection', {
  items: (target) => listOf(target).map((name) => namedItem({ ...target, name })),
  item(target, key: string) {
    const name = listOf(target).find((one) => one.name.toLowerCase() === key.toLowerCase());
    return name === undefined ? undefined : namedItem({ ...target, name });
  },
  methods: {
    Add(target: CollectionTarget, name: string, reference: ApiObject | string, comment: string | null) {
      if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name) || /^(?:[A-Za-z]{1,3}\d+|[RrCc])$/.test(name)) throw invalidArgument(`${name} is no name`);
      if (listOf(target).some((one) => one.name.toLowerCase() === name.toLowerCase())) throw new ApiError('ItemAlreadyExists', `there is a name ${name}`);
      const one: NameModel = {
        name, formula: isApiObject(reference) ? `=${absolute(reference.target as RangeTarget)}` : reference, comment: comment ?? '', visible: true,
        scope: target.sheet === null ? 'Workbook' : 'Worksheet',
      };
      listOf(target).push(one);
      return namedItem({ ...target, name: one });
    },
  },
});

function listOf({ workbook, sheet }: CollectionTarget): NameModel[] {
  return sheet?.names ?? workbook.names;
}

function absolute(target: RangeTarget): string {
  const address = fullAddress(target);
  const at = address.lastIndexOf('!') + 1;
  return address.slice(0, at) + address.slice(at).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
}

function rangeOf({ workbook, name }: NameTarget): ApiObject | null {
  const { sheet: sheetName, address } = splitReference(name.formula);
  const sheet = workbook.sheets.find((one) => one.name === sheetName);
  return sheet === undefined ? null : range({ workbook, sheet, range: parseAddress(address) });
}

function missing(name: string): never {
  throw itemNotFound(`range of the name ${name}`);
}
