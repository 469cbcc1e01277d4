import { NAMESPACE, parseState, type ReportState } from '../report-state/report-state';
import { hasExcelApi } from './requirement';

/** What the open workbook's report was made with, or null when it has none. */
export async function readReportState(): Promise<ReportState | null> {
  return Excel.run({ delayForCellEdit: true }, async (context) => parseState((await loadState(context))?.xml ?? null));
}

/** The part of the workbook that keeps the state, and its XML; null when there is none. Two requests at most. */
export async function loadState(context: Excel.RequestContext): Promise<{ part: Excel.CustomXmlPart; xml: string } | null> {
  if (!hasExcelApi('1.5')) return null;
  const part = context.workbook.customXmlParts.getByNamespace(NAMESPACE).getOnlyItemOrNullObject();
  part.load('id');
  await context.sync();
  if (part.isNullObject) return null;
  const xml = part.getXml();
  await context.sync();
  // eslint-disable-next-line office-addins/load-object-before-read -- the result of a call is there after the request
  return { part, xml: xml.value };
}
