import { writeFileSync } from 'node:fs';
import { functionDocs } from './function-docs';

/** `npm run docs`: writes the function reference. */
writeFileSync(new URL('../docs/functions.zh.md', import.meta.url), functionDocs('zh'));
writeFileSync(new URL('../docs/functions.md', import.meta.url), functionDocs('en'));
