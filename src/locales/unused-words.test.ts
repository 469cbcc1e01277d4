import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { paneTexts } from './pane';
import { wizardWords } from './wizard';

const SOURCE = fileURLToPath(new URL('..', import.meta.url));
const code = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$|^locales\/(?:pane|wizard)/.test(file))
  .map((file) => readFileSync(`${SOURCE}/${file}`, 'utf8')).join('\n');

/** Names of words with the names above them: `check.questions.sum`. Lists by a key of the data (kinds, stages, …) count as one. */
function namesOf(words: object, above = ''): string[] {
  return Object.entries(words as Record<string, unknown>).flatMap(([name, value]) => {
    const path = above === '' ? name : `${above}.${name}`;
    return typeof value === 'object' && value !== null && !Array.isArray(value) && !isByKey(path) ? namesOf(value, path) : [path];
  });
}

/** Groups whose words are looked up by a value, not by their name. */
const BY_KEY = /(?:^|\.)(?:tabs|stages|kinds|severity|confidence|thresholds|baselines|languages|baselineKinds|groups|tiers|pseudonyms|yearReasons|persons|edits|steps)$/;
const isByKey = (path: string): boolean => BY_KEY.test(path);

describe.each([['the pane', paneTexts.zh], ['the wizard', wizardWords.zh]] as const)('words of %s', (_, words) => {
  it('are all used', () => {
    const unused = namesOf(words).filter((path) => {
      const name = path.split('.').at(-1)!;
      // Read by its name, or taken out of its group.
      return !new RegExp(`[.'\\[]${name}\\b|\\{[^{}]*\\b${name}\\b[^{}]*\\} =`).test(code);
    });
    expect(unused).toEqual([]);
  });
});
