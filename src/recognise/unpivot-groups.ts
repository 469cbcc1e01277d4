import { SERIAL_OF_1970, firstDayOfMonth } from '../workbook/calendar';
import { DATASETS } from '../datasets/registry';
import { CellKind } from '../workbook/grid';
import { parseHeader, type Header } from './header';
import { scoreHeader } from './match-column';
import { contextOfName, nearestContext } from './name-context';
import type { RawColumn, RawTable } from './raw-table';

/** Columns of one month or one variant, by the folded name of what they hold. */
interface Block {
  readonly label: string;
  readonly measures: ReadonlyMap<string, { readonly header: Header; readonly column: RawColumn }>;
}

/**
 * Turns a table whose measures repeat across, a block a month (`1月: 成员数 活跃数 | 2月: 成员数 活跃数`) or a block a
 * variant of an experiment (`A组访问 A组转化 B组访问 B组转化`), into one with a row a block. Null when there are no such blocks.
 */
export function unpivotGroups(table: RawTable): RawTable | null {
  const blocks = blocksOf(table, grouped) ?? blocksOf(table, prefixed);
  if (!blocks) return null;
  const year = nearestContext([table.title, table.grid.info.sheet, table.grid.info.workbook]).year;
  const months = blocks.map(({ label }) => {
    const context = contextOfName(label);
    const own = context.year ?? year;
    return own === null || context.month === null ? null : firstDayOfMonth(own * 12 + context.month - 1) + SERIAL_OF_1970;
  });
  if (months.every((serial) => serial !== null)) {
    return withBlocks(table, blocks, '月份', CellKind.Date, (block) => months[block]!);
  }
  if (!isExperiment(blocks[0]!)) return null;
  const first = table.grid.strings.length;
  return withBlocks({ ...table, grid: table.grid.withStrings(blocks.map(({ label }) => label)) }, blocks, '版本', CellKind.Text, (block) => first + block);
}

type Split = (header: Header) => { label: string; measure: Header } | null;

const grouped: Split = (header) => (header.group === '' ? null : { label: header.groupText, measure: parseHeader(header.text) });

const PREFIX = /^(.*?(?:组|版|对照|实验|原版|方案\s*[a-z\d]|[（(][a-z\d][）)]|control|treatment|variant\s*[a-z\d]*|\b[a-d](?![a-z组版])))[\s_:：-]*(.+)$/i;

const prefixed: Split = (header) => {
  const match = PREFIX.exec(header.text);
  return match ? { label: match[1]!, measure: parseHeader(match[2]!) } : null;
};

/** At least two blocks with the same measures, or null. */
function blocksOf(table: RawTable, split: Split): Block[] | null {
  const blocks = new Map<string, Map<string, { header: Header; column: RawColumn }>>();
  for (const column of table.columns) {
    const parts = split(column.header);
    if (!parts) continue;
    let measures = blocks.get(parts.label);
    if (!measures) blocks.set(parts.label, (measures = new Map<string, { header: Header; column: RawColumn }>()));
    if (!measures.has(parts.measure.name)) measures.set(parts.measure.name, { header: parts.measure, column });
  }
  const found = [...blocks].map(([label, measures]): Block => ({ label, measures }));
  const names = (block: Block): string => [...block.measures.keys()].sort().join('\u0000');
  for (const first of found) {
    const alike = found.filter((block) => block.measures.size >= 2 && names(block) === names(first));
    if (alike.length >= 2) return alike;
  }
  return null;
}

function isExperiment({ measures }: Block): boolean {
  const { columns } = DATASETS.experiments;
  const headers = [...measures.values()].map(({ header }) => header);
  return ['visitors', 'conversions'].every((name) => headers.some((header) => scoreHeader(header, columns[name]!) >= 0.6));
}

function withBlocks(table: RawTable, blocks: readonly Block[], name: string, kind: CellKind, valueOf: (block: number) => number): RawTable {
  const taken = new Set(blocks.flatMap(({ measures }) => [...measures.values()].map(({ column }) => column)));
  const source = (row: number): number => Math.floor(row / blocks.length);
  const blockOf = (row: number): Block => blocks[row % blocks.length]!;
  const measures = [...blocks[0]!.measures];
  const columns: RawColumn[] = [
    ...table.columns.filter((column) => !taken.has(column)).map((column): RawColumn => ({
      ...column,
      header: { ...column.header, group: '', groupText: '' },
      kind: (row) => column.kind(source(row)),
      value: (row) => column.value(source(row)),
    })),
    { header: parseHeader(name), sheetColumn: measures[0]![1].column.sheetColumn, kind: () => kind, value: (row) => valueOf(row % blocks.length) },
    ...measures.map(([measure, { header, column }]): RawColumn => ({
      header,
      sheetColumn: column.sheetColumn,
      kind: (row) => blockOf(row).measures.get(measure)!.column.kind(source(row)),
      value: (row) => blockOf(row).measures.get(measure)!.column.value(source(row)),
    })),
  ];
  const sheetRows = Int32Array.from({ length: table.sheetRows.length * blocks.length }, (_, row) => table.sheetRows[source(row)]!);
  return { ...table, sheetRows, columns, totals: [] };
}
