import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import webpack, { type Configuration } from 'webpack';

/** Names the folder of one run of the tests, made by `production-build-setup`. */
export const BUILD_FOLDER = 'YEARBOOK_PRODUCTION_BUILD';

/**
 * The add-in as it ships, in a folder that tests only read. Whichever test asks first builds it; the others of the run, in
 * whatever process, wait for that one. `BUILT_PANE` names a folder that holds it already.
 */
export async function productionBuild(): Promise<string> {
  const given = process.env['BUILT_PANE'];
  if (given !== undefined) return given;
  const folder = process.env[BUILD_FOLDER];
  if (folder === undefined) throw new Error('the tests were not set up');
  const built = join(folder, 'addin');
  const [done, failed] = [join(folder, 'done'), join(folder, 'failed')];
  if (await isFirst(join(folder, 'building'))) {
    await build(built).then(
      () => writeFile(done, ''),
      (fault: unknown) => writeFile(failed, fault instanceof Error ? fault.message : String(fault)),
    );
  }
  while (!existsSync(done)) {
    if (existsSync(failed)) throw new Error(await readFile(failed, 'utf8'));
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return built;
}

/** Builds the add-in for production. */
export async function build(path: string): Promise<void> {
  const file = fileURLToPath(new URL('../../webpack.config.js', import.meta.url));
  const { default: configurations } = (await import(file)) as { default: (env: object, options: object) => Configuration[] };
  const configuration = configurations({}, { mode: 'production' }).find(({ name }) => name === 'addin');
  if (!configuration) throw new Error('no add-in in the build');
  const stats = await new Promise<webpack.Stats>((resolve, reject) => {
    webpack({ ...configuration, output: { ...configuration.output, path } }, (error, result) => {
      if (error || !result) reject(error ?? new Error('no build'));
      else resolve(result);
    });
  });
  if (stats.hasErrors()) throw new Error(stats.toString('errors-only'));
}

async function isFirst(lock: string): Promise<boolean> {
  try {
    await mkdir(lock);
    return true;
  } catch {
    return false;
  }
}
