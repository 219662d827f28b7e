// What tasks of HTTP measure of each answer: how often was asked on its connection, and what went over the wire. It
// publishes; that figures of one name and its tags are summed is the engine's business.
// Source: Kestra's RunContextResponseInterceptor, seen on 1.3.19 and 2.0.0 (`http-*` in the recorded runs).
import type { HttpRequest } from './http-request.ts';
import type { RunContext } from './plugin.ts';
import type { HttpAnswer } from './ports.ts';

/** The meters of one exchange, over all that it sends. */
export interface HttpMeters {
  /** Publishes what is known once an answer is there. `url` is where it was asked. */
  measure(answer: HttpAnswer, asked: { readonly method: HttpRequest['method']; readonly url: URL }): void;
}

/** What Kestra counts for each connection, which it keeps for repeating and redirects to the same server. */
interface Connection {
  readonly count: number;
  readonly sentBytes: number;
  readonly receivedBytes: number;
}

const fresh: Connection = { count: 0, sentBytes: 0, receivedBytes: 0 };

/** Begins with no connection. */
export function createHttpMeters({ metric }: Pick<RunContext, 'metric'>): HttpMeters {
  const connections = new Map<string, Connection>();
  return {
    measure(answer, { method, url }) {
      const before = connections.get(url.origin) ?? fresh;
      const { count, sentBytes, receivedBytes } = {
        count: before.count + 1,
        sentBytes: before.sentBytes + answer.traffic.sentBytes,
        receivedBytes: before.receivedBytes + answer.traffic.receivedBytes,
      };
      const isClosed = answer.headers.get('connection')?.some((value) => value.toLowerCase() === 'close') === true;
      connections.set(url.origin, isClosed ? fresh : { count, sentBytes, receivedBytes });
      const tags = {
        'request.method': method,
        'request.scheme': url.protocol.slice(0, -1),
        'request.hostname': url.hostname,
        'response.code': String(answer.status),
      };
      const figures: readonly (readonly [name: string, value: number | undefined])[] = [
        ['response.length', lengthOf(answer, method)],
        ['request.count', count],
        ['request.bytes', sentBytes],
        ['response.bytes', receivedBytes],
        ['response.count', count],
      ];
      for (const [name, value] of figures) if (value !== undefined) metric({ name, type: 'counter', value, tags });
    },
  };
}

/** As the server announces it, -1 where it does not; an answer that cannot have a body has no length. */
function lengthOf({ status, headers }: HttpAnswer, method: string): number | undefined {
  if (status === 204 || status === 304 || method === 'HEAD') return undefined;
  const announced = headers.get('content-length')?.[0];
  return announced === undefined ? -1 : Number(announced);
}
