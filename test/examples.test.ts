/// <reference types="vite/client" />
import { describe, expect, it } from 'vitest';

/** Every `@example` in the sources is run: a line `call(); // => value` is a claim, other lines prepare it. */
const sources = import.meta.glob<string>('../src/**/*.ts', { query: '?raw', import: 'default', eager: true });
const modules = import.meta.glob<Record<string, unknown>>(
  [
    '../src/{workbook,datasets,recognise,metrics,stats,report,locales,functions,sample}/**/*.ts',
    '../src/hosts/{file,excel,report-state,clickhouse}/**/*.ts',
    '../src/{share,summary-document,engine,warehouse}/**/*.ts',
    '../src/taskpane/**/*.ts',
    '!../src/taskpane/index.tsx',
    '!../src/taskpane/engine-worker/engine-worker.ts',
    '!../src/**/*.test.ts',
  ],
  { eager: true },
);

interface Example {
  readonly line: number;
  readonly code: string;
}

function examplesOf(source: string): Example[] {
  const examples: Example[] = [];
  for (const comment of source.matchAll(/\/\*\*[\s\S]*?\*\//g)) {
    const [, ...blocks] = comment[0].split('@example');
    for (const block of blocks) {
      const code = block
        .split('\n')
        .map((line) => line.replace(/^\s*\*(?: |\/$|$)/, ''))
        .join('\n')
        .replace(/\*\/\s*$/, '')
        .split(/\n@\w+/)[0]!
        .trim();
      examples.push({ line: source.slice(0, comment.index).split('\n').length, code });
    }
  }
  return examples;
}

/** Turns the claims of an example into calls of `check(actual, expected)`. */
function runnable(code: string): string {
  return code.replace(/^(.*?);?\s*\/\/ => (.*)$/gm, (_, call: string, value: string) => {
    const throws = /^throws\b/.test(value);
    return throws ? `checkThrows(() => (${call}));` : `check((${call}), (${value}));`;
  });
}

const everything = Object.assign({}, ...Object.values(modules)) as Record<string, unknown>;

describe('examples in docstrings', () => {
  for (const [path, source] of Object.entries(sources)) {
    if (path.endsWith('.test.ts')) continue;
    for (const { line, code } of examplesOf(String(source))) {
      if (!code.includes('// =>')) continue;
      it(`${path.replace('../', '')}:${line}`, () => {
        const scope = { ...everything, ...(modules[path] ?? {}) };
        const names = Object.keys(scope).filter((name) => /^[A-Za-z_]\w*$/.test(name));
        let claims = 0;
        const check = (actual: unknown, expected: unknown): void => {
          claims++;
          if (typeof actual === 'number' && typeof expected === 'number' && !Number.isInteger(expected)) {
            const decimals = String(expected).split('.')[1]?.length ?? 0;
            expect(actual).toBeCloseTo(expected, Math.min(decimals, 12));
          } else {
            expect(actual).toEqual(expected);
          }
        };
        const checkThrows = (call: () => unknown): void => {
          claims++;
          expect(call).toThrow();
        };
        // The sources are ours: running their examples is what this test is for.
        // eslint-disable-next-line @typescript-eslint/no-implied-eval
        const example = new Function(...names, 'check', 'checkThrows', `{${runnable(code)}\n}`) as (...values: unknown[]) => void;
        example(...names.map((name) => scope[name]), check, checkThrows);
        expect(claims).toBeGreaterThan(0);
      });
    }
  }
});
