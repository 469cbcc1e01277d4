import { parseAddress, splitReference, type RangeTarget } from '../model/address';
import type { CommentModel, SheetModel, WorkbookModel } from '../model/workbook';
import { ApiError, itemNotFound } from '../request/api-error';
import { apiClass, isApiObject, type ApiObject } from '../request/api-object';
import { range } from './range';

interface CollectionTarget {
  readonly workbook: WorkbookModel;
  /** Null for the comments of the whole workbook. */
  readonly sheet: SheetModel | null;
}

const comment = apiClass<{ readonly workbook: WorkbookModel; readonly comment: CommentModel }>('Comment', {
  id: (target) => target.comment.id,
  get: {
    Id: (target) => target.comment.id,
    Content: (target) => target.comment.content,
    AuthorName: (target) => target.comment.author,
    Resolved: () => false,
  },
  set: {
    Content: (target, content: string) => void (target.comment.content = content),
  },
  methods: {
    Delete: ({ workbook, comment: one }) => void workbook.comments.splice(workbook.comments.indexOf(one), 1),
    GetLocation: ({ workbook, comment: { sheet, row, column } }) => range({ workbook, sheet, range: { top: row, bottom: row, left: column, right: column } }),
  },
});

/** The class `CommentCollection`, of a sheet or of the workbook. */
export const commentCollection = apiClass<CollectionTarget>('CommentCollection', {
  items: (target) => listOf(target).map((one) => comment({ workbook: target.workbook, comment: one })),
  item(target, id: string) {
    const one = listOf(target).find((other) => other.id === id);
    return one === undefined ? undefined : comment({ workbook: target.workbook, comment: one });
  },
  methods: {
    Add(target: CollectionTarget, at: string | ApiObject, content: string) {
      const { sheet, row, column } = cellOf(target, at);
      if (target.workbook.comments.some((one) => one.sheet === sheet && one.row === row && one.column === column)) {
        throw new ApiError('InvalidOperation', 'the cell has a comment already');
      }
      const one: CommentModel = { id: target.workbook.newId(), sheet, row, column, content, author: 'User' };
      target.workbook.comments.push(one);
      return comment({ workbook: target.workbook, comment: one });
    },
    GetItemByCell(target: CollectionTarget, at: string | ApiObject) {
      const { sheet, row, column } = cellOf(target, at);
      const one = listOf(target).find((other) => other.sheet === sheet && other.row === row && other.column === column);
      if (one === undefined) throw itemNotFound('comment at that cell');
      return comment({ workbook: target.workbook, comment: one });
    },
  },
});

function listOf({ workbook, sheet }: CollectionTarget): CommentModel[] {
  return sheet === null ? [...workbook.comments] : workbook.comments.filter((one) => one.sheet === sheet);
}

function cellOf({ workbook, sheet }: CollectionTarget, at: string | ApiObject): { sheet: SheetModel; row: number; column: number } {
  if (isApiObject(at)) {
    const target = at.target as RangeTarget;
    return { sheet: target.sheet, row: target.range.top, column: target.range.left };
  }
  const { sheet: name, address } = splitReference(at);
  const found = name === null ? sheet ?? workbook.active : workbook.sheets.find((one) => one.name === name);
  if (found === undefined) throw itemNotFound(`sheet ${name}`);
  const { top, left } = parseAddress(address);
  return { sheet: found, row: top, column: left };
}
