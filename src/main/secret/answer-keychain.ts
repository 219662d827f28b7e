// One question to the keychain, put to keytar. keytar is an optional package with a part that is compiled, so it
// is loaded only here, and its absence is an answer.
import { messageOf } from '../contract/errors.ts';
import { keychainService } from './keychain.ts';
import { keychainRequest, type KeychainAnswer, type KeychainRequest } from './keychain-message.ts';

/** What of keytar is used. */
export interface Keytar {
  findCredentials(service: string): Promise<readonly { readonly account: string; readonly password: string }[]>;
  setPassword(service: string, account: string, password: string): Promise<void>;
  deletePassword(service: string, account: string): Promise<boolean>;
}

/** Answers a question; `load` loads keytar. Never rejects. */
export async function answerKeychain(request: unknown, load: () => Promise<Keytar>): Promise<KeychainAnswer> {
  const read = keychainRequest.safeParse(request);
  if (!read.success) return { kind: 'failed', message: 'the question is none' };
  const keytar = await load().catch((thrown: unknown) => messageOf(thrown));
  if (typeof keytar === 'string') return { kind: 'missing', message: keytar };
  return ask(keytar, read.data).catch((thrown: unknown) => ({ kind: 'failed', message: messageOf(thrown) }));
}

async function ask(keytar: Keytar, request: KeychainRequest): Promise<KeychainAnswer> {
  if (request.call === 'entries') {
    const found = await keytar.findCredentials(keychainService);
    return { kind: 'entries', entries: found.map(({ account, password }) => ({ account, value: password })) };
  }
  if (request.call === 'delete') {
    return { kind: 'delete', deleted: await keytar.deletePassword(keychainService, request.account) };
  }
  await keytar.setPassword(keychainService, request.account, request.value);
  return { kind: 'set' };
}
