// Whether the window still hears its core. One value that transports set and the screen shows.

/** `expired`: the core answers, but not to this window any more, because its session is another one. */
export type Connection = 'connecting' | 'open' | 'lost' | 'expired';

/** The value and who watches it. */
export interface ConnectionState {
  readonly get: () => Connection;
  /** Calls back at every change. Returns a function that ends it. */
  readonly watch: (onChange: () => void) => () => void;
}

/** A connection that a transport sets. */
export interface SettableConnection extends ConnectionState {
  set(next: Connection): void;
}

/** Makes the value. */
export function createConnection(first: Connection): SettableConnection {
  let current = first;
  const watchers = new Set<() => void>();
  return {
    get: () => current,
    set(next) {
      if (next === current) return;
      current = next;
      for (const watcher of watchers) watcher();
    },
    watch(onChange) {
      watchers.add(onChange);
      return () => watchers.delete(onChange);
    },
  };
}
