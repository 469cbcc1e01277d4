import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { datasetDocs, metricDocs } from '../scripts/definition-docs';

it.each([
  ['metrics.md', metricDocs],
  ['datasets.md', datasetDocs],
])('docs/%s says what the declarations say (npm run docs writes it)', async (file, make) => {
  expect(await readFile(new URL(`../docs/${file}`, import.meta.url), 'utf8')).toBe(make());
});
