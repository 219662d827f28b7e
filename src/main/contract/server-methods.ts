// The methods about the running server as a whole, as a part of all `Methods`.
import type { ServerCheck } from './self-check.ts';
import type { ServerInfo } from './model.ts';

/** The methods. */
export interface ServerMethods {
  'server.info': (parameters: Record<string, never>) => ServerInfo;
  /** Looks at listeners, folders, keychain and versions anew. */
  'server.check': (parameters: Record<string, never>) => readonly ServerCheck[];
  /** Has every webhook refused with 503 and `Retry-After`, or takes them again; a new start always takes them. */
  'server.pause': (parameters: { readonly isPaused: boolean }) => { readonly isPaused: boolean };
}
