import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** Page of a folder that holds the Excel host alone, to be called by a test; its functions are in the global `addIn`. */
export const HOST_ALONE = 'host-alone.html';

export async function buildHostAlone(folder: string): Promise<void> {
  await build({
    entryPoints: [fileURLToPath(new URL('add-in.ts', import.meta.url))], bundle: true, format: 'iife', globalName: 'addIn', target: 'es2022',
    outfile: join(folder, 'host-alone.js'), logLevel: 'error', minify: true,
  });
  writeFileSync(join(folder, HOST_ALONE), '<!doctype html><meta charset="utf-8"><script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script><script src="host-alone.js"></script><p id="pane">…</p>');
}
