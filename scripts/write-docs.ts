import { writeFileSync } from 'node:fs';
import { datasetDocs, metricDocs } from './definition-docs';
import { functionDocs } from './function-docs';

/** `npm run docs`: writes the function reference. */
writeFileSync(new URL('../docs/metrics.md', import.meta.url), metricDocs());
writeFileSync(new URL('../docs/datasets.md', import.meta.url), datasetDocs());
writeFileSync(new URL('../docs/functions.zh.md', import.meta.url), functionDocs('zh'));
writeFileSync(new URL('../docs/functions.md', import.meta.url), functionDocs('en'));
