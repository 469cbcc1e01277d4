import { makeWarehouseYearbook } from '../engine/warehouse-yearbook';
import type { Yearbook, YearbookOptions } from '../engine/yearbook';
import { cliWords } from '../locales/cli';
import type { Language } from '../locales/language';
import { fillTemplate } from '../locales/template';
import { warehouseSentence } from '../locales/warehouse';
import type { Recognition } from '../recognise/recognise';
import type { SavedMapping } from '../recognise/saved-mapping';
import { sourceTables } from '../warehouse/source-tables';
import { WarehouseError } from '../warehouse/warehouse-error';
import { CommandError, ExitCode } from './exit-code';
import { openWarehouse } from './open-warehouse';
import type { Progress } from './progress';

/**
 * Computes the figures of a warehouse's large datasets and of the workbooks' small ones.
 *
 * @throws CommandError (exit code 3) in one sentence when the warehouse cannot answer
 */
export async function fromWarehouse(
  source: string,
  recognition: Recognition,
  mapping: SavedMapping | null,
  options: YearbookOptions & { readonly language: Language },
  progress: Progress,
): Promise<Yearbook | null> {
  const words = cliWords[options.language];
  try {
    progress.show(words.progressSource, 0.4);
    const warehouse = await openWarehouse(source, process.env);
    try {
      const found = await sourceTables(warehouse, mapping);
      if (found.others.length > 0) progress.note(fillTemplate(words.sourceLeft, { tables: found.others.join(', ') }));
      progress.show(words.progressQueries, 0.5);
      return await makeWarehouseYearbook(recognition, warehouse, found, options);
    } finally {
      await warehouse.close();
    }
  } catch (error) {
    if (!(error instanceof WarehouseError)) throw error;
    throw new CommandError(ExitCode.Unreadable, warehouseSentence(error, options.language));
  }
}
