// Every setting, by the name that it has as a flag, in a settings file and in the window. Where a value
// comes from (flag, environment, `hookbench.yaml`, the user's settings, default) is in `command/settings.ts`.
import type { Profile } from './profile.ts';

/** What can be set. */
export interface Settings {
  /** Folder of the flows. */
  readonly flows: string;
  /** Folder of the database and of `ready.json`. */
  readonly data: string;
  /** Address of the ingress; absent: loopback, both IPv4 and IPv6. */
  readonly host?: string;
  /** Port of the ingress; 0 takes a free one. Default 8080. */
  readonly port: number;
  /** Port of the control listener, always loopback; 0 takes a free one. Default 8081. */
  readonly controlPort: number;
  /** Which Kestra is behaved like. */
  readonly kestra: Profile;
  /** The tenant of addresses that we make. Default `main`. */
  readonly tenant: string;
  /** The session's token for the control listener; absent: a random one. */
  readonly token?: string;
  /** Whether task types beyond Kestra's core are let in (`any`) or refused as by a Kestra with its core alone. */
  readonly plugins: 'any' | 'core';
  /** How a task ends whose type we do not run and that has no stub. Default WARNING. */
  readonly unknownTasks: 'WARNING' | 'FAILED';
  /** Whether address forms that open-source Kestra refuses are refused here too. Default false. */
  readonly strictAddresses: boolean;
  /** Whether scripts of this flows folder may run. Default false. */
  readonly trust: boolean;
  /** Kestra's `kestra.url`, the beginning of addresses in answers; absent: the control listener's. */
  readonly url?: string;
  /** Whether the browser is opened once it serves. Default false. */
  readonly open: boolean;
  /** Largest body of a webhook, in bytes. Default 25 MiB. */
  readonly bodyBytesMax: number;
  /** Beginning of the environment variables that expressions see as `envs`. Default `ENV_`. */
  readonly envPrefix: string;
  /** How sure a commit is: `normal` survives the death of the process, `full` also the loss of power. */
  readonly synchronous: 'normal' | 'full';
  /** Whether a damaged database is kept aside at the start and a new one begun; without it the start is refused. Default false. */
  readonly replaceCorrupted: boolean;
  /** How many deliveries are kept; beyond it the oldest go, with their bodies. Default 100,000. */
  readonly deliveriesMax: number;
  /** How many executions are kept; beyond it the oldest that have ended go, with logs, figures and files. Default 100,000. */
  readonly executionsMax: number;
  /** How old what is kept may become, in days. Default 30. */
  readonly ageMaxDays: number;
  /** How large the database may become, in bytes; beyond it the oldest of all records go. Default 2 GiB. */
  readonly databaseBytesMax: number;
  /** How many executions run at once; others wait. Default 64. */
  readonly runningMax: number;
  /** How many executions wait at most; then webhooks get 503 with `Retry-After`. Default 10,000. */
  readonly queuedMax: number;
  /**
   * How many webhooks are in hand at once, from their head to their commit; more get 503 with `Retry-After`. Default 1,000.
   */
  readonly requestsMax: number;
  /** How long running executions may take once the program is to stop, in milliseconds; then they are resumed at the next start. Default 3,000. */
  readonly stopGraceMs: number;
  /** What the desktop app tells by notifications of the system: failed executions and unmatched deliveries, or nothing. Default failures. */
  readonly notifications: 'failures' | 'off';
  /** Whether the desktop app goes on in the tray when its window is closed; default false, then it ends with it. */
  readonly closeToTray: boolean;
}
