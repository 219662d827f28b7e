// What carries calls and events between the window and its core, whichever way it goes.
import type { Core } from '../../main/contract/methods.ts';
import type { ConnectionState } from './connection.ts';

/** A core at the other end of something that may break. */
export interface Transport extends Core {
  readonly connection: ConnectionState;
  /** Whether the core is the desktop app's, which can start itself again. */
  readonly isDesktop: boolean;
}
