// Texts that stand encrypted in the record: inputs and outputs of type SECRET, bodies that a task is to encrypt.
// AES-GCM; the shape around it is Kestra's. Source: `EncryptedString` and `EncryptionService` of Kestra, seen on
// 1.3.19 and 2.0.0 (`in-secret-0`, `out-secret`, `http-encrypt` in the recorded runs).
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { isJsonMap, type JsonMap, type JsonValue } from '../contract/value.ts';

// Sizes that the JDK's AES/GCM takes by default, in bytes.
const vectorBytes = 12;
/** What GCM proves a text with. */
const proofBytes = 16;
const sealedType = 'io.kestra.datatype:aes_encrypted';

/** Seals texts and opens them with one key. */
export interface Sealer {
  /** A map of `value` and `type`; no two of one text are alike. */
  readonly seal: (text: string) => JsonMap;
  /**
   * The map with every sealed text in it, at any depth of maps, as it was. What another key has sealed stays.
   * @param learn hears each text that was opened
   */
  readonly openAll: (map: JsonMap, learn: (text: string) => void) => JsonMap;
}

/** Makes a sealer. `key` has 32 bytes. */
export function createSealer(key: Uint8Array): Sealer {
  const openValue = (value: JsonValue, learn: (text: string) => void): JsonValue => {
    if (!isJsonMap(value)) return value;
    const sealed = value.get('value');
    if (value.get('type') !== sealedType || typeof sealed !== 'string') return openAll(value, learn);
    const text = decrypt(key, Buffer.from(sealed, 'base64'));
    if (text === undefined) return value;
    learn(text);
    return text;
  };
  const openAll = (map: JsonMap, learn: (text: string) => void): JsonMap =>
    // What is sealed is a map; the outputs of nearly all tasks hold none, and need no copy.
    [...map.values()].some(isJsonMap)
      ? new Map([...map].map(([name, member]) => [name, openValue(member, learn)]))
      : map;
  return {
    seal: (text) =>
      new Map([
        ['value', encrypt(key, text).toString('base64')],
        ['type', sealedType],
      ]),
    openAll,
  };
}

function encrypt(key: Uint8Array, text: string): Buffer {
  const vector = randomBytes(vectorBytes);
  const cipher = createCipheriv('aes-256-gcm', key, vector);
  return Buffer.concat([vector, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
}

function decrypt(key: Uint8Array, sealed: Buffer): string | undefined {
  if (sealed.length < vectorBytes + proofBytes) return undefined;
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, vectorBytes));
  decipher.setAuthTag(sealed.subarray(-proofBytes));
  const start = decipher.update(sealed.subarray(vectorBytes, -proofBytes));
  // GCM proves the tag at the very end, which is where Node throws.
  try {
    return Buffer.concat([start, decipher.final()]).toString('utf8');
  } catch {
    return undefined;
  }
}
