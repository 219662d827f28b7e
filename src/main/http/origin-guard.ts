// Keeps pages of other origins, and names that only pretend to be this machine, away from the control
// listener. It asks nothing about who the caller is: that is the token's work.
import { createError, type ErrorValue } from '../contract/errors.ts';
import type { RawHeader } from '../contract/delivery.ts';
import { headerValues } from './header-values.ts';

/** What of a request says where it comes from. */
export interface RequestOrigin {
  readonly method: string;
  readonly target: string;
  readonly headers: readonly RawHeader[];
}

// Any port: one that is forwarded from elsewhere, as over SSH, has a number of its own.
const ownHost = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?$/i;

/** Why a request must not pass, as ORIGIN_REFUSED; undefined where it may. */
export function checkOrigin({ method, target, headers }: RequestOrigin): ErrorValue | undefined {
  const hosts = headerValues(headers, 'host');
  const [host = ''] = hosts;
  // A name that somebody else's server resolves to this machine is still a foreign name.
  if (hosts.length !== 1 || !ownHost.test(host) || !target.startsWith('/')) {
    return createError('ORIGIN_REFUSED', `Cannot take request: host "${hosts.join(', ')}" is not this machine`);
  }
  const foreign = headerValues(headers, 'origin').find((origin) => origin !== `http://${host.toLowerCase()}`);
  if (foreign !== undefined) {
    return createError('ORIGIN_REFUSED', `Cannot take request: it comes from a page of "${foreign}"`);
  }
  // Scripts and images of a page on another port carry the cookie but no Origin; browsers say it here.
  const sites = headerValues(headers, 'sec-fetch-site');
  const isNavigation = method === 'GET' && headerValues(headers, 'sec-fetch-mode').includes('navigate');
  if (!isNavigation && sites.some((site) => site !== 'same-origin' && site !== 'none')) {
    return createError('ORIGIN_REFUSED', 'Cannot take request: it comes from a page of another site');
  }
  return undefined;
}
