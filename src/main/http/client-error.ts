// What Node's HTTP parser refuses is answered as Kestra answers it, and the connection ends. Such a request
// has no parts that could be recorded, so it goes to the log alone.
// Source: seen on Kestra 2.0.0 (`b-len-short` in the recorded exchanges: a whole request is answered before what follows).
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import type { WebhookAnswer } from '../contract/delivery.ts';
import type { Switches } from '../contract/switches.ts';
import { answerUnreadable } from './unreadable-answer.ts';

/** What Node says of a request that it could not parse. */
export interface ParseFault extends Error {
  readonly code?: string;
  readonly rawPacket?: Buffer;
  /** Where in the packet the fault is. */
  readonly bytesParsed?: number;
}

/** Where a request could not be parsed. */
export interface FaultPlace {
  readonly socket: Duplex;
  /** The last request on the connection that could be, and its answer; absent: there was none. */
  readonly last?:
    | {
        readonly request: Pick<IncomingMessage, 'complete'>;
        readonly response: Pick<ServerResponse, 'headersSent' | 'writableFinished' | 'once'>;
      }
    | undefined;
  readonly switches: Switches;
}

/** Answers a request that could not be parsed, and closes. A caller that is gone gets nothing. */
export function answerClientError(fault: ParseFault, { socket, last, switches }: FaultPlace): void {
  if (fault.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const refuse = (): void => endWith(fault, { socket, switches });
  if (last === undefined || last.response.writableFinished || statusOf(fault) === 408) refuse();
  // The fault is in the body of the request itself; behind the beginning of an answer a second one would be its end.
  else if (!last.request.complete && last.response.headersSent) socket.end(() => socket.destroy());
  else if (!last.request.complete) refuse();
  // What stands behind a whole request must not cost its caller the answer.
  else last.response.once('finish', () => refuseWholeLine(fault, refuse));
}

/**
 * Kestra reads on to the end of a line before it refuses it. Node comes again with the next packet, and its bound on idle
 * connections, which counts from the answer, ends the waiting.
 */
function refuseWholeLine({ rawPacket, bytesParsed = 0 }: ParseFault, refuse: () => void): void {
  if (rawPacket === undefined || rawPacket.includes('\n', bytesParsed)) refuse();
}

function endWith(fault: ParseFault, { socket, switches }: Pick<FaultPlace, 'socket' | 'switches'>): void {
  if (!socket.writable) return;
  const status = statusOf(fault);
  const target = status === 400 ? readTarget(fault.rawPacket) : undefined;
  const answer = answerUnreadable({ status, switches, ...(target === undefined ? {} : { target }) });
  socket.end(printAnswer(answer), () => socket.destroy());
}

/** The whole answer as it goes over the wire. */
export function printAnswer({ status, reason, headers, body }: WebhookAnswer): string {
  const lines = headers.map(([name, value]) => `${name}: ${value}\r\n`).join('');
  return `HTTP/1.1 ${status} ${reason}\r\n${lines}\r\n${body}`;
}

function statusOf({ code }: ParseFault): 400 | 408 | 413 {
  if (code === 'HPE_HEADER_OVERFLOW') return 413;
  return code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 408 : 400;
}

/** The target, where the request line itself was in order and came in the same packet as the fault. */
function readTarget(packet: Buffer | undefined): string | undefined {
  return packet === undefined ? undefined : /^[A-Z]+ (\S+) HTTP\/1\.[01]\r\n/.exec(packet.toString('latin1'))?.[1];
}
