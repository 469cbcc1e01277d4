import { foldText } from '../workbook/fold-text';
import type { Grid } from '../workbook/grid';

/**
 * Whether a sheet belongs to a finished report, ours or somebody's: its figures are results and must not become data
 * again.
 */
export function isFinishedReport(grid: Grid): boolean {
  if (REPORT_NAME.test(foldText(grid.info.workbook.replace(/\.\w+$/, ''))) || REPORT_NAME.test(foldText(grid.info.sheet))) return true;
  return isOwnReport(grid.strings);
}

const REPORT_NAME = /年终总结|工作总结|总结报告|年度总结|述职|汇报|运营年报|年度报告|yearendreport|yearendsummary|annualreport|yearinreview|opsyearbook/;

const OWN = new WeakMap<readonly string[], boolean>();

/** Our own reports list the ids of all figures; no team's workbook does. */
function isOwnReport(strings: readonly string[]): boolean {
  let own = OWN.get(strings);
  if (own === undefined) {
    const marks = new Set(['users.paying_share', 'campaign.gmv_share', 'wakeup.rate30', 'community.activity_rate']);
    let found = 0;
    for (const text of strings) if (text.length < 24 && marks.has(text)) found++;
    own = found >= 3;
    OWN.set(strings, own);
  }
  return own;
}
