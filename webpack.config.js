import { chmodSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import webpack from 'webpack';

const root = fileURLToPath(new URL('.', import.meta.url));

const typescript = {
  test: /\.tsx?$/,
  exclude: /node_modules/,
  use: { loader: 'ts-loader', options: { transpileOnly: true } },
};

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
  module: { rules: [typescript] },
  resolve: { extensions: ['.ts', '.tsx', '.js', '.mjs'] },
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

export default [commandLine];
