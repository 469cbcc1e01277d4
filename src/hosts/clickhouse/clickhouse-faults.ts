import type { WarehouseFault } from '../../warehouse/warehouse-error';
import { WarehouseError } from '../../warehouse/warehouse-error';

/** ClickHouse's error codes, as far as one sentence can say what to do about them. */
const FAULTS: ReadonlyMap<number, WarehouseFault> = new Map([
  [16, 'missing-column'], [47, 'missing-column'], [60, 'missing-table'], [81, 'no-database'],
  [192, 'wrong-password'], [193, 'wrong-password'], [194, 'wrong-password'], [516, 'wrong-password'],
  [164, 'not-allowed'], [201, 'not-allowed'], [291, 'not-allowed'], [452, 'not-allowed'], [497, 'not-allowed'],
  [159, 'too-slow'], [160, 'too-slow'], [241, 'too-much-memory'], [396, 'too-much-memory'],
  [32, 'shard-down'], [209, 'shard-down'], [210, 'shard-down'], [279, 'shard-down'],
]);

/** The error of an answer that is no result: its code decides, what it says of the place is kept for the sentence. */
export function clickHouseFault(answer: string, label: string): WarehouseError {
  const absent = /There is no table (\S+) on server: [^\s,]+/.exec(answer);
  if (absent !== null) return new WarehouseError('missing-table', { source: label, said: absent[0] });
  // That no server of a shard could be reached is followed by what each of them said.
  const first = /\bAll connection tries failed\b[^]*?\n(Code: \d+.*)/.exec(answer)?.[1] ?? answer;
  const code = /\bCode: (\d+)/.exec(first)?.[1];
  const fault = (code === undefined ? undefined : FAULTS.get(Number(code))) ?? 'not-understood';
  const said = first
    .trimStart()
    .split('\n', 1)[0]!
    .replace(/^Code: \d+[,.]\s*/, '')
    .replace(/e\.displayText\(\) = /, '')
    .replace(/, e\.what\(\) = .*$/, '')
    .replace(/DB::(?:Net)?Exception:\s*/g, '')
    .slice(0, 300);
  return new WarehouseError(fault, { source: label, said });
}
