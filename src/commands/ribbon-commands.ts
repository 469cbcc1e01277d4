import { showPage } from '../taskpane/current-page';
import type { Page } from '../taskpane/current-page';

const COMMANDS: Readonly<Record<string, Page>> = {
  showReportPage: 'report',
  showFunctionsPage: 'functions',
  showSharePage: 'share',
};

/** Lets the buttons on the ribbon open the pane at their page. Their names stand in manifest.xml. */
export function registerRibbonCommands(): void {
  for (const [name, page] of Object.entries(COMMANDS)) {
    Office.actions.associate(name, (event: Office.AddinCommands.Event) => {
      showPage(page);
      void Office.addin.showAsTaskpane().finally(() => event.completed());
    });
  }
}
