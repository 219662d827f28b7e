// What the running program is to its entries and to the command line: the one core, where it listens,
// and how it ends. `app.ts` beside the entries builds it.
import type { Result } from '../contract/errors.ts';
import type { Core } from '../contract/methods.ts';
import type { ServerInfo } from '../contract/model.ts';
import type { Settings } from '../contract/settings.ts';
import type { SettingsDesk } from './settings.ts';

/** The running program. */
export interface App {
  readonly core: Core;
  /** Addresses of the ingress as URLs without a slash at the end; the first is the one to show. */
  readonly ingress: readonly string[];
  /** Address of the control listener, likewise; absent where it is off. */
  readonly control?: string;
  /** What opens the control listener. */
  readonly token: string;
  info(): ServerInfo;
  /** Ends in order: no new webhooks, running executions get a moment, everything kept is on disk. */
  close(): Promise<void>;
}

/** What differs between the entries. */
export interface StartOptions {
  /** Whether there is a control listener; a window that has the core beside it needs none. Default true. */
  readonly isControlOn?: boolean;
  /** The file that the log goes to; absent: standard error alone. */
  readonly logFile?: string;
  /** Ends the program in order and starts it again; absent where that is somebody else's to do. */
  readonly restart?: () => void;
  /** Where settings are changed; absent: nowhere. */
  readonly desk?: SettingsDesk;
}

/** Builds and starts everything. Answers PORT_BUSY, PORT_UNUSABLE, FLOWS_UNUSABLE, DATA_UNUSABLE. */
export type StartApp = (settings: Settings) => Promise<Result<App>>;
