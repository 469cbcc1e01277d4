import type { Dialect } from './warehouse';

/**
 * A column's name as the engine's SQL writes it, whatever characters it has.
 *
 * @example
 * quotedColumn('duckdb', 'a"b'); // => '"a""b"'
 */
export function quotedColumn(dialect: Dialect, name: string): string {
  if (dialect === 'duckdb') return `"${name.replaceAll('"', '""')}"`;
  return `\`${name.replaceAll('\\', '\\\\').replaceAll('`', '\\`')}\``;
}
