import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, extname, join, relative, resolve, sep } from 'node:path';
import { WarehouseError } from '../../warehouse/warehouse-error';

/** Files of one table, all of one format, in order of their paths. */
export interface FilesOfTable {
  readonly table: string;
  readonly format: 'parquet' | 'csv';
  readonly files: readonly string[];
}

const FORMATS: Readonly<Record<string, FilesOfTable['format']>> = { '.parquet': 'parquet', '.csv': 'csv', '.tsv': 'csv' };

/**
 * Finds the Parquet and CSV files of a folder, with its subfolders, or of a glob with `*`, `?` and `**`, and sorts them
 * into tables: by the folder that they stand in below the given one, else by the leading word of their names
 * (`orders-2025-01.parquet` is of `orders`).
 *
 * @throws WarehouseError `no-files`, or `mixed-files` when a table has files of both formats
 */
export async function sourceFiles(source: string): Promise<readonly FilesOfTable[]> {
  const pattern = resolve(source);
  const root = rootOf(pattern);
  const isWanted = root === pattern ? () => true : globMatcher(pattern);
  const files = (await filesIn(root)).filter((file) => extname(file).toLowerCase() in FORMATS && isWanted(file)).sort();
  if (files.length === 0) throw new WarehouseError('no-files', { source });
  const tables = new Map<string, FilesOfTable & { files: string[] }>();
  for (const file of files) {
    const table = tableOf(relative(root, file));
    const format = FORMATS[extname(file).toLowerCase()]!;
    const known = tables.get(table);
    if (known === undefined) tables.set(table, { table, format, files: [file] });
    else if (known.format === format) known.files.push(file);
    else throw new WarehouseError('mixed-files', { source, table });
  }
  return [...tables.values()];
}

/** The folder up to the first part with a wildcard; a single file is its own folder's. */
function rootOf(pattern: string): string {
  const parts = pattern.split(sep);
  const wild = parts.findIndex((part) => /[*?]/.test(part));
  if (wild >= 0) return parts.slice(0, wild).join(sep) || sep;
  return extname(pattern).toLowerCase() in FORMATS ? dirname(pattern) : pattern;
}

async function filesIn(folder: string): Promise<string[]> {
  try {
    if (!(await stat(folder)).isDirectory()) return [];
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  } catch {
    return [];
  }
}

function globMatcher(pattern: string): (file: string) => boolean {
  const text = pattern
    .split(/(\*\*[\\/]?|\*|\?)/)
    .map((part) => {
      if (part.startsWith('**')) return '(?:.*[\\\\/])?';
      if (part === '*') return '[^\\\\/]*';
      return part === '?' ? '[^\\\\/]' : part.replace(/[.+^${}()|[\]\\]/g, '\\$&');
    })
    .join('');
  const expression = new RegExp(`^${text}$`);
  return (file) => expression.test(file);
}

function tableOf(path: string): string {
  const folder = path.split(/[\\/]/).slice(0, -1)[0];
  if (folder !== undefined) return folder;
  const name = basename(path, extname(path));
  return /^\p{L}+(?:_\p{L}+)*/u.exec(name)?.[0] ?? name;
}
