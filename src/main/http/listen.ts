// Opens listening sockets: by default one port on both loopback addresses, so that `localhost` works
// whichever of them a program takes it for. Never another port than the one asked for.
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createError, type ErrorValue, fail, messageOf, ok, type Result } from '../contract/errors.ts';

/** Where to listen. */
export interface ListenOptions {
  /** One address; absent: loopback, IPv4 and IPv6. */
  readonly host?: string;
  /** 0 takes a free one. */
  readonly port: number;
  /** The name of the setting that changes the port, for the error. */
  readonly setting: string;
  /** Makes one server for each address. */
  readonly createServer: () => Server;
}

/** What listens. */
export interface Listening {
  readonly servers: readonly Server[];
  /** URLs without a slash at the end; the first is the one to show. */
  readonly addresses: readonly string[];
}

const loopback = { ipv4: '127.0.0.1', ipv6: '::1' } as const;
/** How often another free port is tried where the one that IPv4 got is taken on IPv6. */
const attemptsMax = 20;
const noIpv6: ReadonlySet<string | undefined> = new Set(['EADDRNOTAVAIL', 'EAFNOSUPPORT', 'EINVAL']);

/** Opens the sockets. Answers PORT_BUSY or PORT_UNUSABLE, then nothing is open. */
export async function listen(options: ListenOptions): Promise<Result<Listening>> {
  if (options.host !== undefined) {
    const only = await open(options, { host: options.host, port: options.port });
    return only.ok ? ok(toListening([only.value])) : fail(toError(only.error, options));
  }
  for (let attempt = 1; ; attempt++) {
    const first = await open(options, { host: loopback.ipv4, port: options.port });
    if (!first.ok) return fail(toError(first.error, options));
    const second = await open(options, { host: loopback.ipv6, port: portOf(first.value) });
    if (second.ok) return ok(toListening([first.value, second.value]));
    if (noIpv6.has(second.error.code)) return ok(toListening([first.value]));
    await new Promise((resolve) => first.value.close(resolve));
    const mayTryAgain = options.port === 0 && second.error.code === 'EADDRINUSE' && attempt < attemptsMax;
    if (!mayTryAgain) return fail(toError(second.error, options));
  }
}

interface OpenFailure {
  readonly code: string | undefined;
  readonly message: string;
  readonly host: string;
  readonly port: number;
}

function open(
  { createServer }: ListenOptions,
  { host, port }: { readonly host: string; readonly port: number },
): Promise<Result<Server, OpenFailure>> {
  return new Promise((resolve) => {
    const server = createServer();
    const onError = (error: NodeJS.ErrnoException): void => {
      resolve(fail({ code: error.code, message: messageOf(error), host, port }));
    };
    server.once('error', onError);
    server.listen({ host, port, ipv6Only: true }, () => {
      server.off('error', onError);
      resolve(ok(server));
    });
  });
}

function toError({ code, message, host, port }: OpenFailure, { setting }: ListenOptions): ErrorValue {
  const place = `${bracketed(host)}:${port}`;
  if (code === 'EADDRINUSE') {
    const text = `Cannot listen on ${place}: port ${port} is in use; stop what uses it or choose another with ${setting}`;
    return createError('PORT_BUSY', text, {}, { port, setting });
  }
  const text = `Cannot listen on ${place}: ${message}; choose another with ${setting}`;
  return createError('PORT_UNUSABLE', text, {}, { port, setting });
}

function toListening(servers: readonly Server[]): Listening {
  return { servers, addresses: servers.map((server) => `http://${bracketed(hostOf(server))}:${portOf(server)}`) };
}

function bracketed(host: string): string {
  return host.includes(':') ? `[${host}]` : host;
}

function addressOf(server: Server): AddressInfo {
  const address = server.address();
  // A server that listens on a port has an address of this kind; a pipe or a closed one would not.
  if (address === null || typeof address === 'string') throw new Error('Unexpected address of a listening server');
  return address;
}

function portOf(server: Server): number {
  return addressOf(server).port;
}

function hostOf(server: Server): string {
  return addressOf(server).address;
}
