import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createContext, Script, type Context } from 'node:vm';
import type { OfficeHost } from '../protocol/office-host';

const require = createRequire(import.meta.url);
const LIBRARY = join(dirname(require.resolve('@microsoft/office-js/package.json')), 'dist');
const ADD_IN = 'https://localhost:3000/';
const PARENT = 'https://localhost:3001';
const HOST = 'Excel$Web$16.01$en-US$telemetry$$$3';

/**
 * Starts the genuine office.js in a context of its own, without a document: a window that knows just what the library
 * asks of one, its parent being the simulated Excel. Gives the context's globals once `Office.onReady` has resolved.
 */
export async function startOffice(host: OfficeHost): Promise<Context> {
  const listeners = new Set<(event: unknown) => void>();
  const parent = {
    // Both directions carry text only, as between windows, so that no object is shared by accident.
    postMessage(message: string): void {
      queueMicrotask(() => host.receive(message));
    },
  };
  const window: Record<string, unknown> = {
    name: JSON.stringify({ baseFrameName: 'frame', serializerVersion: 1, hostInfo: HOST, xdmInfo: `conversation|instance|${PARENT}` }),
    location: locationOf(ADD_IN),
    parent, opener: null, history: {}, external: {}, navigator: { userAgent: 'Node', language: 'en-US' }, sessionStorage: null,
    setTimeout, clearTimeout, setInterval, clearInterval, queueMicrotask, performance, console, URL, TextEncoder, TextDecoder,
    AbortController, AbortSignal, DOMException, structuredClone,
    open: () => null, focus: () => undefined, blur: () => undefined,
    addEventListener(kind: string, listener: (event: unknown) => void) {
      if (kind === 'message') listeners.add(listener);
    },
    removeEventListener: (_: string, listener: (event: unknown) => void) => listeners.delete(listener),
  };
  const context = createContext(window);
  context.window = context;
  context.self = context;
  context.document = documentFor((path) => void script(path).runInContext(context));
  host.connect((message) => {
    queueMicrotask(() => {
      for (const listener of listeners) listener({ data: message, origin: PARENT, source: parent });
    });
  });
  script('office.js').runInContext(context);
  await (context.Office as { onReady(): PromiseLike<unknown> }).onReady();
  return context;
}

const scripts = new Map<string, Script>();

/** Scripts of the library, compiled once in a process. */
function script(path: string): Script {
  let compiled = scripts.get(path);
  if (compiled === undefined) {
    compiled = new Script(readFileSync(join(LIBRARY, path), 'utf8'), { filename: path });
    scripts.set(path, compiled);
  }
  return compiled;
}

function locationOf(address: string): Record<string, string> {
  const url = new URL(address);
  return {
    href: url.href, origin: url.origin, protocol: url.protocol, hostname: url.hostname, host: url.host, port: url.port,
    pathname: url.pathname, search: url.search, hash: url.hash,
  };
}

/** Scripts that the library adds to the head are run at once; links are there to be taken apart. */
function documentFor(run: (path: string) => void): object {
  const base = new URL('office/', ADD_IN).href;
  const loader = { src: `${base}office.js`, getAttribute: () => null };
  const head = {
    appendChild(element: { src: string; onload?: () => void }) {
      const path = element.src.slice(base.length);
      setTimeout(() => {
        run(path);
        element.onload?.();
      });
    },
  };
  const link = (): object => Object.defineProperty({}, 'href', {
    set(this: object, address: string) {
      const { protocol, hostname, host, port, pathname, search, hash } = locationOf(new URL(address, ADD_IN).href);
      Object.assign(this, { protocol, hostname, host, port, pathname, search, hash });
    },
  });
  return {
    domain: new URL(ADD_IN).hostname, readyState: 'complete', cookie: '', body: null, documentElement: {}, URL: ADD_IN,
    createElement: (tag: string) => (tag === 'a' ? link() : { setAttribute: () => undefined, style: {} }),
    createTextNode: () => ({}),
    getElementsByTagName: (tag: string) => (tag === 'script' ? [loader] : tag === 'head' ? [head] : []),
    getElementById: () => null, hasFocus: () => true, querySelectorAll: () => [],
    addEventListener: () => undefined, removeEventListener: () => undefined,
  };
}
