// The keychain through processes: answers, a process that ends without one, and one that never answers.
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fail, ok } from '../../../src/main/contract/errors.ts';
import { brokenOff, faultOfSentence, missingAddon } from '../../../src/main/secret/keychain-fault.ts';
import { createKeychainProcess } from '../../../src/main/secret/keychain-process.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hookbench-keychain-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** A keychain whose process is this program, which finds the question in `request`. */
function keychainOf(program: string) {
  const script = join(folder, 'program.cjs');
  writeFileSync(script, `process.once('disconnect', () => process.exit());\n${program}`);
  return createKeychainProcess(script);
}

/** A process that answers with the value of an expression. */
function answering(expression: string) {
  return keychainOf(`process.once('message', (request) => process.send(${expression}, () => process.exit()));`);
}

const value = 'canary \u2028 😃 \ud800';

it('carries questions and answers whole', async () => {
  const keychain = answering(
    "request.call === 'entries' ? { kind: 'entries', entries: [{ account: 'a/K', value: 'v' }] } : " +
      "request.call === 'delete' ? { kind: 'delete', deleted: request.account === 'a/K' } : " +
      `request.value === ${JSON.stringify(value)} ? { kind: 'set' } : { kind: 'failed', message: request.value }`,
  );
  expect([
    await keychain.entries(),
    await keychain.set({ account: 'a/K', value }),
    await keychain.delete('a/K'),
    await keychain.delete('a/L'),
  ]).toEqual([ok([{ account: 'a/K', value: 'v' }]), ok(undefined), ok(true), ok(false)]);
});

it.each([
  ['the package is missing', answeringWith({ kind: 'missing', message: 'gone' }), missingAddon('gone')],
  ['keytar fails', answeringWith({ kind: 'failed', message: 'odd' }), faultOfSentence('odd', true)],
  ['the answer is none', answeringWith({ kind: 'entries' }), brokenOff()],
  ['the process ends without one', "process.once('message', () => process.exit(3));", brokenOff()],
  ['its own code breaks off', "process.once('message', () => process.kill(process.pid, 'SIGSEGV'));", brokenOff()],
  ['the program does not start', 'this is no program', brokenOff()],
])('says so where %s', async (_, program, fault) => {
  expect(await keychainOf(program).entries()).toEqual(fail(fault));
});

function answeringWith(answer: object): string {
  return `process.once('message', () => process.send(${JSON.stringify(answer)}, () => process.exit()));`;
}

it('gives up on processes that never answer when it is closed', async () => {
  const began = join(folder, 'began');
  const keychain = keychainOf(
    `process.once('message', () => { require('fs').writeFileSync(${JSON.stringify(began)}, ''); setInterval(() => {}, 1000); });`,
  );
  const entries = keychain.entries();
  await vi.waitUntil(() => existsSync(began), { timeout: 10_000 });
  keychain.close();
  expect(await entries).toEqual(fail(brokenOff()));
});
