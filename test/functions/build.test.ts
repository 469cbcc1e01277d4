import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import vm from 'node:vm';
import { beforeAll, describe, expect, it } from 'vitest';
import { exampleValues, localCell } from '../../src/functions/example-call';
import { functionExamples } from '../../src/functions/examples';
import type { FunctionId } from '../../src/locales/function-reference';
import { productionBuild } from '../support/production-build';
import { launchBrowser, lookAtPane, serveFolder } from './pane-server';
import { manifestFaults, readManifest } from './manifest-checks';

interface Metadata {
  readonly allowErrorForDataTypeAny: boolean;
  readonly functions: readonly {
    readonly id: string;
    readonly name: string;
    readonly description: string;
    readonly helpUrl: string;
    readonly parameters: readonly { readonly name: string; readonly description: string; readonly optional?: boolean; readonly dimensionality?: string }[];
    readonly result: { readonly dimensionality?: string };
    readonly options?: { readonly cancelable?: boolean };
  }[];
}

const ORIGIN = 'https://ops-yearbook.example';
let folder: string;
const built = (file: string): string => readFileSync(join(folder, file), 'utf8');

beforeAll(async () => {
  folder = await productionBuild();
}, 300_000);

describe('the built functions.js, alone with a global CustomFunctions', () => {
  const registered = new Map<string, (...values: unknown[]) => unknown>();
  beforeAll(() => {
    const CustomFunctions = { associate: (id: string, call: (...values: unknown[]) => unknown) => registered.set(id, call) };
    vm.runInNewContext(built('functions.js'), { CustomFunctions });
  });

  it('registers every function of functions.json by its id', () => {
    const metadata = JSON.parse(built('functions.json')) as Metadata;
    expect([...registered.keys()]).toEqual(metadata.functions.map(({ id }) => id));
  });

  it('gives the results of the reference', () => {
    for (const [id, example] of Object.entries(functionExamples)) {
      const result = registered.get(id)!(...exampleValues(example, 'zh'));
      const rows = Array.isArray(result) ? (result as unknown[][]) : [[result]];
      const shown = example.result.map((row) => row.map((cell) => localCell(cell, 'zh')));
      expect(JSON.parse(JSON.stringify(rows, rounded)), id).toEqual(JSON.parse(JSON.stringify(shown, rounded)));
    }
  });

  it('throws #VALUE! with a sentence', () => {
    expect(() => registered.get('RFM')!([['a'], ['b']], [[45_000], ['x']], [[1], [2]])).toThrow(/dates 第 2 行.*x/);
  });

  it('loads where nobody wants its functions', () => {
    expect(() => void vm.runInNewContext(built('functions.js'), {})).not.toThrow();
  });
});

describe.each([['functions.json', 'zh'], ['functions.en.json', 'en']])('the built %s', (file) => {
  const metadata = (): Metadata => JSON.parse(built(file)) as Metadata;

  it('lets error cells in and describes every function and argument', () => {
    expect(metadata().allowErrorForDataTypeAny).toBe(true);
    for (const { id, name, description, helpUrl, parameters } of metadata().functions) {
      expect(name).toBe(id);
      expect(id).toMatch(/^[A-Z]{3,}$/);
      expect(description.length).toBeGreaterThan(5);
      expect(description.length).toBeLessThan(256);
      expect(helpUrl.startsWith(`${ORIGIN}/taskpane.html?`)).toBe(true);
      for (const parameter of parameters) expect(parameter.description.length, `${id} ${parameter.name}`).toBeGreaterThan(2);
      const firstOptional = parameters.findIndex(({ optional }) => optional === true);
      if (firstOptional >= 0) expect(parameters.slice(firstOptional).every(({ optional }) => optional), id).toBe(true);
    }
  });

  it('has the arguments that are promised, in their order; more are only appended', () => {
    const promised: Readonly<Record<FunctionId, string>> = {
      RFM: 'customers,dates,amounts,asOf?,bins?,headers?',
      RFMSCORE: 'customers,dates,amounts,customer,asOf?,bins?',
      TIER: 'r,f,m',
      CAC: 'spend,newCustomers,channels?,headers?',
      RETENTION: 'users,dates,grain?,periods?,headers?',
      RETENTIONDAY: 'users,registered,activityUsers,activityDates,n,asOf?',
      ACTIVEUSERS: 'users,dates,grain?',
      ARPU: 'revenue,users',
      AOV: 'amounts,orders?',
      REPURCHASE: 'customers,dates,from?,to?',
      GROWTH: 'current,baseline',
      ATTAINMENT: 'actual,target,lowerIsBetter?',
      FUNNEL: 'steps,users,headers?',
      ABTEST: 'visitorsA,conversionsA,visitorsB,conversionsB,confidence?,headers?',
      PRIORITY: 'affected,pain,cost',
      WAKEUP: 'users,touched,activityUsers,activityDates,days?',
      REFERRALSHARE: 'users,inviters',
    };
    const declared = Object.fromEntries(metadata().functions.map(({ id, parameters }) => [id, parameters.map(({ name, optional }) => `${name}${optional ? '?' : ''}`).join()]));
    expect(Object.keys(declared).sort()).toEqual(Object.keys(promised).sort());
    for (const [id, list] of Object.entries(promised)) expect(`${declared[id]},`.startsWith(`${list},`), `${id}(${declared[id]})`).toBe(true);
  });
});

describe('the built manifest', () => {
  it('has no fault', () => {
    expect(manifestFaults(readManifest(join(folder, 'manifest.xml')), ORIGIN, folder)).toEqual([]);
  });

  it('has the version of package.json', () => {
    const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string };
    expect(readManifest(join(folder, 'manifest.xml')).version).toBe(`${version}.0`);
  });

  it('opens pages by commands that the pane knows', () => {
    const names = [...built('manifest.xml').matchAll(/<FunctionName>(\w+)</g)].map((match) => match[1]!);
    expect(names).toHaveLength(3);
    for (const name of names) expect(built('taskpane.js')).toContain(name);
  });
});

describe('the build', () => {
  it('has no source maps and no address of a development machine', () => {
    const files = readdirSync(folder).filter((file) => /\.(?:js|json|html|css|xml)$/.test(file));
    expect(readdirSync(folder).filter((file) => file.endsWith('.map'))).toEqual([]);
    for (const file of files) expect(built(file), file).not.toMatch(/localhost:\d|127\.0\.0\.1|sourceMappingURL|file:\/\//);
  });

  it('allows scripts from itself and from Microsoft only', () => {
    const policy = /content="(default-src[^"]+)"/i.exec(built('taskpane.html'))![1]!;
    expect(policy).toContain("default-src 'none'");
    expect(/script-src ([^;]+)/.exec(policy)![1]).toBe("'self' https://appsforoffice.microsoft.com");
  });
});

describe('the built pane, without Excel', () => {
  it.each([
    ['?lang=zh&function=RFM', 'light', 350],
    ['?lang=en&function=ABTEST', 'dark', 350],
    ['?lang=zh&page=report', 'dark', 320],
    ['?lang=en&page=share', 'light', 350],
    ['?lang=zh&page=help', 'light', 320],
  ] as const)('shows %s in %s colours %i pixels wide to everybody', async (search, colours, width) => {
    const server = await serveFolder(folder);
    const browser = await launchBrowser();
    try {
      const look = await lookAtPane(browser, `${server.address}/taskpane.html${search}`, colours, width);
      expect(look).toEqual({ violations: [], overflow: 0, errors: [] });
    } finally {
      await browser.close();
      await server.close();
    }
  }, 120_000);
});

function rounded(_key: string, value: unknown): unknown {
  return typeof value === 'number' ? Number(value.toPrecision(12)) : value;
}
