import { execFile } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream as NodeReadableStream } from 'node:stream/web';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { writeXlsxStream, XlsxStreamWriter } from 'hucre/xlsx';
import { benchRow, type BenchRow } from './bench-result';

const ROWS = 200_000;
const HEADER = ['订单号', '用户ID', '支付时间', '金额', '退款', '状态', '活动', '品类', '数量', '备注'];
const CHILD = fileURLToPath(new URL('./reading-child.ts', import.meta.url));

/** What a reader needed for one file, measured in a process of its own. */
export interface ReadingCost {
  readonly rows: number;
  readonly milliseconds: number;
  /** The process's peak resident memory. */
  readonly megabytes: number;
}

/**
 * Reads an .xlsx of 200,000 rows and 10 columns with our reader and with exceljs, each in a process of its own: once
 * with shared strings (as Excel writes) and once with inline strings (as many exports do).
 */
export async function benchReading(): Promise<BenchRow[]> {
  const folder = await mkdtemp(join(tmpdir(), 'reading-bench-'));
  try {
    const results: BenchRow[] = [];
    for (const strings of ['shared', 'inline'] as const) {
      const path = join(folder, `${strings}.xlsx`);
      await (strings === 'shared' ? writeShared(path) : writeInline(path));
      const ours = await costOf('ours', path);
      const peer = await costOf('exceljs', path);
      for (const { rows } of [ours, peer]) {
        if (rows !== ROWS + 1) throw new Error(`${rows} rows were read of ${ROWS + 1}`);
      }
      const name = `read ${ROWS} × ${HEADER.length} .xlsx, ${strings} strings`;
      results.push(
        benchRow(`${name}, time`, ours.milliseconds, peer.milliseconds, 'exceljs', 'ms', 2),
        benchRow(`${name}, peak memory`, ours.megabytes, peer.megabytes, 'exceljs', 'MB', 2),
      );
    }
    return results;
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function costOf(reader: 'ours' | 'exceljs', path: string): Promise<ReadingCost> {
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', CHILD, reader, path]);
  return JSON.parse(stdout) as ReadingCost;
}

function* rows(): Generator<(string | number | Date | null)[]> {
  yield HEADER;
  for (let i = 0; i < ROWS; i += 1) {
    yield [
      `DD${2_025_000_000 + i}`,
      `U${100_000 + ((i * 7919) % 50_000)}`,
      new Date(Date.UTC(2025, 0, 1) + i * 150_000),
      Math.round((i * 37.77) % 100_000) / 100,
      i % 10 === 0 ? 5 : null,
      '已完成',
      i % 3 === 0 ? '双11大促' : null,
      ['美妆', '家居', '数码'][i % 3]!,
      i % 7,
      `备注${i % 100}`,
    ];
  }
}

async function writeShared(path: string): Promise<void> {
  const writer = new XlsxStreamWriter({ name: '订单' });
  for (const row of rows()) writer.addRow(row);
  await writeFile(path, await writer.finish());
}

async function writeInline(path: string): Promise<void> {
  const stream = writeXlsxStream(rows(), { name: '订单' }) as NodeReadableStream<Uint8Array>;
  await pipeline(Readable.fromWeb(stream), createWriteStream(path));
}
