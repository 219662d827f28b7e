// What a sentence of keytar means for the keychain's state. The sentences are those of libsecret and GIO (Linux)
// and of the Security framework (macOS), as seen or as their sources have them; there is nothing else to go by.
import type { KeychainFault } from './keychain.ts';

const absent =
  /autolaunch D-Bus|org\.freedesktop\.secrets was not provided|org\.freedesktop\.secrets exited|could not connect|no such file/i;
const locked =
  /locked collection|secrets\/collection\/|not allowed|user interaction|cancel|passphrase|prompt|timeout was reached/i;

/** The fault that a sentence tells; an unknown one is about the one entry, unless `isReading` all of them. */
export function faultOfSentence(sentence: string, isReading: boolean): KeychainFault {
  if (absent.test(sentence)) return { state: 'absent', message: `this session has no keychain (${sentence})` };
  if (locked.test(sentence)) return { state: 'locked', message: `the keychain is locked (${sentence})` };
  return { state: isReading ? 'locked' : 'ok', message: `the keychain refuses it (${sentence})` };
}

/** The fault of a program that is not installed, or does not load. */
export function missingAddon(sentence: string): KeychainFault {
  const [first = ''] = sentence.split('\n');
  return { state: 'addon-missing', message: `the package keytar is not installed or does not load (${first})` };
}

/**
 * The fault of a process that ended without an answer. On Linux keytar's own code does that where an entry is in
 * a locked keyring, or has no account.
 */
export function brokenOff(): KeychainFault {
  const message = 'the keychain is locked or holds an entry that cannot be read (its library broke off)';
  return { state: 'locked', message };
}
