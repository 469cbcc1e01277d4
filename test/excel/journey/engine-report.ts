import packageInfo from '../../../package.json';
import { makeReport, makeYearbook, STANDARD_OPTIONS } from '../../../src/engine/yearbook';
import { readWorkbook } from '../../../src/hosts/file/read/read-workbook';
import type { Language } from '../../../src/locales/language';
import { recognise } from '../../../src/recognise/recognise';
import type { SavedMapping } from '../../../src/recognise/saved-mapping';
import type { ReportSpec } from '../../../src/report/spec';
import type { SourceFile } from '../../../src/workbook/reader';
import { TODAY } from './wizard-pane';

/** The report that the command line makes of the same workbooks. */
export async function engineReport(files: readonly SourceFile[], language: Language, mapping?: SavedMapping): Promise<ReportSpec> {
  const readings = [];
  for (const file of files) readings.push(await readWorkbook(file));
  const yearbook = makeYearbook(recognise(readings, mapping ? { mapping } : {}), STANDARD_OPTIONS);
  return makeReport(yearbook!, { language, sections: null, version: packageInfo.version, date: TODAY });
}
