// What sentences of keytar mean: those that it was seen to say, and one that nobody knows.
import { expect, it } from 'vitest';
import { brokenOff, faultOfSentence, missingAddon } from '../../../src/main/secret/keychain-fault.ts';

it.each([
  ['Cannot autolaunch D-Bus without X11 $DISPLAY', 'absent', 'absent'],
  ['The name org.freedesktop.secrets was not provided by any .service files', 'absent', 'absent'],
  ['Process org.freedesktop.secrets exited with status 1', 'absent', 'absent'],
  ['Object does not exist at path “/org/freedesktop/secrets/collection/login”', 'locked', 'locked'],
  ['Cannot create an item in a locked collection', 'locked', 'locked'],
  ['User interaction is not allowed.', 'locked', 'locked'],
  ['The user name or passphrase you entered is not correct.', 'locked', 'locked'],
  ['The stub received bad data.', 'locked', 'ok'],
])('"%s" of a reading means %s, of one entry %s', (sentence, reading, entry) => {
  expect([faultOfSentence(sentence, true).state, faultOfSentence(sentence, false).state]).toEqual([reading, entry]);
});

it('says the sentence on, and of a missing package the first line alone', () => {
  expect([
    faultOfSentence('bad data', false),
    missingAddon("Cannot find package 'keytar'\nRequire stack:\n- x"),
  ]).toEqual([
    { state: 'ok', message: 'the keychain refuses it (bad data)' },
    {
      state: 'addon-missing',
      message: "the package keytar is not installed or does not load (Cannot find package 'keytar')",
    },
  ]);
});

it('takes a process that broke off for a locked keychain', () => {
  expect(brokenOff().state).toBe('locked');
});
