import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { gridOf } from '../support/grids';
import { openPane, startChromium } from './bench/client/chromium-office';
import { buildHostAlone, HOST_ALONE } from './bench/client/host-alone';
import { newSheet, newWorkbook } from './bench/model/workbook';
import { simulatedExcel } from './bench/simulated-excel';

const folder = mkdtempSync(join(tmpdir(), 'excel-reading-'));
let browser: Browser;

beforeAll(async () => {
  await buildHostAlone(folder);
  browser = await startChromium();
}, 60_000);

afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

const ROWS = 200_000;

it('reads 200,000 rows in pieces between which the pane answers', async () => {
  const workbook = newWorkbook();
  const rows = Array.from({ length: ROWS }, (_, index) => [`订单${index}`, new Date(1_700_000_000_000), ...Array.from({ length: 8 }, (__, column) => index * (column + 1))]);
  workbook.sheets.splice(0, 1, newSheet(workbook.newId(), '订单', gridOf(rows)));
  workbook.active = workbook.sheets[0]!;
  const excel = simulatedExcel({ workbook });
  const pane = await openPane(browser, excel.host, folder, { path: HOST_ALONE });
  await pane.frame.waitForFunction(() => typeof Office !== 'undefined' && 'onReady' in Office);
  const session = await browser.newBrowserCDPSession();
  // Of its own process, so that nothing of the simulated Excel runs in its thread.
  expect((await session.send('Target.getTargets')).targetInfos.some(({ type, url }) => type === 'iframe' && url.endsWith(HOST_ALONE))).toBe(true);
  const { count, gaps, tasks, seconds } = await pane.frame.evaluate(async () => {
    await Office.onReady();
    const tasks: number[] = [];
    new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ entryTypes: ['longtask'] });
    // A timer and a message to oneself come when the thread is free: beyond some 4 ms a gap is how long the pane was busy.
    const gaps: number[] = [];
    const { port1, port2 } = new MessageChannel();
    let going = true;
    let last = performance.now();
    port1.onmessage = () => {
      const now = performance.now();
      gaps.push(now - last);
      last = now;
      if (going) setTimeout(() => port2.postMessage(null), 1);
    };
    port2.postMessage(null);
    const { addIn } = globalThis as unknown as { addIn: { readOpenWorkbook(): Promise<{ grids: { rowCount: number }[] }> } };
    const start = performance.now();
    const { grids } = await addIn.readOpenWorkbook();
    going = false;
    return { count: grids[0]!.rowCount, gaps, tasks, seconds: (performance.now() - start) / 1000 };
  });
  expect(count).toBe(ROWS);
  expect(excel.traffic.every(({ answerBytes }) => answerBytes < 5_000_000)).toBe(true);
  // At least one moment to answer for each piece.
  expect(gaps.length).toBeGreaterThan(excel.traffic.length);
  if (process.env.SHOW_TRAFFIC !== undefined) console.log(distribution(gaps), { tasks, seconds, requests: excel.traffic.length, largest: Math.max(...excel.traffic.map(({ answerBytes }) => answerBytes)) });
  await pane.close();
}, 120_000);

/** Milliseconds at some shares of the sorted delays. */
function distribution(delays: readonly number[]): Readonly<Record<string, number>> {
  const sorted = delays.toSorted((a, b) => a - b);
  const at = (share: number): number => Math.round(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]! * 10) / 10;
  return { count: sorted.length, median: at(0.5), p90: at(0.9), p99: at(0.99), longest: at(1) };
}
