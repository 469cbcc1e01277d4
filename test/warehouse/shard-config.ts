import { createServer, type Server } from 'node:net';

/** Ports of one server. */
export interface ShardPorts {
  readonly http: number;
  readonly tcp: number;
  readonly interserver: number;
}

/** Name of the cluster in the configuration of every shard. */
export const CLUSTER = 'shop';

/** Accounts of the servers; `default` has no password and may do all. */
export const ACCOUNTS = { default: '', reader: 'nur lesen/1:2@3 只读', locked: '锁' } as const;
export type Account = keyof typeof ACCOUNTS;

/** Ports on which nothing listens now. */
export async function freePorts(count: number): Promise<ShardPorts[]> {
  const servers = await Promise.all(Array.from({ length: count * 3 }, listening));
  const ports = servers.map((server) => {
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('no port');
    return address.port;
  });
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return Array.from({ length: count }, (_, i) => ({
    http: ports[3 * i]!,
    tcp: ports[3 * i + 1]!,
    interserver: ports[3 * i + 2]!,
  }));
}

function listening(): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      resolve(server);
    });
  });
}

/** `config.xml` of one shard in its folder. */
export function serverConfig(folder: string, own: ShardPorts, all: readonly ShardPorts[], timezone: string): string {
  const shards = all.map(({ tcp }) => `<shard><replica><host>127.0.0.1</host><port>${tcp}</port></replica></shard>`);
  return `<yandex>
  <logger><level>warning</level><log>${folder}/server.log</log><errorlog>${folder}/errors.log</errorlog></logger>
  <listen_host>127.0.0.1</listen_host>
  <interserver_http_host>127.0.0.1</interserver_http_host>
  <http_port>${own.http}</http_port>
  <tcp_port>${own.tcp}</tcp_port>
  <interserver_http_port>${own.interserver}</interserver_http_port>
  <path>${folder}/data/</path>
  <tmp_path>${folder}/tmp/</tmp_path>
  <users_config>users.xml</users_config>
  <default_profile>default</default_profile>
  <default_database>default</default_database>
  <timezone>${timezone}</timezone>
  <mark_cache_size>20000000</mark_cache_size>
  <uncompressed_cache_size>0</uncompressed_cache_size>
  <remote_servers><${CLUSTER}>${shards.join('')}</${CLUSTER}></remote_servers>
</yandex>
`;
}

/** `users.xml` of every shard: `reader` may only read, but set limits; `locked` may not even set those. */
export function usersConfig(): string {
  const user = (name: Account): string =>
    `<${name}><password>${ACCOUNTS[name]}</password><networks><ip>127.0.0.1</ip></networks><profile>${name}</profile><quota>default</quota></${name}>`;
  return `<yandex>
  <profiles>
    <default><max_threads>2</max_threads><background_pool_size>2</background_pool_size></default>
    <reader><readonly>2</readonly></reader>
    <locked><readonly>1</readonly></locked>
  </profiles>
  <users>${user('default')}${user('reader')}${user('locked')}</users>
  <quotas><default></default></quotas>
</yandex>
`;
}
