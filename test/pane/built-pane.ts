import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import webpack, { type Configuration } from 'webpack';

export interface BuiltPane {
  readonly folder: string;
  readonly remove: () => Promise<void>;
}

/** The add-in as it ships, built into a folder of its own; `BUILT_PANE` names a folder that holds it already. */
export async function buildPane(): Promise<BuiltPane> {
  if (process.env.BUILT_PANE !== undefined) return { folder: process.env.BUILT_PANE, remove: () => Promise.resolve() };
  const folder = await mkdtemp(join(tmpdir(), 'pane-'));
  const file = fileURLToPath(new URL('../../webpack.config.js', import.meta.url));
  const { default: configurations } = await import(file) as { default: (env: object, arguments_: object) => Configuration[] };
  const configuration = configurations({}, { mode: 'production' }).find(({ name }) => name === 'addin');
  if (!configuration) throw new Error('no add-in in the build');
  const stats = await new Promise<webpack.Stats>((resolve, reject) => {
    webpack({ ...configuration, output: { ...configuration.output, path: folder } }, (error, result) => (error || !result ? reject(error ?? new Error('no build')) : resolve(result)));
  });
  if (stats.hasErrors()) throw new Error(stats.toString('errors-only'));
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}
