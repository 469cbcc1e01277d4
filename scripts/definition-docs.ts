import { DATASETS } from '../src/datasets/registry';
import { METRICS } from '../src/metrics/registry';

/** `docs/metrics.md`: every figure with its definition in both languages, as the report prints it. */
export function metricDocs(): string {
  const rows = METRICS.map(({ id, name, definition, kind, unit }) => {
    const cells = [`\`${id}\``, `${name.zh}<br>${name.en}`, kind, unit, `${definition.zh}<br>${definition.en}`];
    return `| ${cells.map(escapeCell).join(' | ')} |`;
  });
  return [
    '# Figures 指标口径',
    '',
    'One definition a figure, the same in a cell, a sheet, the written summary and the JSON. This page is made from the declarations in `src/metrics/families`.',
    '',
    '一个指标只有一个口径，单元格函数、报告、文字稿与 JSON 处处一致。本页由 `src/metrics/families` 中的声明生成。',
    '',
    '| id | name 名称 | kind | unit | definition 口径 |',
    '|---|---|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}

/** `docs/datasets.md`: every kind of table, its columns, and the headers that are known for them. */
export function datasetDocs(): string {
  const sections = Object.values(DATASETS).flatMap(({ id, label, columns }) => [
    `## ${label.zh} ${label.en} \`${id}\``,
    '',
    '| column 字段 | type | header 常用表头 | also known as 其他写法 |',
    '|---|---|---|---|',
    ...Object.entries(columns).map(([name, column]) => {
      const cells = [`\`${name}\`${column.required ? ' *' : ''}`, column.type, `${column.label.zh}<br>${column.label.en}`, column.synonyms.slice(0, 12).join('、')];
      return `| ${cells.map(escapeCell).join(' | ')} |`;
    }),
    '',
  ]);
  return [
    '# Tables 数据表',
    '',
    'The kinds of tables that are recognised, and the headers that are known for their columns (\\* required). Other headers made of the same words are understood too; `yearbook inspect` says what a table was taken for, and a mapping file can decide. This page is made from the declarations in `src/datasets`.',
    '',
    '能识别的数据表及各字段已知的表头（\\* 为必需）。由同样的词组成的其他表头也能识别；用 `yearbook inspect` 查看识别结果，用映射文件可以指定。本页由 `src/datasets` 中的声明生成。',
    '',
    ...sections,
  ].join('\n');
}

function escapeCell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}
