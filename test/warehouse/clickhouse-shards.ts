import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Account, ACCOUNTS, freePorts, serverConfig, type ShardPorts, usersConfig } from './shard-config';

/** A cluster of genuine ClickHouse servers, one a shard, in processes of this test alone. */
export interface Shards {
  readonly count: number;
  /** Address for `openClickHouse`, of the first shard unless told. */
  url(shard?: number, account?: Account, database?: string): string;
  /** Runs a statement as `default`; `parameters` are those of the HTTP interface. Rejects with the server's words. */
  http(shard: number, statement: string, parameters?: Readonly<Record<string, string>>): Promise<string>;
  /** Ends one server at once, as a failing machine does. */
  kill(shard: number): Promise<void>;
  /** Ends all servers and removes their files. */
  stop(): Promise<void>;
}

/** Milliseconds that a server has to end by itself; with idle connections it would take five seconds. */
const PATIENCE = 1000;

/** The database that `url` names and `loadTables` fills. */
export const DATABASE = 'shop';

/**
 * Starts servers on free ports of the loopback and waits until all answer. They end with this process, however it ends.
 */
export async function startShards({ count, timezone = 'UTC' }: { count: number; timezone?: string }): Promise<Shards> {
  for (let attempts = 1; ; attempts++) {
    try {
      return await startOnce(count, timezone);
    } catch (error) {
      // Another process may have taken a port between finding and using it.
      if (attempts === 3 || !/Address already in use/.test(String(error))) throw error;
    }
  }
}

async function startOnce(count: number, timezone: string): Promise<Shards> {
  const ports = await freePorts(count);
  const folder = await mkdtemp(join(tmpdir(), 'yearbook-shards-'));
  const servers: ChildProcess[] = [];
  for (const [shard, own] of ports.entries())
    servers.push(await startServer(join(folder, String(shard)), own, ports, timezone));
  const watchdog = watch(folder, servers);
  const stop = async (): Promise<void> => {
    await Promise.all(servers.map((server) => end(server)));
    watchdog.stdin!.end('done\n');
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await Promise.all(servers.map((server, shard) => answering(server, ports[shard]!, join(folder, String(shard)))));
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    count,
    url: (shard = 0, account = 'reader', database = DATABASE) =>
      `clickhouse://${account}:${encodeURIComponent(ACCOUNTS[account])}@127.0.0.1:${ports[shard]!.http}/${database}`,
    http: (shard, statement, parameters = {}) => post(ports[shard]!, statement, parameters),
    kill: (shard) => end(servers[shard]!, 'SIGKILL'),
    stop,
  };
}

async function startServer(
  folder: string,
  own: ShardPorts,
  all: readonly ShardPorts[],
  timezone: string,
): Promise<ChildProcess> {
  await mkdir(folder);
  await writeFile(join(folder, 'config.xml'), serverConfig(folder, own, all, timezone));
  await writeFile(join(folder, 'users.xml'), usersConfig());
  // Debian installs it where only administrators' paths look.
  const program =
    ['/usr/sbin/clickhouse-server', '/usr/bin/clickhouse-server'].find((path) => existsSync(path)) ??
    'clickhouse-server';
  const server = spawn(program, [`--config-file=${folder}/config.xml`], { cwd: folder, stdio: 'ignore' });
  await new Promise((resolve, reject) => server.once('spawn', resolve).once('error', reject));
  return server;
}

/** Resolves when the server answers; rejects with its own words when it ends before. */
async function answering(server: ChildProcess, ports: ShardPorts, folder: string): Promise<void> {
  for (let waited = 0; waited < 60_000; waited += 50) {
    if (hasEnded(server)) break;
    const answer = await post(ports, 'SELECT 1', {}).catch(() => '');
    if (answer === '1\n') return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const said = await readFile(join(folder, 'errors.log'), 'utf8').catch(() => '');
  throw new Error(`clickhouse-server does not answer: ${said.slice(-2000)}`);
}

/** The loading of many rows may take long; nothing else here does. */
async function post(
  { http }: ShardPorts,
  statement: string,
  parameters: Readonly<Record<string, string>>,
): Promise<string> {
  const response = await fetch(`http://127.0.0.1:${http}/?${new URLSearchParams(parameters).toString()}`, {
    method: 'POST',
    body: statement,
  });
  const text = await response.text();
  if (!response.ok) throw new Error(text.trim());
  return text;
}

function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null;
}

async function end(server: ChildProcess, signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM'): Promise<void> {
  if (hasEnded(server)) return;
  const ended = new Promise<void>((resolve) =>
    server.once('exit', () => {
      resolve();
    }),
  );
  server.kill(signal);
  const impatience = setTimeout(() => server.kill('SIGKILL'), PATIENCE);
  await ended;
  clearTimeout(impatience);
}

/**
 * A shell that ends the servers when this process is gone without having stopped them: its input ends then. A process
 * whose arguments do not name the folder is not one of them.
 */
function watch(folder: string, servers: readonly ChildProcess[]): ChildProcess {
  const script = `read -r word; [ "$word" = done ] && exit
    for pid in "$@"; do grep -qsF "$0" "/proc/$pid/cmdline" && kill -KILL "$pid"; done
    rm -rf "$0"`;
  const pids = servers.map(({ pid }) => String(pid));
  const watchdog = spawn('sh', ['-c', script, folder, ...pids], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  });
  watchdog.unref();
  return watchdog;
}
