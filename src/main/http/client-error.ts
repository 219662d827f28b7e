// What Node's HTTP parser refuses is answered as Kestra answers it, and the connection ends. Such a request
// has no parts that could be recorded, so it goes to the log alone.
import type { Duplex } from 'node:stream';
import type { WebhookAnswer } from '../contract/model.ts';
import type { Switches } from '../contract/profile.ts';
import { answerUnreadable } from './unreadable-answer.ts';

/** What Node says of a request that it could not parse. */
export interface ParseFault extends Error {
  readonly code?: string;
  readonly rawPacket?: Buffer;
}

/** Where a request could not be parsed. */
export interface FaultPlace {
  readonly socket: Duplex;
  /** Whether an answer to an earlier request has begun; a second one would be taken for its end. */
  readonly isAnswering: boolean;
  readonly switches: Switches;
}

/** Answers a request that could not be parsed, and closes. A caller that is gone gets nothing. */
export function answerClientError(fault: ParseFault, { socket, isAnswering, switches }: FaultPlace): void {
  if (fault.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  if (isAnswering) {
    socket.end(() => socket.destroy());
    return;
  }
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
