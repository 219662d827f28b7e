// `encrypt(key, plaintext)` and `decrypt(key, encrypted)`: AES-GCM with a base64 key; the result is base64 of
// initialisation vector, ciphertext and tag. Source: Kestra's EncryptionService, with Java's messages.
import { createCipheriv, createDecipheriv } from 'node:crypto';
import { castText, raiseNull } from '../argument.ts';
import { decodeBase64 } from '../decode-base64.ts';
import type { Arguments, TemplateFunction } from '../extension.ts';
import { raiseJava, raisePebble } from '../raise.ts';

// Sizes that the JDK's AES/GCM takes by default, in bytes; the tag is 128 bits.
const vectorBytes = 12;
const tagBytes = 16;

/**
 * `key` is base64 of 16, 24 or 32 bytes. The vector is drawn anew each time, so that one text never looks the same
 * twice; an empty text and null come back as they are, unencrypted, as in Kestra.
 */
export const encrypt: TemplateFunction = {
  name: 'encrypt',
  argumentNames: ['key', 'plaintext'],
  call(parameters, { services }) {
    const { key, text } = readArguments(parameters, { name: 'encrypt', textName: 'plaintext' });
    if (text === null || text === '') return text;
    // Chance comes from the services like all chance here, which keeps tests repeatable; it is no secret in a test
    // bench.
    const vector = Buffer.from(Array.from({ length: vectorBytes }, () => Math.floor(services.random() * 256)));
    const { bytes, algorithm } = readKey(key);
    const cipher = createCipheriv(algorithm, bytes, vector);
    const encrypted = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return Buffer.concat([vector, encrypted, cipher.getAuthTag()]).toString('base64');
  },
};

/** What comes from anywhere else than `encrypt` fails with the JDK's words, and so does a wrong key: `Tag mismatch`. */
export const decrypt: TemplateFunction = {
  name: 'decrypt',
  argumentNames: ['key', 'encrypted'],
  call(parameters) {
    const { key, text } = readArguments(parameters, { name: 'decrypt', textName: 'encrypted' });
    if (text === null || text === '') return text;
    const { bytes, algorithm } = readKey(key);
    const sealed = decode(text);
    // Java copies the rest by `Arrays.copyOfRange`, whose message is just the two indexes (recorded as xsvc-056).
    if (sealed.length < vectorBytes) {
      return raiseJava('java.lang.IllegalArgumentException', `${vectorBytes} > ${sealed.length}`);
    }
    if (sealed.length < vectorBytes + tagBytes) {
      return raisePebble(`Input data too short to contain an expected tag length of ${tagBytes}bytes`);
    }
    const cipher = createDecipheriv(algorithm, bytes, sealed.subarray(0, vectorBytes));
    cipher.setAuthTag(sealed.subarray(-tagBytes));
    const start = cipher.update(sealed.subarray(vectorBytes, -tagBytes));
    // GCM proves the tag at the very end, which is where Node throws; nothing else in these lines can.
    try {
      return Buffer.concat([start, cipher.final()]).toString('utf8');
    } catch {
      return raisePebble('Tag mismatch');
    }
  },
};

interface Names {
  readonly name: string;
  readonly textName: string;
}

interface Given {
  readonly key: string | null;
  readonly text: string | null;
}

/** An argument that is null counts as given; it fails later, or passes through. */
function readArguments(parameters: Arguments, { name, textName }: Names): Given {
  const key = parameters.get('key');
  const text = parameters.get(textName);
  if (key === undefined || text === undefined) {
    return raisePebble(`The '${name}' function expects two arguments 'key' and '${textName}'.`);
  }
  return { key: castText(key), text: castText(text) };
}

interface Key {
  readonly bytes: Buffer;
  readonly algorithm: 'aes-128-gcm' | 'aes-192-gcm' | 'aes-256-gcm';
}

function readKey(key: string | null): Key {
  if (key === null) return raiseNull('Cannot invoke "String.getBytes(java.nio.charset.Charset)" because "src" is null');
  const bytes = decode(key);
  if (bytes.length === 16) return { bytes, algorithm: 'aes-128-gcm' };
  if (bytes.length === 24) return { bytes, algorithm: 'aes-192-gcm' };
  if (bytes.length === 32) return { bytes, algorithm: 'aes-256-gcm' };
  return raisePebble(`Invalid AES key length: ${bytes.length} bytes`);
}

function decode(text: string): Buffer {
  const decoded = decodeBase64(text);
  return decoded.ok ? Buffer.from(decoded.value) : raiseJava('java.lang.IllegalArgumentException', decoded.error);
}
