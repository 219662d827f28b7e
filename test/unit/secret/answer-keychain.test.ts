// One question to keytar: the service it goes to, and every way in which it can fail.
import { expect, it } from 'vitest';
import { answerKeychain, type Keytar } from '../../../src/main/secret/answer-keychain.ts';

const calls: unknown[][] = [];
const keytar: Keytar = {
  findCredentials: async (...of) => {
    calls.push(of);
    return [{ account: 'a/K', password: 'v' }];
  },
  setPassword: async (...of) => void calls.push(of),
  deletePassword: async (...of) => {
    calls.push(of);
    return true;
  },
};

it.each([
  [{ call: 'entries' }, { kind: 'entries', entries: [{ account: 'a/K', value: 'v' }] }, ['hookbench']],
  [{ call: 'set', account: 'a/K', value: 'v' }, { kind: 'set' }, ['hookbench', 'a/K', 'v']],
  [{ call: 'delete', account: 'a/K' }, { kind: 'delete', deleted: true }, ['hookbench', 'a/K']],
])('answers %j', async (request, answer, asked) => {
  calls.length = 0;
  expect([await answerKeychain(request, async () => keytar), calls]).toEqual([answer, [asked]]);
});

it.each([
  ['no question', {}, async () => keytar, { kind: 'failed', message: 'the question is none' }],
  [
    'no keytar',
    { call: 'entries' },
    () => Promise.reject(new Error('Cannot find package')),
    { kind: 'missing', message: 'Cannot find package' },
  ],
  [
    'a keychain that refuses',
    { call: 'entries' },
    async () => ({ ...keytar, findCredentials: () => Promise.reject(new Error('locked')) }),
    { kind: 'failed', message: 'locked' },
  ],
  [
    'a keytar that throws at once',
    { call: 'entries' },
    async () => ({
      ...keytar,
      findCredentials: () => {
        throw new Error('Service is required.');
      },
    }),
    { kind: 'failed', message: 'Service is required.' },
  ],
])('tells of %s', async (_, request, load, answer) => {
  expect(await answerKeychain(request, load)).toEqual(answer);
});
