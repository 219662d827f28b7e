// The keychain through a process of its own for each call. keytar runs compiled code that may wait for ever for
// a password, and that ends the process where a keyring is locked: neither may happen to the server.
import { type ChildProcess, fork } from 'node:child_process';
import { fail, ok, type Result } from '../contract/errors.ts';
import type { Keychain, KeychainFault } from './keychain.ts';
import { brokenOff, faultOfSentence, missingAddon } from './keychain-fault.ts';
import { type KeychainAnswer, keychainAnswer, type KeychainRequest } from './keychain-message.ts';

/** Makes the keychain; `script` is the program that answers one question, `src/main/ask-keytar.ts` as built. */
export function createKeychainProcess(script: string): Keychain {
  const children = new Set<ChildProcess>();
  const ask = async (request: KeychainRequest): Promise<Result<KeychainAnswer, KeychainFault>> => {
    const answer = await askOnce(script, request, children);
    if (answer === undefined) return fail(brokenOff());
    if (answer.kind === 'missing') return fail(missingAddon(answer.message));
    if (answer.kind === 'failed') return fail(faultOfSentence(answer.message, request.call === 'entries'));
    return ok(answer);
  };
  return {
    async entries() {
      const answer = await ask({ call: 'entries' });
      return answer.ok ? ok(answer.value.kind === 'entries' ? answer.value.entries : []) : answer;
    },
    async set({ account, value }) {
      const answer = await ask({ call: 'set', account, value });
      return answer.ok ? ok(undefined) : answer;
    },
    async delete(account) {
      const answer = await ask({ call: 'delete', account });
      return answer.ok ? ok(answer.value.kind === 'delete' && answer.value.deleted) : answer;
    },
    close() {
      for (const child of children) child.kill('SIGKILL');
    },
  };
}

/** Settles with the answer, or undefined where the process ended without one. */
function askOnce(
  script: string,
  request: KeychainRequest,
  children: Set<ChildProcess>,
): Promise<KeychainAnswer | undefined> {
  return new Promise((resolve) => {
    // Its messages are those of libraries; what the user needs to know comes as the answer.
    const child = fork(script, { execArgv: [], stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
    const end = (answer?: KeychainAnswer): void => {
      children.delete(child);
      resolve(answer);
    };
    children.add(child);
    child.once('message', (message) => end(keychainAnswer.safeParse(message).data));
    child.once('error', () => end());
    child.once('exit', () => end());
    child.send(request, (problem) => {
      if (problem !== null) end();
    });
  });
}
