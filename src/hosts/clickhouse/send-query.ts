import type { IncomingMessage } from 'node:http';
import { request as plainRequest } from 'node:http';
import { request as secureRequest } from 'node:https';
import { WarehouseError } from '../../warehouse/warehouse-error';
import type { ClickHouseAddress } from './clickhouse-address';

/** What came back: a result, or the server's words on what went wrong. */
export interface Answer {
  readonly ok: boolean;
  readonly text: string;
}

/** Seconds until a host that does not even connect is given up. */
const CONNECTING = 15;

/**
 * Sends a query to the HTTP interface. Not `fetch`: that gives up after five minutes without a header, while a query
 * may have longer, and it would follow a redirection with the password.
 *
 * @param seconds after which the answer is given up
 * @throws WarehouseError `no-answer`, `too-slow`
 */
export async function sendQuery(
  { endpoint, user, password, label }: ClickHouseAddress,
  settings: URLSearchParams,
  body: string | FormData,
  seconds: number,
): Promise<Answer> {
  const encoded = new Response(body);
  const bytes = new Uint8Array(await encoded.arrayBuffer());
  const noAnswer = (error: unknown): WarehouseError =>
    new WarehouseError('no-answer', {
      source: label,
      said: error instanceof Error && 'code' in error ? String(error.code) : '',
    });
  return new Promise((resolve, reject) => {
    const send = endpoint.startsWith('https:') ? secureRequest : plainRequest;
    const request = send(`${endpoint}?${settings.toString()}`, {
      method: 'POST',
      auth: `${user}:${password}`,
      headers: { 'Content-Type': encoded.headers.get('Content-Type') ?? 'text/plain', 'Content-Length': bytes.length },
      agent: false,
    });
    const giveUp = (error: WarehouseError): void => {
      clearTimeout(late);
      clearTimeout(unconnected);
      reject(error);
      request.destroy();
    };
    const late = setTimeout(() => {
      giveUp(new WarehouseError('too-slow', { source: label, said: '' }));
    }, seconds * 1000);
    const unconnected = setTimeout(() => {
      giveUp(new WarehouseError('no-answer', { source: label, said: 'ETIMEDOUT' }));
    }, CONNECTING * 1000);
    request.on('socket', (socket) =>
      socket.once('connect', () => {
        clearTimeout(unconnected);
      }),
    );
    request.on('error', (error) => {
      giveUp(noAnswer(error));
    });
    request.on('response', (response) => {
      textOf(response).then(
        (text) => {
          clearTimeout(late);
          clearTimeout(unconnected);
          resolve({ ok: response.statusCode === 200, text });
        },
        (error: unknown) => {
          giveUp(noAnswer(error));
        },
      );
    });
    request.end(bytes);
  });
}

/** Rejects when the answer breaks off. */
async function textOf(response: IncomingMessage): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of response) chunks.push(chunk as Uint8Array);
  return new TextDecoder().decode(Buffer.concat(chunks));
}
