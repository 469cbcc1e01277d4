/** Imports go downwards only: each rule says why. */
const below = (from, to, comment) => ({
  name: `${from.replace(/\W+/g, '-')}-imports-only-downwards`,
  severity: 'error',
  comment,
  from: { path: `^src/${from}`, pathNot: '\\.test\\.tsx?$' },
  to: { path: '^src/', pathNot: `^src/(?:${[from, ...to].join('|')})` },
});

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', comment: 'A cycle means that two files are one.', from: {}, to: { circular: true } },
    { name: 'no-orphans', severity: 'error', comment: 'A file that nothing uses is to be deleted.', from: { orphan: true, pathNot: ['\\.test\\.tsx?$', '\\.d\\.ts$', '^src/(cli|functions|taskpane|commands)/'] }, to: {} },
    below('workbook', [], 'Cells know nothing of what they mean.'),
    below('datasets', ['workbook'], 'Datasets are typed columns; who fills them is above.'),
    below('stats', [], 'Pure mathematics.'),
    below('recognise', ['datasets', 'workbook'], 'Recognising ends with typed tables; figures come after.'),
    below('warehouse', ['recognise', 'datasets', 'workbook'], 'What a warehouse holds is recognised as sheets are; which engine it is, hosts know.'),
    below('metrics', ['stats', 'datasets', 'workbook', 'warehouse/(?:source-table|warehouse|warehouse-error)[.]ts'], 'Figures are pure: no Office, no DOM, no files, no sentences.'),
    below('locales', ['metrics', 'datasets', 'recognise', 'warehouse', 'workbook'], 'Sentences know the names of things, not the things.'),
    below('report', ['locales', 'metrics', 'datasets', 'workbook'], 'A report is plain data made of figures; hosts render it.'),
    below('hosts', ['report/spec', 'report/styles', 'workbook', 'warehouse', 'locales'], 'A host reads grids and renders a spec: it never sees a figure.'),
    below('functions', ['metrics', 'stats', 'datasets', 'workbook', 'locales'], 'Cell functions are thin wrappers over metrics.'),
    below('engine', ['recognise', 'report', 'metrics', 'warehouse', 'datasets', 'workbook', 'locales'], 'The way from readings to report, without a host.'),
    below('share', ['report/spec', 'datasets', 'workbook'], 'What leaves with a report is seen in its spec.'),
    below('summary-document', ['report', 'locales', 'metrics', 'datasets', 'workbook'], 'The written summary as a document: the report\'s own sentences.'),
    below('sample', ['datasets', 'workbook', 'locales'], 'The sample team must not depend on what it is to check.'),
    {
      name: 'node-only-at-the-edge',
      severity: 'error',
      comment: 'The same engine runs in a browser worker.',
      from: { path: '^src/', pathNot: ['^src/cli/', '^src/hosts/file/node/', '^src/hosts/(?:clickhouse|duckdb)/', '\\.test\\.tsx?$'] },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'react-only-in-the-pane',
      severity: 'error',
      comment: 'Everything else must run without a page.',
      from: { path: '^src/', pathNot: '^src/taskpane/' },
      to: { path: 'node_modules/(react|react-dom|@fluentui)/' },
    },
    { name: 'no-undeclared-packages', severity: 'error', comment: 'What is imported is declared.', from: { path: '^src/' }, to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] } },
    { name: 'no-dev-packages-in-the-product', severity: 'error', comment: 'What ships is a dependency.', from: { path: '^src/', pathNot: '\\.test\\.tsx?$' }, to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js', '.mjs'], exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default'] },
  },
};
