import type { ReportSpec, SheetSpec } from '../../../report/spec';
import { cellLookup, type CellLookup } from './cell-index';
import { chartXml } from './chart/chart-xml';
import { commentShapesXml, commentsXml } from './comments-part';
import { drawingXml } from './drawing-part';
import { CONTENT } from './namespaces';
import type { PackagePart, Relationship } from './package-part';
import type { PartNames } from './part-names';
import { sheetXml } from './sheet-part';
import type { StyleTable } from './style-table';
import { tableXml } from './table-part';
import type { TextStore } from './text-store';

/** The workbook that the report's sheets become part of. */
export interface Surroundings {
  readonly styles: StyleTable;
  readonly texts: TextStore;
  readonly names: PartNames;
  /** Id of the first table. */
  readonly firstTableId: number;
  /** Whether the report's first sheet is the one that the workbook opens with. */
  readonly selectFirst: boolean;
}

export interface RenderedSheets {
  readonly parts: readonly PackagePart[];
  /** The report's sheets in order, and the paths of their parts. */
  readonly sheets: readonly { readonly sheet: SheetSpec; readonly path: string }[];
}

/** Font of comments and default cells where the report names none. */
export const DEFAULT_FONT = 'Calibri';

/** Turns a report's sheets into worksheet, drawing, chart, table and comment parts. */
export function renderSheets(spec: ReportSpec, surroundings: Surroundings): RenderedSheets {
  const lookup = cellLookup(spec);
  const parts: PackagePart[] = [];
  let tableId = surroundings.firstTableId;
  const sheets = spec.sheets.map((sheet, index) => {
    const path = surroundings.names.next('xl/worksheets/sheet', '.xml');
    const relationships: Relationship[] = [];
    const relate = (type: string, target: string): string => {
      const id = `rId${relationships.length + 1}`;
      relationships.push({ id, type, target });
      return id;
    };
    const drawing = sheet.charts.length === 0 ? null : relate('drawing', addDrawing(sheet, spec, lookup, surroundings.names, parts));
    const legacyDrawing = addComments(sheet, spec, surroundings.names, parts, relate);
    const tables = sheet.tables.map((table) => {
      const target = surroundings.names.next('xl/tables/table', '.xml');
      const xml = tableXml(table, tableId, sheet.name, lookup);
      tableId += 1;
      parts.push({ path: target, contentType: CONTENT.table, xml, relationships: [] });
      return relate('table', target);
    });
    const xml = sheetXml(sheet, { drawing, legacyDrawing, tables }, {
      styles: surroundings.styles, texts: surroundings.texts, selected: surroundings.selectFirst && index === 0,
    });
    parts.push({ path, contentType: CONTENT.worksheet, xml, relationships });
    return { sheet, path };
  });
  return { parts, sheets };
}

function addDrawing(sheet: SheetSpec, spec: ReportSpec, lookup: CellLookup, names: PartNames, parts: PackagePart[]): string {
  const relationships = sheet.charts.map((chart, index): Relationship => {
    const target = names.next('xl/charts/chart', '.xml');
    parts.push({ path: target, contentType: CONTENT.chart, xml: chartXml(chart, spec, lookup), relationships: [] });
    return { id: `rId${index + 1}`, type: 'chart', target };
  });
  const path = names.next('xl/drawings/drawing', '.xml');
  const xml = drawingXml(sheet.charts.map((chart, index) => ({ chart, relationship: relationships[index]!.id })));
  parts.push({ path, contentType: CONTENT.drawing, xml, relationships });
  return path;
}

/** Gives the id of the relationship to the comments' shapes, or null without comments. */
function addComments(
  sheet: SheetSpec, spec: ReportSpec, names: PartNames, parts: PackagePart[], relate: (type: string, target: string) => string,
): string | null {
  const cells = sheet.cells
    .filter((cell) => cell.comment !== undefined && cell.comment !== '')
    .toSorted((a, b) => a.row - b.row || a.column - b.column);
  if (cells.length === 0) return null;
  const shapes = names.next('xl/drawings/vmlDrawing', '.vml');
  const comments = names.next('xl/comments', '.xml');
  const xml = commentsXml(cells, spec.properties.creator, spec.font ?? DEFAULT_FONT);
  parts.push({ path: shapes, contentType: CONTENT.vmlDrawing, xml: commentShapesXml(cells), relationships: [] });
  parts.push({ path: comments, contentType: CONTENT.comments, xml, relationships: [] });
  relate('comments', comments);
  return relate('vmlDrawing', shapes);
}
