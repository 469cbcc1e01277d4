import { WarehouseError } from '../../warehouse/warehouse-error';

/** Where a ClickHouse server answers, and as whom. */
export interface ClickHouseAddress {
  /** Address of the HTTP interface. */
  readonly endpoint: string;
  readonly user: string;
  readonly password: string;
  readonly database: string;
  /** What sources and sentences call it; without a password. */
  readonly label: string;
}

/**
 * Reads `clickhouse://user:password@host:port/database`, or `clickhouses://…` for TLS. The port is that of the HTTP
 * interface: 8123, or 8443 with TLS, when omitted. The address itself is never shown, since it may hold a password.
 *
 * @param password where the address has none
 * @throws WarehouseError `wrong-address`
 * @example
 * clickHouseAddress('clickhouse://reader@db:8124/shop', 'x').label; // => 'clickhouse://db:8124/shop'
 * clickHouseAddress('clickhouses://db/shop', '').endpoint; // => 'https://db:8443/'
 */
export function clickHouseAddress(text: string, password: string): ClickHouseAddress {
  const wrong = (): WarehouseError => new WarehouseError('wrong-address', { expected: 'clickhouse://host:port/database' });
  if (!/^clickhouses?:\/\//.test(text) || !URL.canParse(text)) throw wrong();
  const url = new URL(text);
  const database = decode(url.pathname.slice(1));
  if (url.hostname === '' || database === '' || database.includes('/')) throw wrong();
  const secure = url.protocol === 'clickhouses:';
  const port = url.port === '' ? (secure ? '8443' : '8123') : url.port;
  return {
    endpoint: `${secure ? 'https' : 'http'}://${url.hostname}:${port}/`,
    user: url.username === '' ? 'default' : decode(url.username),
    password: url.password === '' ? password : decode(url.password),
    database,
    label: `${url.protocol}//${url.hostname}:${port}/${database}`,
  };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
