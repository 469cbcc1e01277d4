import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { yearbookJson } from '../../src/engine/saved-figures';
import { makeYearbook, STANDARD_OPTIONS } from '../../src/engine/yearbook';
import { datasetsOf } from '../support/datasets';
import { downloaded, faultsOfAccess, goNext, misfits, openPane, press, settled, type OpenPane } from './journey';
import { valuesOfReport } from './made-files';
import { servedPane } from './served-pane';

const site = servedPane();

describe('the wizard with a user\'s own workbooks', () => {
  const CSV = '订单号,用户ID,支付时间,实付金额,退款金额\nA1,U1,2025-03-01,100,0\nA2,U2,2025-12-30,50,20\n';
  const file = (name: string, text: string): { name: string; mimeType: string; buffer: Buffer } => ({ name, mimeType: '', buffer: Buffer.from(text) });

  async function give(pane: OpenPane, files: readonly ReturnType<typeof file>[]): Promise<void> {
    await pane.page.locator('input[type=file]').setInputFiles([...files]);
    await settled(pane);
  }

  it('says in a sentence why a file cannot be read, and reads the others', async () => {
    const pane = await openPane(site.browser, site.server.address, 'zh', 'light', 320);
    try {
      await give(pane, [file('订单.csv', CSV), file('空.xlsx', ''), file('坏.xlsx', 'PK\u0003\u0004 nonsense'), file('~$订单.xlsx', 'x')]);
      await pane.page.getByText('“空.xlsx”是空文件').waitFor();
      await pane.page.getByText(/“坏.xlsx”.*(?:损坏|不完整)/).waitFor();
      await pane.page.getByText('1 张表 · 3 行').waitFor();
      expect(await misfits(pane, 320)).toEqual([]);
      expect(await faultsOfAccess(pane)).toEqual([]);
    } finally {
      await pane.context.close();
    }
  }, 60_000);

  it('goes on where it was when the pane is opened again', async () => {
    const pane = await openPane(site.browser, site.server.address, 'en', 'light');
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
    const pane = await openPane(site.browser, site.server.address, 'zh', 'light');
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

  it('recovers when the worker stops: says so, reads the workbooks back and goes on', async () => {
    const pane = await openPane(site.browser, site.server.address, 'en', 'light');
    const { page, words } = pane;
    try {
      await give(pane, [file('orders.csv', CSV)]);
      await goNext(pane, 'check');
      await page.workers()[0]!.evaluate('void setTimeout(() => { throw new Error("stopped on purpose"); })').catch(() => {});
      await page.getByRole('button', { name: words.next(words.steps.options.name) }).click();
      await page.getByRole('button', { name: words.next(words.steps.preview.name) }).click();
      await settled(pane);
      expect(await page.getByRole('alert').innerText()).toContain(words.crashed);
      await page.getByText(/\b130\b/).first().waitFor();
      expect(await faultsOfAccess(pane)).toEqual([]);
    } finally {
      await pane.context.close();
    }
  }, 60_000);

  it('asks which year is meant where the data go on into the next, and tells the revenue of that year under each reading', async () => {
    const pane = await openPane(site.browser, site.server.address, 'en', 'light', 320);
    const { page, words } = pane;
    try {
      await give(pane, [file('orders.csv', '订单号,用户ID,支付时间,实收金额,退款金额\nA0,U1,2024-12-31,70,0\nA1,U1,2025-03-01,100,0\nA2,U2,2025-12-30,50,20\nA3,U2,2026-02-03,5,0\n')]);
      await goNext(pane, 'check');
      await page.getByText('Revenue of 2025: 130').waitFor();
      await page.getByText('Revenue of 2025: 150').waitFor();
      expect(await misfits(pane, 320)).toEqual([]);
      await goNext(pane, 'options');
      expect(await page.getByRole('radio', { name: words.options.yearChoice.complete(2025) }).isChecked()).toBe(true);
      expect(await faultsOfAccess(pane)).toEqual([]);
      await page.getByRole('radio', { name: words.options.yearChoice.unfinished(2026) }).check();
      expect(await misfits(pane, 320)).toEqual([]);
      await goNext(pane, 'preview');
      await page.getByText(words.preview.period(2026, '2026-02-03')).waitFor();
    } finally {
      await pane.context.close();
    }
  }, 60_000);

  it('builds the report of figures that the command line saved, and says what cannot be changed', async () => {
    const pane = await openPane(site.browser, site.server.address, 'zh', 'light', 320);
    const { page, words } = pane;
    const rows = { orders: [{ user_id: 'U1', paid_at: '2025-03-01', amount: 100 }, { user_id: 'U2', paid_at: '2025-12-30', amount: 50 }] };
    const recognition = { datasets: datasetsOf(rows), findings: [], unrecognised: [], skipped: [] };
    const json = JSON.stringify(yearbookJson(makeYearbook(recognition, STANDARD_OPTIONS)!));
    try {
      await give(pane, [file('坏.json', json.replace('"year":2025', '"year":"2025"')), file('指标.json', json)]);
      await page.getByText('“坏.json”的内容不符合指标文件的格式（year："2025"）').waitFor();
      expect(await misfits(pane, 320)).toEqual([]);
      await goNext(pane, 'check');
      await page.getByText('“指标.json”是 2025 年的指标（数据截至 2025-12-30）').waitFor();
      await page.getByText('orders.xlsx › S ›').waitFor({ state: 'attached' });
      expect(await faultsOfAccess(pane)).toEqual([]);
      await goNext(pane, 'options');
      expect(await page.getByRole('combobox').count()).toBe(1);
      await page.getByText(words.options.savedFixed).waitFor();
      await goNext(pane, 'preview');
      await goNext(pane, 'build');
      await press(pane, words.build.start);
      const report = await downloaded(pane, words.build.download);
      expect(await valuesOfReport(await readFile(await report.path()))).toContain(150);
    } finally {
      await pane.context.close();
    }
  }, 60_000);

  it('says in Excel that Microsoft’s library cannot be reached, and works all the same', async () => {
    const pane = await openPane(site.browser, site.server.address, 'zh', 'light', 320, '&_host_Info=Excel$Web$16.01$zh-CN');
    try {
      await pane.page.getByRole('alert').filter({ hasText: 'appsforoffice.microsoft.com' }).waitFor();
      expect(await faultsOfAccess(pane)).toEqual([]);
      expect(await misfits(pane, 320)).toEqual([]);
      await give(pane, [file('订单.csv', CSV)]);
      await goNext(pane, 'check');
    } finally {
      await pane.context.close();
    }
  }, 60_000);

  it('changes its language in place, keeps what was done, and remembers it', async () => {
    const pane = await openPane(site.browser, site.server.address, 'zh', 'light');
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
    const pane = await openPane(site.browser, site.server.address, 'zh', 'light');
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
