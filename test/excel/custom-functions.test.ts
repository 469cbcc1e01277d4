import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { expect, it } from 'vitest';
import { openLibrary } from './bench/open-bench';

it('calculates the add-in\'s own functions as Excel calls them', async () => {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('../../src/functions/functions.ts', import.meta.url))], bundle: true, write: false, format: 'iife', target: 'es2022', logLevel: 'error',
  });
  const { excel, run } = await openLibrary();
  await run(`${outputFiles[0]!.text}; await new Promise((resolve) => setTimeout(resolve, 100));`);
  // 12 over 10 is 20 % more; a caller's mistake is an error with a sentence, an error cell is handed on.
  expect((await excel.callFunction('GROWTH', [12, 10])).value).toBeCloseTo(0.2, 12);
  expect(await excel.callFunction('GROWTH', ['twelve', 10])).toMatchObject({ failed: true });
}, 30_000);
