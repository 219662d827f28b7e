// A keychain in memory that can be locked, taken away, or made to keep its callers waiting.
import { fail, ok, type Result } from '../../../src/main/contract/errors.ts';
import type { Keychain, KeychainFault } from '../../../src/main/secret/keychain.ts';

/** The keychain, what it holds, and how it behaves. */
export interface FakeKeychain extends Keychain {
  readonly held: Map<string, string>;
  /** Every call so far, by name. */
  readonly calls: readonly string[];
  /** From now on every call fails so; undefined: it is open again. */
  fault: KeychainFault | undefined;
  /** From now on calls wait until `answer` is called. */
  hang(): void;
  /** Lets all waiting calls go on, and the later ones at once. */
  answer(): void;
  isClosed(): boolean;
}

/** Makes one that holds entries, by account. */
export function createFakeKeychain(entries: Readonly<Record<string, string>> = {}): FakeKeychain {
  const held = new Map(Object.entries(entries));
  const calls: string[] = [];
  let gate: Promise<void> = Promise.resolve();
  let open = (): void => undefined;
  let isClosed = false;
  const call = async <T>(name: string, act: () => T): Promise<Result<T, KeychainFault>> => {
    calls.push(name);
    await gate;
    return fake.fault === undefined ? ok(act()) : fail(fake.fault);
  };
  const fake: FakeKeychain = {
    held,
    calls,
    fault: undefined,
    hang() {
      gate = new Promise((resolve) => {
        open = resolve;
      });
    },
    answer: () => open(),
    isClosed: () => isClosed,
    entries: () => call('entries', () => [...held].map(([account, value]) => ({ account, value }))),
    set: ({ account, value }) =>
      call('set', () => {
        held.set(account, value);
      }),
    delete: (account) => call('delete', () => held.delete(account)),
    close() {
      isClosed = true;
    },
  };
  return fake;
}
