import type { Engine } from '../engine-worker/engine-client';
import type { MadeFile } from '../engine-worker/results';
import type { ExcelWorkbook } from './excel-workbook';
import type { StoredFiles } from './stored-files';

/** What the store needs of its surroundings. */
export interface WizardSurroundings {
  readonly engine: Engine;
  /** Null outside Excel. */
  readonly excel: ExcelWorkbook | null;
  readonly files: StoredFiles;
  readonly storage: Storage;
  readonly saveFile: (file: MadeFile) => void;
  /** ISO day of today. */
  readonly today: () => string;
}
