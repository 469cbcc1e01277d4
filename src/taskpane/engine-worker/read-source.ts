import { readSavedFigures, type SavedFigures } from '../../engine/saved-figures';
import { readWorkbook } from '../../hosts/file/read/read-workbook';
import { FiguresJsonError } from '../../metrics/json-shape';
import { UnreadableFileError, type SourceFile, type WorkbookReading } from '../../workbook/reader';
import type { SourceSummary } from './results';

/** A file as it was read: a workbook, saved figures, or neither with its problem. */
export interface ReadSource {
  readonly summary: SourceSummary;
  readonly reading: WorkbookReading | null;
  readonly saved: SavedFigures | null;
}

/** Reads a file that was given; what is wrong with it stands in its summary. */
export async function readSource(
  file: SourceFile, onProgress: (share: number) => void, signal: AbortSignal, sample: boolean,
): Promise<ReadSource> {
  const base = { name: file.name, bytes: file.bytes.length, sheets: 0, rows: 0, skipped: [], sample, open: false, figures: null, problem: null };
  try {
    if (/\.json$/i.test(file.name)) {
      const saved = readSavedFigures(new TextDecoder().decode(file.bytes));
      return { summary: { ...base, figures: { year: saved.figures.year, count: saved.figures.figures.length } }, reading: null, saved };
    }
    const reading = await readWorkbook(file, { onProgress, signal });
    return { summary: { ...base, ...summaryOf(reading), name: file.name }, reading, saved: null };
  } catch (error) {
    if (error instanceof FiguresJsonError) {
      const { problem, place, value } = error;
      return { summary: { ...base, problem: { reason: 'saved-figures', fault: { problem, place, value } } }, reading: null, saved: null };
    }
    if (!(error instanceof UnreadableFileError)) throw error;
    return { summary: { ...base, problem: { reason: error.reason, place: error.place } }, reading: null, saved: null };
  }
}

/** What a workbook's summary says of its sheets. */
export function summaryOf({ workbook, grids, skipped }: WorkbookReading): Pick<SourceSummary, 'name' | 'sheets' | 'rows' | 'skipped' | 'problem'> {
  return { name: workbook, sheets: grids.length, rows: grids.reduce((sum, { rowCount }) => sum + rowCount, 0), skipped, problem: null };
}
