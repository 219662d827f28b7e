// The page's address line: the path over HTTP, the part behind `#` where a page has no paths of its own (a
// custom scheme, a file). Back and forward are the browser's.

/** Where the window is. */
export interface AddressBar {
  /** Path and query, beginning with a slash. */
  readonly get: () => string;
  /** Goes to an address; `replace` leaves no way back to the present one. */
  go(address: string, options?: { readonly replace?: boolean }): void;
  /** What a link to an address has as its `href`. */
  hrefOf(address: string): string;
  /** Calls back at every change. Returns a function that ends it. */
  readonly watch: (onChange: () => void) => () => void;
  /** Asks before the place is left, by links, keys or the browser's own buttons. Returns a function that ends it. */
  readonly guard: (mayLeave: LeaveGuard) => () => void;
}

/** Whether the present place may be left for an address; who says no can `leave` later, once somebody has decided. */
export type LeaveGuard = (address: string, leave: () => void) => boolean;

/** The address line of a page. */
export function createAddressBar(page: Window): AddressBar {
  const isHashed = !page.location.protocol.startsWith('http');
  const watchers = new Set<() => void>();
  const notify = (): void => {
    for (const watcher of watchers) watcher();
  };
  const hrefOf = (address: string): string => (isHashed ? `#${address}` : address);
  const get = (): string => addressOf(page, isHashed);
  const guards = new Set<LeaveGuard>();
  const mayLeave = (address: string, leave: () => void): boolean => [...guards].every((guard) => guard(address, leave));
  let shown = get();
  const put = (address: string, replace: boolean): void => {
    if (replace) page.history.replaceState(null, '', hrefOf(address));
    else page.history.pushState(null, '', hrefOf(address));
    shown = get();
    notify();
  };
  page.addEventListener('popstate', () => {
    const address = get();
    // The browser has gone already; the way back is a new entry, since nobody knows in which direction it went.
    if (!mayLeave(address, () => put(address, false))) {
      put(shown, false);
      return;
    }
    shown = address;
    notify();
  });
  return {
    get,
    go(address, { replace = false } = {}) {
      if (mayLeave(address, () => put(address, replace))) put(address, replace);
    },
    hrefOf,
    watch(onChange) {
      watchers.add(onChange);
      return () => watchers.delete(onChange);
    },
    guard(asked) {
      guards.add(asked);
      return () => guards.delete(asked);
    },
  };
}

function addressOf(page: Window, isHashed: boolean): string {
  const { pathname, search, hash } = page.location;
  if (!isHashed) return pathname + search;
  return hash.startsWith('#/') ? hash.slice(1) : '/';
}
