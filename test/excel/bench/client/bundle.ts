import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { Script } from 'node:vm';

const ENTRY = fileURLToPath(new URL('add-in.ts', import.meta.url));
let bundled: Promise<Script> | undefined;

/** The Excel host as one script that leaves its exports in the global `addIn`; made once in a process. */
export function hostScript(): Promise<Script> {
  bundled ??= build({
    entryPoints: [ENTRY], bundle: true, write: false, format: 'iife', globalName: 'addIn', target: 'es2022', platform: 'browser',
    sourcemap: 'inline', logLevel: 'error',
  }).then(({ outputFiles }) => new Script(outputFiles[0]!.text, { filename: 'add-in.js' }));
  return bundled;
}
