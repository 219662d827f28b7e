// How the keychain of the operating system stands, as the window shows it. Names and values of secrets are not
// here.

/**
 * `ok`: secrets are kept in it. `locked`: it is there and does not let us in, be it that it waits for its password.
 * `absent`: this session has none. `addon-missing`: the package that reaches it is not installed or does not load.
 */
export type KeychainState = 'ok' | 'locked' | 'absent' | 'addon-missing';

/** The keychain, when it was last asked. */
export interface KeychainStatus {
  readonly state: KeychainState;
  /** Why it is not `ok`, as a sentence. */
  readonly reason?: string;
  /** Entries under our name in it that are no secrets of ours; they are left alone. */
  readonly ignored: number;
}
