import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { functionDocs } from '../../scripts/function-docs';
import { readManifest } from './manifest-checks';

const root = fileURLToPath(new URL('../../', import.meta.url));

describe('the development manifest', () => {
  it('resolves every resid and is at https', () => {
    const { text, resources } = readManifest(`${root}manifest.xml`);
    for (const [, id] of text.matchAll(/resid="([^"]+)"/g)) expect(resources.has(id!), id).toBe(true);
    expect(text.match(/http:\/\/(?!schemas\.microsoft\.com|www\.w3\.org)/g)).toBeNull();
  });
});

describe.each([['functions.zh.md', 'zh'], ['functions.md', 'en']] as const)('docs/%s', (file, language) => {
  it('is what the declarations say (npm run docs)', () => {
    expect(readFileSync(`${root}docs/${file}`, 'utf8')).toBe(functionDocs(language));
  });
});
