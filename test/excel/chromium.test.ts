import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import webpack from 'webpack';
import type { Configuration } from 'webpack';
import { gridOf } from '../support/grids';
import { demonstrationSpec } from '../fixtures/demonstration-spec';
import { openPane, startChromium } from './bench/client/chromium-office';
import { MEMORY } from './bench/memory';
import { newSheet, newWorkbook } from './bench/model/workbook';
import { openBench } from './bench/open-bench';
import { simulatedExcel } from './bench/simulated-excel';
import { snapshotOf } from './bench/snapshot';

const folder = mkdtempSync(join(tmpdir(), 'excel-pane-'));
let browser: Browser;

beforeAll(async () => {
  const module = (await import(new URL('../../webpack.config.js', import.meta.url).href)) as { default: () => Configuration[] };
  const configuration = module.default().find(({ name }) => name === 'addin')!;
  await new Promise<void>((resolve, reject) => {
    webpack({ ...configuration, output: { ...configuration.output, path: folder } }, (fault, stats) => {
      if (fault) reject(fault);
      else if (stats?.hasErrors() === true) reject(new Error(stats.toString('errors-only')));
      else resolve();
    });
  });
  // Beside the product: the Excel host alone, to be called by a test.
  await build({
    entryPoints: [new URL('bench/client/add-in.ts', import.meta.url).pathname], bundle: true, format: 'iife', globalName: 'addIn', target: 'es2022',
    outfile: join(folder, 'host-alone.js'), logLevel: 'error',
  });
  writeFileSync(join(folder, 'host-alone.html'), '<!doctype html><meta charset="utf-8"><script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script><script src="host-alone.js"></script><p id="pane">…</p>');
  browser = await startChromium();
}, 300_000);

afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

describe('the production build in Chromium, with the genuine office.js before the simulated Excel', () => {
  it('starts in Excel, shows the pane and asks nobody else', async () => {
    const pane = await openPane(browser, simulatedExcel().host, folder);
    await pane.frame.waitForFunction(() => document.querySelectorAll('button').length > 0);
    expect(await pane.frame.evaluate(async () => (await Office.onReady()).host)).toBe('Excel');
    expect(await pane.frame.locator('#waiting').isVisible().catch(() => false)).toBe(false);
    expect(pane.strangers).toEqual([]);
    expect(pane.faults).toEqual([]);
    await pane.close();
  });
});

describe('the Excel host in Chromium', () => {
  it('writes the same as in Node, over the same messages', async () => {
    const excel = simulatedExcel();
    const pane = await openPane(browser, excel.host, folder, { path: 'host-alone.html' });
    await pane.frame.waitForFunction(() => typeof Office !== 'undefined' && 'onReady' in Office);
    // Maps do not pass between processes as they are.
    const spec = demonstrationSpec();
    const sheets = spec.sheets.map((sheet) => ({ ...sheet, rowHeights: [...sheet.rowHeights] }));
    await pane.frame.evaluate(async ([plain, memory]) => {
      await Office.onReady();
      const { addIn } = globalThis as unknown as { addIn: { writeReportToExcel(spec: unknown, options: unknown): Promise<unknown> } };
      const given = plain as { sheets: { rowHeights: [number, number][] }[] };
      await addIn.writeReportToExcel({ ...given, sheets: given.sheets.map((sheet) => ({ ...sheet, rowHeights: new Map(sheet.rowHeights) })) }, { memory });
    }, [{ ...spec, sheets }, MEMORY] as const);
    const inNode = await openBench();
    await inNode.addIn.writeReportToExcel(spec, { memory: MEMORY });
    expect(snapshotOf(excel.workbook)).toEqual(snapshotOf(inNode.excel.workbook));
    await pane.close();
  });

  it('reads 200,000 rows in pieces between which the pane answers', async () => {
    const workbook = newWorkbook();
    const rows = Array.from({ length: 200_000 }, (_, index) => [`订单${index}`, new Date(1_700_000_000_000), ...Array.from({ length: 8 }, (__, column) => index * (column + 1))]);
    workbook.sheets.splice(0, 1, newSheet(workbook.newId(), '订单', gridOf(rows)));
    workbook.active = workbook.sheets[0]!;
    const excel = simulatedExcel({ workbook });
    const pane = await openPane(browser, excel.host, folder, { path: 'host-alone.html' });
    await pane.frame.waitForFunction(() => typeof Office !== 'undefined' && 'onReady' in Office);
    const { count, longest, beats } = await pane.frame.evaluate(async () => {
      await Office.onReady();
      let last = performance.now();
      let gap = 0;
      let ticks = 0;
      const watch = setInterval(() => {
        const now = performance.now();
        gap = Math.max(gap, now - last);
        last = now;
        ticks += 1;
      }, 4);
      const tasks: number[] = [];
      const observer = new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration)));
      observer.observe({ entryTypes: ['longtask'] });
      const { addIn } = globalThis as unknown as { addIn: { readOpenWorkbook(): Promise<{ grids: { rowCount: number }[] }> } };
      const { grids } = await addIn.readOpenWorkbook();
      clearInterval(watch);
      return { count: grids[0]!.rowCount, longest: { gap, tasks }, beats: ticks };
    });
    expect(count).toBe(200_000);
    expect(excel.traffic.every(({ answerBytes }) => answerBytes < 5_000_000)).toBe(true);
    // At least one moment to answer for each piece.
    expect(beats).toBeGreaterThan(excel.traffic.length);
    if (process.env.SHOW_TRAFFIC !== undefined) console.log({ longest, beats, requests: excel.traffic.length });
    await pane.close();
  });
});
