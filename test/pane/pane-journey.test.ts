import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { pictureFault } from './golden-pictures';
import { downloaded, faultsOfAccess, goNext, misfits, openPane, press, settled } from './journey';
import { partsOf, readDocument, valuesOfReport } from './made-files';
import { servedPane } from './served-pane';

const site = servedPane();

const LOOKS = [['zh', 'light'], ['en', 'dark'], ['zh', 'dark'], ['en', 'light'], ['zh', 'contrast'], ['en', 'contrast']] as const;

describe('the wizard in a plain browser, on the sample team', () => {
  it.each(LOOKS)('goes from nothing to a report and a summary in %s, %s colours', async (language, colours) => {
    const pane = await openPane(site.browser, site.server.address, language, colours);
    const { page, words } = pane;
    const found: Record<string, readonly string[]> = {};
    const look = async (step: string): Promise<void> => {
      const picture = await pictureFault(page, `${step}-${language}-${colours}`);
      found[step] = [...await faultsOfAccess(pane), ...await misfits(pane, 350), ...await misfits(pane, 320), ...(picture === null ? [] : [picture])];
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
