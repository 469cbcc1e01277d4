import { createRoot } from 'react-dom/client';
import { registerRibbonCommands } from '../commands/ribbon-commands';
import { App } from './app';
import type { PaneHost } from './pane-host';

/** How long Office may take to answer before the pane shows itself without it. */
const PATIENCE = 5_000;

async function findHost(): Promise<PaneHost> {
  if (typeof Office === 'undefined') return { excel: false, supportsFunctions: true };
  const info = await Promise.race([Office.onReady(), new Promise<null>((resolve) => setTimeout(() => resolve(null), PATIENCE))]);
  if (info === null || info.host !== Office.HostType.Excel) return { excel: false, supportsFunctions: true };
  registerRibbonCommands();
  return { excel: true, supportsFunctions: Office.context.requirements.isSetSupported('CustomFunctionsRuntime', '1.3') };
}

void findHost().then((host) => {
  const element = document.getElementById('pane');
  if (element) createRoot(element).render(<App host={host} />);
});
