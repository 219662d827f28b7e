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
}

/** The address line of a page. */
export function createAddressBar(page: Window): AddressBar {
  const isHashed = !page.location.protocol.startsWith('http');
  const watchers = new Set<() => void>();
  const notify = (): void => {
    for (const watcher of watchers) watcher();
  };
  page.addEventListener('popstate', notify);
  const hrefOf = (address: string): string => (isHashed ? `#${address}` : address);
  return {
    get() {
      const { pathname, search, hash } = page.location;
      if (!isHashed) return pathname + search;
      return hash.startsWith('#/') ? hash.slice(1) : '/';
    },
    go(address, { replace = false } = {}) {
      if (replace) page.history.replaceState(null, '', hrefOf(address));
      else page.history.pushState(null, '', hrefOf(address));
      notify();
    },
    hrefOf,
    watch(onChange) {
      watchers.add(onChange);
      return () => watchers.delete(onChange);
    },
  };
}
