// The keychain of the operating system as a port: the three things that are asked of it. What is kept under which
// account, and what is remembered of it, is in `keytar-source.ts`.
import type { Result } from '../contract/errors.ts';
import type { KeychainState } from '../contract/keychain.ts';

/** The name under which all entries of ours stand. */
export const keychainService = 'hookbench';

/** One entry: its account and what it holds. */
export interface KeychainEntry {
  readonly account: string;
  readonly value: string;
}

/** Why the keychain did not do it: how it stands therefore, and the sentence of whoever knows. */
export interface KeychainFault {
  /** `ok` where it is open and refused this one entry. */
  readonly state: KeychainState;
  readonly message: string;
}

/** A keychain. Any call may take for ever: it may be waiting for somebody to type a password. */
export interface Keychain {
  /** Everything that it has under our name. */
  entries(): Promise<Result<readonly KeychainEntry[], KeychainFault>>;
  set(entry: KeychainEntry): Promise<Result<void, KeychainFault>>;
  /** Answers whether there was one. */
  delete(account: string): Promise<Result<boolean, KeychainFault>>;
  /** Gives up what is still being waited for. */
  close(): void;
}
