import { createRoot } from 'react-dom/client';
import { registerRibbonCommands } from '../commands/ribbon-commands';
import { App } from './app';
import type { PaneHost } from './pane-host';
import { standsInOffice } from './stands-in-office';

/** How long Office may take to answer before the pane shows itself without it. */
const PATIENCE = 5_000;

/** A browser of its own need not wait for Microsoft's library, which may be out of reach; Excel brings it behind this script. */
async function findHost(): Promise<PaneHost> {
  const alone: PaneHost = { excel: false, supportsFunctions: true, blocked: false };
  if (!standsInOffice(window)) return alone;
  if (document.readyState === 'loading') await new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve, { once: true }));
  if (typeof Office === 'undefined') return { ...alone, blocked: true };
  const info = await Promise.race([Office.onReady(), new Promise<null>((resolve) => setTimeout(() => resolve(null), PATIENCE))]);
  if (info === null || info.host !== Office.HostType.Excel) return { ...alone, blocked: info === null };
  registerRibbonCommands();
  return { excel: true, supportsFunctions: Office.context.requirements.isSetSupported('CustomFunctionsRuntime', '1.3'), blocked: false };
}

void findHost().then((host) => {
  const element = document.getElementById('pane');
  if (element) createRoot(element).render(<App host={host} />);
});
