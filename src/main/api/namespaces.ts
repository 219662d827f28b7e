// What a namespace holds besides its flows, as handlers in one: its secrets and its key-value entries.
import type { Switches } from '../contract/switches.ts';
import type { KeyValueStore } from '../plugin/ports.ts';
import type { Handlers } from './handler.ts';
import { createKeyValueHandlers } from './key-values.ts';
import { createSecretHandlers, type SecretHandlerOptions } from './secrets.ts';

/** What the handlers need: of an engine, that which knows secrets and entries. */
export interface NamespaceHandlerOptions extends SecretHandlerOptions {
  readonly environment: {
    readonly ports: { readonly keyValues: KeyValueStore; readonly nowNanos: () => bigint };
    readonly rendering: { readonly switches: Switches };
  };
}

/** The handlers of both. */
export function createNamespaceHandlers(
  options: NamespaceHandlerOptions,
): Pick<Handlers, keyof ReturnType<typeof createSecretHandlers> | keyof ReturnType<typeof createKeyValueHandlers>> {
  const { ports, rendering } = options.environment;
  const { keyValues, nowNanos } = ports;
  return {
    ...createSecretHandlers(options),
    ...createKeyValueHandlers({ keyValues, nowNanos, switches: rendering.switches }),
  };
}
