import type { InspectedTable } from '../engine/inspection';
import { inspectSource } from '../engine/inspection';
import { makeWarehouseYearbook } from '../engine/warehouse-yearbook';
import type { Yearbook, YearbookOptions } from '../engine/yearbook';
import { cliWords } from '../locales/cli';
import type { Language } from '../locales/language';
import { fillTemplate } from '../locales/template';
import { warehouseSentence } from '../locales/warehouse';
import type { Recognition } from '../recognise/recognise';
import type { SavedMapping } from '../recognise/saved-mapping';
import { sourceTables } from '../warehouse/source-tables';
import type { Warehouse } from '../warehouse/warehouse';
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
  return withWarehouse(source, options.language, progress, async (warehouse) => {
    const found = await sourceTables(warehouse, mapping);
    if (found.others.length > 0) progress.note(fillTemplate(words.sourceLeft, { tables: found.others.join(', ') }));
    progress.show(words.progressQueries, 0.5);
    return makeWarehouseYearbook(recognition, warehouse, found, options);
  });
}

/**
 * What the tables of a warehouse are taken for, in the form of a mapping file.
 *
 * @throws CommandError (exit code 3) in one sentence when the warehouse cannot answer
 */
export async function tablesOfWarehouse(
  source: string,
  mapping: SavedMapping | null,
  language: Language,
  progress: Progress,
): Promise<readonly InspectedTable[]> {
  return withWarehouse(source, language, progress, async (warehouse) =>
    inspectSource(warehouse, await sourceTables(warehouse, mapping)),
  );
}

async function withWarehouse<T>(
  source: string,
  language: Language,
  progress: Progress,
  run: (warehouse: Warehouse) => Promise<T>,
): Promise<T> {
  try {
    progress.show(cliWords[language].progressSource, 0.4);
    const warehouse = await openWarehouse(source, process.env);
    try {
      return await run(warehouse);
    } finally {
      await warehouse.close();
    }
  } catch (error) {
    if (!(error instanceof WarehouseError)) throw error;
    throw new CommandError(ExitCode.Unreadable, warehouseSentence(error, language));
  }
}
