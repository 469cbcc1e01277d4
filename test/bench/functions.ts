import { DuckDBDataChunk, DuckDBInstance, INTEGER, VARCHAR } from '@duckdb/node-api';
import { desc, op, table } from 'arquero';
import { NO_DAY } from '../../src/workbook/calendar';
import { cellFunctions } from '../../src/functions/cell-functions';
import { forgetResults } from '../../src/functions/memo';
import { rfm as rfmKernel } from '../../src/metrics/kernels/rfm';
import { benchRow, type BenchRow } from './bench-result';

const ROWS = 1_000_000;
const USERS = 100_000;
const FIRST_SERIAL = 45_292;
const DAYS = 366;

/** Cell functions over a million rows, given as Excel gives them: one array a row. */
export async function benchFunctions(): Promise<BenchRow[]> {
  const { ids, serials, amounts } = millionRows();
  const users = asRange(ids);
  const dates = asRange(serials);
  const money = asRange(amounts);
  const rfm = await fastest(() => cellFunctions.RFM.call(users, dates, money));
  const floor = await fastest(() => onePassAndKernel(users, dates, money));
  const retention = await fastest(() => cellFunctions.RETENTION.call(users, dates, 'month', 12));
  const again = await fastest(() => cellFunctions.RETENTION.call(users, dates, 'month', 12), false);
  const arquero = await fastest(() => retentionByArquero(ids, serials), true, 1);
  const duckdb = await fastest(() => retentionByDuckDB(ids, serials), true, 2);
  return [
    benchRow('OPS.RFM, 1 M rows × 3 columns', rfm, floor, 'one pass over the input and the columnar kernel', 'ms', 1 / 1.5),
    benchRow('OPS.RETENTION by month, 1 M rows', retention, 1000, 'limit', 'ms', 1),
    benchRow('OPS.RETENTION by month, 1 M rows', retention, arquero, 'arquero', 'ms', 1),
    benchRow('OPS.RETENTION by month, 1 M rows', retention, duckdb, 'DuckDB', 'ms', 1),
    benchRow('OPS.RETENTION with the same inputs again', again, retention, 'the first time', 'ms', null),
  ];
}

function millionRows(): { ids: string[]; serials: number[]; amounts: number[] } {
  let state = 12_345;
  const random = (most: number): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return Math.floor((state / 0x80000000) * most);
  };
  // Texts of their own in every row, as they come out of a workbook.
  const ids = Array.from({ length: ROWS }, () => `U${String(random(USERS)).padStart(6, '0')}`);
  return {
    ids,
    serials: Array.from({ length: ROWS }, () => FIRST_SERIAL + random(DAYS)),
    amounts: Array.from({ length: ROWS }, () => (1 + random(50_000)) / 100),
  };
}

function asRange(cells: readonly unknown[]): unknown[][] {
  return cells.map((cell) => [cell]);
}

/** What cannot be saved: looking at each cell once, and the kernel on the columns that this gives. Nothing is checked. */
function onePassAndKernel(users: unknown[][], dates: unknown[][], money: unknown[][]): unknown {
  const codes = new Map<string, number>();
  const customers = new Int32Array(ROWS);
  const days = new Int32Array(ROWS);
  const amounts = new Float64Array(ROWS);
  let asOf = NO_DAY;
  for (let row = 0; row < ROWS; row += 1) {
    const id = users[row]![0] as string;
    let code = codes.get(id);
    if (code === undefined) codes.set(id, (code = codes.size));
    customers[row] = code;
    days[row] = (dates[row]![0] as number) - 25_569;
    amounts[row] = money[row]![0] as number;
    if (days[row]! > asOf) asOf = days[row]!;
  }
  return rfmKernel({ customers, customerCount: codes.size, days, amounts }, { asOf });
}

function retentionByArquero(ids: string[], serials: number[]): unknown {
  const months = table({ user: ids, month: serials.map(monthOfSerial) }).dedupe('user', 'month');
  const cohorts = months.groupby('user').derive({ first: op.min('month') }).ungroup();
  return cohorts
    .derive({ later: (row: { month: number; first: number }) => row.month - row.first })
    .groupby('first', 'later')
    .count()
    .orderby('first', desc('later'))
    .objects();
}

async function retentionByDuckDB(ids: string[], serials: number[]): Promise<unknown> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  await connection.run('CREATE TABLE activity (user VARCHAR, serial INTEGER)');
  const appender = await connection.createAppender('activity');
  for (let row = 0; row < ROWS; row += 2048) {
    const chunk = DuckDBDataChunk.create([VARCHAR, INTEGER]);
    chunk.setColumns([ids.slice(row, row + 2048), serials.slice(row, row + 2048)]);
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
  const reader = await connection.runAndReadAll(`
    WITH months AS (SELECT DISTINCT user, date_diff('month', DATE '1970-01-01', DATE '1899-12-30' + serial) AS month FROM activity),
    cohorts AS (SELECT user, month, min(month) OVER (PARTITION BY user) AS first FROM months)
    SELECT first, month - first AS later, count(*) AS users FROM cohorts GROUP BY ALL ORDER BY ALL`);
  connection.closeSync();
  return reader.getRows();
}

function monthOfSerial(serial: number): number {
  const date = new Date((serial - 25_569) * 86_400_000);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

/** The least of several times, in milliseconds. */
async function fastest(work: () => unknown, forget = true, times = 5): Promise<number> {
  let least = Infinity;
  for (let time = 0; time < times; time += 1) {
    if (forget) forgetResults();
    (globalThis as { gc?: () => void }).gc?.();
    const start = performance.now();
    await work();
    least = Math.min(least, performance.now() - start);
  }
  return least;
}
