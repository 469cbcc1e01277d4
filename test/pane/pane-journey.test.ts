import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, serveFolder } from '../functions/pane-server';
import { buildPane, type BuiltPane } from './built-pane';
import { keepPicture } from './golden-pictures';
import { downloaded, faultsOfAccess, goNext, openPane, overflow, press, settled, type OpenPane } from './journey';
import { partsOf, readDocument, valuesOfReport } from './made-files';

let built: BuiltPane;
let server: Awaited<ReturnType<typeof serveFolder>>;
let browser: Browser;

beforeAll(async () => {
  built = await buildPane();
  server = await serveFolder(built.folder);
  browser = await launchBrowser();
}, 300_000);
afterAll(async () => {
  await browser?.close();
  await server?.close();
  await built?.remove();
});

const LOOKS = [['zh', 'light'], ['en', 'dark'], ['zh', 'dark'], ['en', 'light']] as const;

describe('the wizard in a plain browser, on the sample team', () => {
  it.each(LOOKS)('goes from nothing to a report and a summary in %s, %s colours', async (language, colours) => {
    const pane = await openPane(browser, server.address, language, colours);
    const { page, words } = pane;
    const found: Record<string, readonly string[]> = {};
    const look = async (step: string): Promise<void> => {
      found[step] = [...await faultsOfAccess(pane), ...(await overflow(pane) > 0 ? ['wider than the window'] : [])];
      await keepPicture(page, `${step}-${language}-${colours}`);
    };
    try {
      await look('0-empty');
      await press(pane, words.sources.sample);
      await page.getByText(words.sources.listHeading(16)).waitFor();
      await look('1-sources');
      await goNext(pane, 'check');
      await look('2-check');
      await goNext(pane, 'options');
      await look('3-options');
      await goNext(pane, 'preview');
      await page.getByText(language === 'zh' ? '1.68万人' : '16.8K', { exact: true }).first().waitFor();
      await look('4-preview');
      await goNext(pane, 'build');
      await press(pane, words.build.start);
      await look('5-build');
      const report = await downloaded(pane, words.build.download);
      expect(report.suggestedFilename()).toBe(`${words.build.fileName(2025)}.xlsx`);
      expect(await valuesOfReport(await readFile(await report.path()))).toContain(16800);
      await goNext(pane, 'share');
      await press(pane, words.share.scan);
      await look('6-share');
      await page.getByRole('radio', { name: words.share.persons.pseudonyms }).check();
      await settled(pane);
      const copy = await downloaded(pane, words.share.copy);
      expect((await partsOf(await readFile(await copy.path()))).some((part) => /externalLink|vbaProject|webextension/.test(part))).toBe(false);
      const summary = await downloaded(pane, words.share.document);
      const document = await readDocument(await readFile(await summary.path()));
      expect(document.text).toContain(language === 'zh' ? '1.68万人' : '16.8K');
      expect(document.headings.filter((heading) => heading.startsWith('1 ')).length).toBeGreaterThanOrEqual(4);
      expect(document.tables).toBe(5);
      expect(Object.fromEntries(Object.entries(found).filter(([, faults]) => faults.length > 0))).toEqual({});
      expect(pane.errors).toEqual([]);
      expect(pane.elsewhere.filter((address) => !address.startsWith('https://appsforoffice.microsoft.com/'))).toEqual([]);
    } finally {
      await pane.context.close();
    }
  }, 240_000);
});

describe('the wizard with a user\'s own workbooks', () => {
  const CSV = '订单号,用户ID,支付时间,实付金额,退款金额\nA1,U1,2025-03-01,100,0\nA2,U2,2025-12-30,50,20\n';
  const file = (name: string, text: string): { name: string; mimeType: string; buffer: Buffer } => ({ name, mimeType: '', buffer: Buffer.from(text) });

  async function give(pane: OpenPane, files: readonly ReturnType<typeof file>[]): Promise<void> {
    await pane.page.locator('input[type=file]').setInputFiles([...files]);
    await settled(pane);
  }

  it('says in a sentence why a file cannot be read, and reads the others', async () => {
    const pane = await openPane(browser, server.address, 'zh', 'light', 320);
    try {
      await give(pane, [file('订单.csv', CSV), file('空.xlsx', ''), file('坏.xlsx', 'PK\u0003\u0004 nonsense'), file('~$订单.xlsx', 'x')]);
      await pane.page.getByText('“空.xlsx”是空文件').waitFor();
      await pane.page.getByText(/“坏.xlsx”.*(?:损坏|不完整)/).waitFor();
      await pane.page.getByText('1 张表 · 3 行').waitFor();
      expect(await overflow(pane)).toBe(0);
      expect(await faultsOfAccess(pane)).toEqual([]);
    } finally {
      await pane.context.close();
    }
  }, 60_000);

  it('goes on where it was when the pane is opened again', async () => {
    const pane = await openPane(browser, server.address, 'en', 'light');
    const { page, words } = pane;
    try {
      await give(pane, [file('orders.csv', CSV)]);
      await goNext(pane, 'check');
      await goNext(pane, 'options');
      await page.getByRole('combobox', { name: words.options.fiscalStart }).selectOption('4');
      await page.reload();
      await page.getByRole('heading', { level: 2, name: words.steps.options.heading }).waitFor();
      await settled(pane);
      expect(await page.getByRole('combobox', { name: words.options.fiscalStart }).inputValue()).toBe('4');
    } finally {
      await pane.context.close();
    }
  }, 60_000);

  it('takes a correction of a column, and offers it for the next workbook with the same headers', async () => {
    const pane = await openPane(browser, server.address, 'zh', 'light');
    const { page, words } = pane;
    try {
      await give(pane, [file('甲.csv', '订单号,用户ID,支付时间,实付金额,到手价\nA1,U1,2025-03-01,100,80\nA2,U2,2025-12-30,50,40\n')]);
      await goNext(pane, 'check');
      await page.locator('summary').filter({ hasText: '订单' }).first().click();
      await page.getByRole('button', { name: /^更正 / }).click();
      await page.getByRole('combobox', { name: /金额|实付/ }).first().selectOption('到手价');
      await press(pane, words.check.apply);
      await page.getByText(words.check.updated).waitFor();
      await press(pane, words.startOver);
      await press(pane, words.startOverYes);
      await give(pane, [file('乙.csv', '订单号,用户ID,支付时间,实付金额,到手价\nB1,U1,2025-04-01,10,8\nB2,U2,2025-11-30,5,4\n')]);
      await goNext(pane, 'check');
      await press(pane, words.check.useRemembered);
      await page.locator('summary').filter({ hasText: '订单' }).first().click();
      await page.getByText(words.check.corrected).waitFor();
    } finally {
      await pane.context.close();
    }
  }, 60_000);

  it('can be gone through with the keyboard alone, the focus at each step\'s heading', async () => {
    const pane = await openPane(browser, server.address, 'zh', 'light');
    const { page, words } = pane;
    const focused = (): Promise<string> => page.evaluate<string>('document.activeElement?.textContent ?? ""');
    const tabTo = async (name: string): Promise<void> => {
      for (let presses = 0; presses < 60; presses++) {
        if ((await focused()) === name) return;
        await page.keyboard.press('Tab');
      }
      throw new Error(`no way to ${name} by keyboard`);
    };
    try {
      await give(pane, [file('订单.csv', CSV)]);
      await tabTo(words.next(words.steps.check.name));
      await page.keyboard.press('Enter');
      await settled(pane);
      expect(await focused()).toBe(words.steps.check.heading);
      await tabTo(words.next(words.steps.options.name));
      await page.keyboard.press('Enter');
      await settled(pane);
      expect(await focused()).toBe(words.steps.options.heading);
    } finally {
      await pane.context.close();
    }
  }, 60_000);

  it('changes its language in place, keeps what was done, and remembers it', async () => {
    const pane = await openPane(browser, server.address, 'zh', 'light');
    const { page } = pane;
    try {
      await give(pane, [file('订单.csv', CSV)]);
      await page.getByRole('button', { name: 'English' }).click();
      await page.getByText('1 workbook added').waitFor();
      await page.reload();
      await page.getByRole('heading', { level: 2, name: 'Add your team’s workbooks' }).waitFor();
    } finally {
      await pane.context.close();
    }
  }, 60_000);

  it('stops reading when it is told to', async () => {
    const pane = await openPane(browser, server.address, 'zh', 'light');
    try {
      await pane.page.getByRole('button', { name: pane.words.sources.sample }).click();
      await pane.page.getByRole('button', { name: pane.words.cancel }).click();
      await pane.page.getByText(pane.words.cancelled).waitFor();
      expect(await pane.page.getByText(pane.words.sources.listHeading(16)).count()).toBe(0);
    } finally {
      await pane.context.close();
    }
  }, 60_000);
});
