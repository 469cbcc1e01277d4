import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tsImport } from 'tsx/esm/api';
import webpack from 'webpack';

const DEVELOPMENT_ORIGIN = 'https://localhost:3000';

/**
 * Puts the files into the build that are not bundled: functions.json in both languages, and the manifest, stamped with the version of
 * package.json and, for production, with the addresses, the id and the names of the released add-in.
 */
export class AddinFilesPlugin {
  /**
   * @param options.origin where the build will be served
   * @param options.released its id and names; null leaves the development add-in's
   */
  constructor(options) {
    this.options = options;
  }

  apply(compiler) {
    const root = compiler.context;
    compiler.hooks.thisCompilation.tap('AddinFiles', (compilation) => {
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tapPromise({ name: 'AddinFiles', stage }, async () => {
        const { functionsMetadata } = await tsImport('./functions-metadata.ts', import.meta.url);
        for (const [file, language] of [['functions.json', 'zh'], ['functions.en.json', 'en']]) {
          const text = JSON.stringify(functionsMetadata(language, this.options.origin), null, 2);
          compilation.emitAsset(file, new webpack.sources.RawSource(`${text}\n`));
        }
        compilation.emitAsset('manifest.xml', new webpack.sources.RawSource(this.manifest(root)));
      });
    });
    compiler.hooks.afterEmit.tapPromise('AddinFiles', () => this.stamp(`${compiler.outputPath}/manifest.xml`));
  }

  manifest(root) {
    const { version } = JSON.parse(readFileSync(`${root}/package.json`, 'utf8'));
    const source = readFileSync(`${root}/manifest.xml`, 'utf8').replaceAll(DEVELOPMENT_ORIGIN, this.options.origin);
    const names = this.options.released === null ? source : source.replace(/\s*\(development\)/g, '');
    return names.replace(/<Version>[^<]*<\/Version>/, `<Version>${version}.0</Version>`);
  }

  /** The id and the name by office-addin-manifest, which also reads the result back: a manifest that it cannot read fails the build. */
  async stamp(path) {
    const { released } = this.options;
    if (released === null) return;
    const { OfficeAddinManifest } = createRequire(import.meta.url)('office-addin-manifest');
    await OfficeAddinManifest.modifyManifestFile(path, released.id, released.name);
    const manifest = await OfficeAddinManifest.readManifestFile(path);
    if (manifest.id !== released.id || !manifest.version) throw new Error(`manifest.xml was not stamped: ${JSON.stringify(manifest)}`);
  }
}
