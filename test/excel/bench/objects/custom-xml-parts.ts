import type { CustomXmlPartModel, WorkbookModel } from '../model/workbook';
import { invalidArgument, itemNotFound } from '../request/api-error';
import { apiClass, nullObject } from '../request/api-object';

interface PartTarget {
  readonly workbook: WorkbookModel;
  readonly part: CustomXmlPartModel;
}

interface ScopeTarget {
  readonly workbook: WorkbookModel;
  readonly namespace: string;
}

const customXmlPart = apiClass<PartTarget>('CustomXmlPart', {
  id: ({ part }) => part.id,
  get: { Id: ({ part }) => part.id, NamespaceUri: ({ part }) => namespaceOf(part.xml) },
  methods: {
    GetXml: ({ part }: PartTarget) => part.xml,
    SetXml: ({ part }: PartTarget, xml: string) => void (part.xml = checked(xml)),
    Delete: ({ workbook, part }: PartTarget) => void workbook.customXmlParts.splice(workbook.customXmlParts.indexOf(part), 1),
  },
});

const scoped = apiClass<ScopeTarget>('CustomXmlPartScopedCollection', {
  items: (target) => within(target).map((part) => customXmlPart({ workbook: target.workbook, part })),
  item(target, id: string) {
    const part = within(target).find((one) => one.id === id);
    return part === undefined ? undefined : customXmlPart({ workbook: target.workbook, part });
  },
  methods: {
    GetOnlyItem(target: ScopeTarget) {
      const [part, second] = within(target);
      if (part === undefined || second !== undefined) throw itemNotFound('only part of that namespace');
      return customXmlPart({ workbook: target.workbook, part });
    },
    GetOnlyItemOrNullObject(target: ScopeTarget) {
      const [part, second] = within(target);
      return part === undefined || second !== undefined ? nullObject : customXmlPart({ workbook: target.workbook, part });
    },
  },
});

/** The class `CustomXmlPartCollection`. */
export const customXmlParts = apiClass<WorkbookModel>('CustomXmlPartCollection', {
  items: (workbook) => workbook.customXmlParts.map((part) => customXmlPart({ workbook, part })),
  item(workbook, id: string) {
    const part = workbook.customXmlParts.find((one) => one.id === id);
    return part === undefined ? undefined : customXmlPart({ workbook, part });
  },
  methods: {
    Add(workbook: WorkbookModel, xml: string) {
      const part: CustomXmlPartModel = { id: workbook.newId(), xml: checked(xml) };
      workbook.customXmlParts.push(part);
      return customXmlPart({ workbook, part });
    },
    GetByNamespace: (workbook: WorkbookModel, namespace: string) => scoped({ workbook, namespace }),
  },
});

function within({ workbook, namespace }: ScopeTarget): CustomXmlPartModel[] {
  return workbook.customXmlParts.filter(({ xml }) => namespaceOf(xml) === namespace);
}

function namespaceOf(xml: string): string {
  return /<[^?!][^>]*?\sxmlns="([^"]*)"/.exec(xml)?.[1] ?? '';
}

/** A rough check that it is one element; characters that XML does not allow are an error in Excel. */
function checked(xml: string): string {
   
  if (!/^\s*(?:<\?xml[^>]*\?>)?\s*<[^>]+>[\s\S]*<\/[^>]+>\s*$|^\s*<[^>]+\/>\s*$/.test(xml) || /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/.test(xml)) {
    throw invalidArgument('not well-formed XML');
  }
  return xml;
}
