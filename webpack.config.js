import { chmodSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import CopyPlugin from 'copy-webpack-plugin';
import webpack from 'webpack';
import { AddinFilesPlugin } from './scripts/addin-files-plugin.mjs';

const root = fileURLToPath(new URL('.', import.meta.url));

/** Where the add-in is served in production; a real deployment sets YEARBOOK_ORIGIN (docs/install.md). */
const PRODUCTION_ORIGIN = 'https://ops-yearbook.example';
const DEVELOPMENT_ORIGIN = 'https://localhost:3000';

/** The released add-in, beside which the development one can be installed. */
const RELEASED = { id: 'd3c1b7a4-5c0e-4a53-8f0b-9a6d2f8e4b10', name: '运营年报' };

/** Bytes that each file may have as it is sent (gzip), so that the pane opens in half a second on an office line. */
const BUDGET = { 'functions.js': 30_000, 'taskpane.js': 150_000 };

const typescript = {
  test: /\.tsx?$/,
  exclude: /node_modules/,
  use: { loader: 'ts-loader', options: { transpileOnly: true } },
};

const zipWithoutAddress = { test: /[\\/]zip-core-base\.js$/, use: `${root}scripts/without-address-loader.cjs` };

const resolve = { extensions: ['.tsx', '.ts', '.mjs', '.js'] };

/**
 * The command line: one file that Node runs. Its type check is `npm run types`; this build only transpiles, because
 * npm runs it on every install.
 */
const commandLine = {
  name: 'cli',
  target: 'node20',
  mode: 'production',
  context: root,
  entry: { yearbook: './src/cli/yearbook.ts' },
  output: { path: `${root}dist/cli`, filename: '[name].cjs', library: { type: 'commonjs2' } },
  // WebAssembly finds its .wasm beside its own package, so it stays there.
  externals: { 'excelize-wasm': 'commonjs excelize-wasm', '@duckdb/node-api': 'commonjs @duckdb/node-api' },
  module: { rules: [typescript, zipWithoutAddress] },
  resolve,
  optimization: { minimize: false },
  devtool: false,
  performance: false,
  stats: 'errors-warnings',
  plugins: [
    new webpack.BannerPlugin({ banner: '#!/usr/bin/env node', raw: true }),
    { apply: (compiler) => compiler.hooks.done.tap('executable', makeExecutable) },
  ],
};

function makeExecutable(stats) {
  if (!stats.hasErrors()) chmodSync(`${root}dist/cli/yearbook.cjs`, 0o755);
}

/**
 * The add-in: one page for pane, functions and commands (a shared runtime). `functions.js` stands on its own, because Excel and tests
 * load it without the page.
 */
function addIn(production) {
  const origin = production ? (process.env.YEARBOOK_ORIGIN ?? PRODUCTION_ORIGIN).replace(/\/+$/, '') : DEVELOPMENT_ORIGIN;
  return {
    name: 'addin',
    target: ['web', 'es2020'],
    mode: production ? 'production' : 'development',
    context: root,
    entry: { functions: './src/functions/functions.ts', taskpane: './src/taskpane/index.tsx' },
    // Parts that are loaded later carry their content in their names: an updated page never gets one of before.
    output: { path: `${root}dist`, filename: '[name].js', chunkFilename: production ? '[name].[contenthash:8].js' : '[name].js' },
    module: { rules: [typescript, zipWithoutAddress] },
    resolve,
    // Maps would show the source to everybody who opens the pane, and double what the server holds.
    devtool: production ? false : 'source-map',
    // What several later parts share is a file of its own; `functions.js` and the worker stay whole.
    optimization: { splitChunks: { chunks: 'async', minSize: 20_000 }, runtimeChunk: false },
    performance: false,
    stats: 'errors-warnings',
    plugins: [
      new CopyPlugin({
        patterns: [
          { from: 'assets/*.png' },
          { from: 'src/taskpane/taskpane.html', to: 'taskpane.html' },
          { from: 'src/taskpane/taskpane.css', to: 'taskpane.css' },
          { from: 'src/taskpane/office-check.js', to: 'office-check.js' },
        ],
      }),
      new AddinFilesPlugin({ origin, released: production ? RELEASED : null }),
      { apply: (compiler) => production && compiler.hooks.afterEmit.tap('budget', keepBudget) },
    ],
  };
}

function keepBudget(compilation) {
  for (const [file, most] of Object.entries(BUDGET)) {
    const size = gzipSync(readFileSync(`${compilation.outputOptions.path}/${file}`)).length;
    if (size > most) compilation.errors.push(new webpack.WebpackError(`${file} has ${size} bytes when sent, its budget is ${most}`));
  }
}

/** `webpack` builds all; `--config-name cli` and `--config-name addin` one of them; `--mode development` is for `npm start`. */
export default (_env, { mode } = {}) => [commandLine, addIn(mode !== 'development')];
