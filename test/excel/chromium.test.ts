import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demonstrationSpec } from '../fixtures/demonstration-spec';
import { productionBuild } from '../support/production-build';
import { openPane, startChromium } from './bench/client/chromium-office';
import { buildHostAlone, HOST_ALONE } from './bench/client/host-alone';
import { MEMORY } from './bench/memory';
import { openBench } from './bench/open-bench';
import { simulatedExcel } from './bench/simulated-excel';
import { snapshotOf } from './bench/snapshot';

const folder = mkdtempSync(join(tmpdir(), 'excel-pane-'));
let browser: Browser;

beforeAll(async () => {
  cpSync(await productionBuild(), folder, { recursive: true });
  await buildHostAlone(folder);
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
    expect(pane.complaints).toEqual([]);
    await pane.close();
  });
});

describe('the Excel host in Chromium', () => {
  it('writes the same as in Node, over the same messages', async () => {
    const excel = simulatedExcel();
    const pane = await openPane(browser, excel.host, folder, { path: HOST_ALONE });
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
});
