import { dateOf, isoDay } from '../../workbook/calendar';
import type { ActivityColumns } from '../activity-columns';
import { userNumber } from '../sample-users';

/** More rows than this, and each quarter has a file of its own. */
const ROWS_A_FILE = 4_000_000;

/** The activity log as UTF-8 text with a byte-order mark, in one file or one a quarter. */
export function* activityFiles(activity: ActivityColumns): Generator<{ name: string; bytes: Uint8Array }> {
  if (activity.count <= ROWS_A_FILE) {
    yield { name: '活跃记录.csv', bytes: csvOf(activity, 0, activity.count) };
    return;
  }
  let start = 0;
  while (start < activity.count) {
    const name = quarterOf(activity.day[start]!);
    let end = start;
    const sameQuarter = (row: number): boolean =>
      activity.day[row] === activity.day[row - 1] || quarterOf(activity.day[row]!) === name;
    while (end < activity.count && (end === start || sameQuarter(end))) end++;
    yield { name: `活跃记录-${name}.csv`, bytes: csvOf(activity, start, end) };
    start = end;
  }
}

function csvOf(activity: ActivityColumns, start: number, end: number): Uint8Array {
  const encoder = new TextEncoder();
  const chunks: Uint8Array[] = [];
  let text = '\ufeff用户ID,活跃日期,行为次数\r\n';
  let day = Number.NaN;
  let date = '';
  for (let row = start; row < end; row++) {
    if (activity.day[row] !== day) {
      day = activity.day[row]!;
      date = isoDay(day);
    }
    text += `${userNumber(activity.user[row]!)},${date},${activity.events[row]!}\r\n`;
    if (text.length > 65_536) {
      chunks.push(encoder.encode(text));
      text = '';
    }
  }
  chunks.push(encoder.encode(text));
  return join(chunks);
}

function join(chunks: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

function quarterOf(day: number): string {
  const { year, month } = dateOf(day);
  return `${year}Q${Math.ceil(month / 3)}`;
}
