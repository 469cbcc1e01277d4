import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { ReportMemory } from '../hosts/report-state/report-state';
import type { SavedMapping } from '../recognise/saved-mapping';
import type { BuildArguments } from './arguments';
import { VERSION } from './version';

/** What the report keeps of how it was made, so that the add-in can refresh it: sources by name, size and date. */
export async function reportMemory(args: BuildArguments, mapping: SavedMapping | null, year: number): Promise<ReportMemory> {
  const { fiscalStart, baseline, language, sections } = args;
  const files = args.files.filter((file) => !basename(file).startsWith('~$'));
  return {
    version: VERSION, mapping: mapping ?? { schema: 1, tables: [] }, options: { year, fiscalStart, baseline, language, sections },
    sources: await Promise.all(files.map(async (file) => {
      const { size, mtime } = await stat(file);
      return { name: basename(file), size, modified: mtime.toISOString() };
    })),
  };
}
