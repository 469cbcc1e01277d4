import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { launchBrowser, serveFolder } from '../functions/pane-server';
import { productionBuild } from '../support/production-build';

/** The production build on a server of its own, and a browser: there while the tests of the calling file run. */
export interface ServedPane {
  server: Awaited<ReturnType<typeof serveFolder>>;
  browser: Browser;
}

/** Starts both before the file's first test and ends them after its last; read the result within tests only. */
export function servedPane(): Readonly<ServedPane> {
  const served: Partial<ServedPane> = {};
  beforeAll(async () => {
    served.server = await serveFolder(await productionBuild());
    served.browser = await launchBrowser();
  }, 600_000);
  afterAll(async () => {
    await served.browser?.close();
    await served.server?.close();
  });
  return served as ServedPane;
}
