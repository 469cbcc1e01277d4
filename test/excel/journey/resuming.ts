import { expect, it } from 'vitest';
import { simulatedExcel } from '../bench/simulated-excel';
import type { JourneyParts } from './journey-parts';
import { OPEN_NAME } from './team-workbook';
import { faultsOfAccess, give, goTo, keepPicture, openWizard, press, reopened } from './wizard-pane';

/** Opening the pane again, on the same computer and on a colleague's. */
export function resuming(parts: JourneyParts): void {
  it('goes on where it was; a colleague\'s pane knows the options, and asks for the files by name and size', async () => {
    const { browser, folder, team } = parts();
    const excel = simulatedExcel({ workbook: await team.open() });
    const pane = await openWizard(browser, excel, folder, 'zh');
    const { words } = pane;
    try {
      await give(pane, [team.beside]);
      await goTo(pane, 'check', 'options');
      await pane.frame.getByRole('combobox', { name: words.options.fiscalStart }).selectOption('4');
      await goTo(pane, 'preview', 'build');
      await press(pane, words.excel.write);
      const again = await reopened(pane);
      await again.frame.getByRole('heading', { level: 2, name: words.steps.build.heading }).waitFor();
      await again.frame.getByRole('button', { name: words.excel.writeAgain, exact: true }).waitFor();
      expect([...again.faults, ...again.strangers]).toEqual([]);
    } finally {
      await pane.close();
    }

    const colleague = await openWizard(browser, excel, folder, 'zh');
    const { frame } = colleague;
    try {
      await frame.getByText(OPEN_NAME, { exact: true }).waitFor();
      await frame.getByText(words.excel.wanted).waitFor();
      const kilobytes = Math.round(team.beside.bytes.length / 1000);
      await frame.getByText(new RegExp(`^${team.beside.name}（当时 ${kilobytes} KB，修改于 \\d{4}-\\d\\d-\\d\\d）$`)).waitFor();
      expect(await faultsOfAccess(colleague)).toEqual([]);
      await keepPicture(colleague, 'colleague-zh');
      await give(colleague, [team.beside]);
      expect(await frame.getByText(words.excel.wanted).count()).toBe(0);
      await goTo(colleague, 'check', 'options');
      expect(await frame.getByRole('combobox', { name: words.options.fiscalStart }).inputValue()).toBe('4');
      await goTo(colleague, 'preview', 'build');
      await press(colleague, words.excel.writeAgain);
      expect(await frame.getByText(words.excel.unchanged, { exact: true }).count()).toBe(12);
    } finally {
      await colleague.close();
    }
  }, 90_000);
}
