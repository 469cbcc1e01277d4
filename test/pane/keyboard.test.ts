import { describe, expect, it } from 'vitest';
import { openPane, settled, type OpenPane } from './journey';
import { servedPane } from './served-pane';

const site = servedPane();

const CSV = '订单号,用户ID,支付时间,实收金额,到手价,退款金额\nA1,U1,2025-03-01,100,80,0\nA2,U2,2025-12-30,50,40,20\nA3,U3,2026-01-05,9,9,0\n';

/** What has the focus: its name as a screen reader has it, or its text. */
function focused({ page }: OpenPane): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement as HTMLInputElement | null;
    return element?.getAttribute('aria-label') ?? element?.labels?.[0]?.textContent ?? element?.textContent ?? '';
  });
}

/** Presses Tab until what is meant has the focus. */
async function tabTo(pane: OpenPane, name: string | RegExp): Promise<void> {
  for (let presses = 0; presses < 120; presses++) {
    // A step's heading may have the name of its button.
    const there = await pane.page.evaluate<boolean>('document.activeElement.tagName === "H2"') ? '' : (await focused(pane)).trim();
    if (typeof name === 'string' ? there === name : name.test(there)) return;
    await pane.page.keyboard.press('Tab');
  }
  throw new Error(`no way to ${String(name)} by keyboard`);
}

async function pressAt(pane: OpenPane, name: string | RegExp, key = 'Enter'): Promise<void> {
  await tabTo(pane, name);
  await pane.page.keyboard.press(key);
  await settled(pane);
}

/** Everything that was put into the live regions, in order, each once in a row. */
const LISTEN = `window.spoken = [];
  new MutationObserver(() => {
    for (const region of document.querySelectorAll('[role=status], [role=alert]')) {
      const text = region.textContent.trim();
      if (text !== '' && !spoken.includes(text)) spoken.push(text);
    }
  }).observe(document.body, { subtree: true, childList: true, characterData: true });`;

describe('the wizard without a mouse', () => {
  it('is gone through by keyboard alone: a correction, a question, options, the report, the copy to share, and beginning anew', async () => {
    const pane = await openPane(site.browser, site.server.address, 'zh', 'light');
    const { page, words } = pane;
    const next = async (step: keyof typeof words.steps): Promise<void> => {
      await pressAt(pane, words.next(words.steps[step].name));
      await page.getByRole('heading', { level: 2, name: words.steps[step].heading }).waitFor();
      // A screen reader goes on reading at the new step.
      expect(await focused(pane)).toBe(words.steps[step].heading);
    };
    try {
      await page.evaluate(LISTEN);
      await tabTo(pane, words.sources.pick);
      const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Enter')]);
      await chooser.setFiles([{ name: '订单.csv', mimeType: '', buffer: Buffer.from(CSV) }]);
      await settled(pane);
      await next('check');

      await pressAt(pane, /^订单1 张表/, 'Enter');
      await pressAt(pane, /^更正 /);
      await tabTo(pane, /^实付金额|^支付金额|^金额/);
      await page.keyboard.press('ArrowDown');
      await page.keyboard.type('到');
      await pressAt(pane, words.check.apply);
      await page.getByText(words.check.corrected).waitFor();

      await next('options');
      expect(await page.getByRole('radio', { name: words.options.yearChoice.complete(2025) }).isChecked()).toBe(true);
      await tabTo(pane, words.options.yearChoice.complete(2025));
      await page.keyboard.press('ArrowDown');
      expect(await page.getByRole('radio', { name: words.options.yearChoice.unfinished(2026) }).isChecked()).toBe(true);
      await page.keyboard.press('ArrowUp');
      await tabTo(pane, words.options.language);
      await page.keyboard.press('ArrowDown');
      expect(await page.getByRole('combobox', { name: words.options.language }).inputValue()).toBe('en');
      await page.keyboard.press('ArrowUp');
      await pressAt(pane, words.options.sectionsHeading);
      await pressAt(pane, /^团队/, 'Space');

      await next('preview');
      await next('build');
      const [report] = await Promise.all([
        page.waitForEvent('download', { timeout: 60_000 }),
        (async () => {
          await pressAt(pane, words.build.start);
          await pressAt(pane, words.build.download);
        })(),
      ]);
      expect(report.suggestedFilename()).toBe(`${words.build.fileName(2025)}.xlsx`);

      await next('share');
      await pressAt(pane, words.share.scan);
      await tabTo(pane, words.share.persons.keep);
      await page.keyboard.press('ArrowDown');
      await settled(pane);
      expect(await page.getByRole('radio', { name: words.share.persons.pseudonyms }).isChecked()).toBe(true);

      await pressAt(pane, words.startOver);
      await pressAt(pane, words.startOverYes);
      await page.getByRole('heading', { level: 2, name: words.steps.sources.heading }).waitFor();

      const spoken = (await page.evaluate<string[]>('spoken')).join('\n');
      for (const sentence of [
        words.stages.reading, words.sources.read(1), words.stages.recognising, words.check.updated, words.stages.computing, words.build.done(`${words.build.fileName(2025)}.xlsx`),
      ]) expect(spoken).toContain(sentence);
    } finally {
      await pane.context.close();
    }
  }, 180_000);

  it('moves between the pages by arrows, as tabs do', async () => {
    const pane = await openPane(site.browser, site.server.address, 'en', 'light');
    const { page } = pane;
    try {
      await tabTo(pane, 'Report');
      await page.keyboard.press('ArrowRight');
      await page.getByRole('searchbox').waitFor();
      expect(await page.getByRole('tab', { selected: true }).innerText()).toBe('Functions');
      await page.keyboard.press('End');
      await page.getByRole('heading', { level: 2, name: 'Questions' }).waitFor();
      await page.keyboard.press('Tab');
      expect(await page.evaluate('document.activeElement.getAttribute("role")')).not.toBe('tab');
    } finally {
      await pane.context.close();
    }
  }, 60_000);
});
