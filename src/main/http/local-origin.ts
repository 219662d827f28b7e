// The guard of Kestra's HTTP framework: a page of a foreign origin may not reach a server that is asked
// for as localhost. It is no authentication: with any other Host there is no check.
// Source: seen on Kestra 1.3.19 and 2.0.0 (the recorded exchanges `m-*-origin`, `x-origin-*`).
import type { RawHeader } from '../contract/delivery.ts';
import { headerValues } from './header-values.ts';

const localHosts: ReadonlySet<string> = new Set(['localhost', '127.0.0.1']);

/** Whether a browser sent this for a page of another origin while the request names localhost. */
export function isForeignToLocalhost(headers: readonly RawHeader[]): boolean {
  const [origin] = headerValues(headers, 'origin');
  if (origin === undefined) return false;
  const host = headerValues(headers, 'host')[0] ?? 'localhost';
  return localHosts.has(host.replace(/:\d*$/, '').toLowerCase()) && !isLocalOrigin(origin);
}

function isLocalOrigin(origin: string): boolean {
  const host = /^[a-z][a-z0-9+.-]*:\/\/([^/:?#]*)(?::\d*)?$/i.exec(origin)?.[1];
  return host !== undefined && localHosts.has(host.toLowerCase());
}
