// What the keychain holds, as a copy in memory, and how it stands. All is read once at the start and again when
// somebody asks for it; lookups never wait. Nothing of it is written to any file.
import { createError, fail, type Result } from '../contract/errors.ts';
import type { KeychainState, KeychainStatus } from '../contract/keychain.ts';
import { createCallQueue } from './call-queue.ts';
import type { Keychain, KeychainEntry, KeychainFault } from './keychain.ts';

/** What the copy needs. */
export interface KeychainCopyOptions {
  readonly keychain: Keychain;
  /** How long one call is waited for, in milliseconds. */
  readonly limitMs: number;
  /** Which entries are ours; others are counted and left alone. */
  readonly isOurs: (entry: KeychainEntry) => boolean;
}

/** The copy. */
export interface KeychainCopy {
  /** Account → value. */
  readonly values: ReadonlyMap<string, string>;
  /** How it stood when it was last asked. */
  status(): KeychainStatus;
  /** Reads everything anew, which may ask the user for the keychain's password. */
  refresh(): Promise<KeychainStatus>;
  /** Answers KEYCHAIN_FAILED. */
  set(entry: KeychainEntry): Promise<Result<void>>;
  /** Answers whether there was one, or KEYCHAIN_FAILED. */
  delete(account: string): Promise<Result<boolean>>;
  /** Settles when the first reading has ended or was given up. */
  readonly loaded: Promise<void>;
  close(): void;
}

/** Makes the copy and begins to read. */
export function createKeychainCopy({ keychain, limitMs, isOurs }: KeychainCopyOptions): KeychainCopy {
  const queue = createCallQueue(limitMs);
  const values = new Map<string, string>();
  const silent = `the keychain does not answer within ${limitMs / 1000} s, it may be waiting for its password`;
  let status: KeychainStatus = { state: 'locked', reason: silent, ignored: 0 };

  const note = (state: KeychainState, reason: string): void => {
    if (state !== 'ok') status = { state, reason, ignored: 0 };
  };
  const read = async (): Promise<KeychainStatus> => {
    const entries = await keychain.entries();
    if (entries.ok) {
      const ours = entries.value.filter(isOurs);
      values.clear();
      for (const { account, value } of ours) values.set(account, value);
      status = { state: 'ok', ignored: entries.value.length - ours.length };
    } else note(entries.error.state, entries.error.message);
    return status;
  };
  const refresh = async (): Promise<KeychainStatus> => {
    if ((await queue.run(read)) === undefined) note('locked', silent);
    return status;
  };
  // What a call has done counts also where nobody waits for it any more, so it is noted as part of the call.
  const change = async <T>(call: () => Promise<Result<T, KeychainFault>>, apply: () => void): Promise<Result<T>> => {
    const changed = await queue.run(async () => {
      const answer = await call();
      if (answer.ok) apply();
      else note(answer.error.state, answer.error.message);
      if (answer.ok && status.state !== 'ok') await read();
      return answer;
    });
    if (changed?.ok === true) return changed;
    if (changed === undefined) note('locked', silent);
    return fail(createError('KEYCHAIN_FAILED', `Cannot change the keychain: ${changed?.error.message ?? silent}`));
  };

  return {
    values,
    status: () => status,
    refresh,
    set: (entry) =>
      change(
        () => keychain.set(entry),
        () => values.set(entry.account, entry.value),
      ),
    delete: (account) =>
      change(
        () => keychain.delete(account),
        () => values.delete(account),
      ),
    loaded: refresh().then(() => undefined),
    close: () => keychain.close(),
  };
}
