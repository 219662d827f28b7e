// Which way the window reaches its core: over the bridge where the desktop app put one, else over HTTP.
import { createHttpTransport, type Presence } from './http-transport.ts';
import { createIpcTransport } from './ipc-transport.ts';
import type { Transport } from './transport.ts';

/** The transport for a page. */
export function chooseTransport(page: Window & typeof globalThis): Transport {
  if (page.hookbench !== undefined) return createIpcTransport(page.hookbench);
  return createHttpTransport({ base: '', fetch: page.fetch.bind(page), presence: presenceOf(page.document) });
}

function presenceOf(page: Document): Presence {
  return {
    isAway: () => page.hidden,
    watch(onChange) {
      page.addEventListener('visibilitychange', onChange);
      return () => page.removeEventListener('visibilitychange', onChange);
    },
  };
}
