// A delivery as a curl command for bash that sends the same request again: method, address, headers and bytes as they
// came, and nothing that curl would add by itself. What belongs to one connection is left to curl.
import { isConnectionHeader } from '../../main/contract/connection-headers.ts';
import type { WebhookRequest } from '../../main/contract/delivery.ts';
import { curlHeader, quoteBash } from '../format/bash-words.ts';
import type { ReadBody } from './read-body.ts';

/** What the command is made of. */
export interface DeliveryCurl {
  readonly request: WebhookRequest;
  readonly body: ReadBody;
  /** Where it is sent to: the beginning of the ingress' address, without a slash at the end. */
  readonly ingress: string;
  /** Stands for a key that was not kept: the name of a shell variable with its dollar sign. */
  readonly key: string;
  /** Name of the file for a body that is no text. */
  readonly file: string;
}

/** Headers that curl adds unless it is told not to. */
const addedHeaders = ['Accept', 'User-Agent', 'Content-Type'] as const;

/** Longer bodies make a command that no terminal takes; their file is saved beside it. */
export const inlineBytesMax = 48 * 1024;

/** The command; the bytes of a body that is no text are written to a file first. */
export function formatDeliveryCurl({ request, body, ingress, key, file }: DeliveryCurl): string {
  const { method, headers, target } = request;
  const sent = headers.filter(([name]) => !isConnectionHeader(name));
  const names = new Set(sent.map(([name]) => name.toLowerCase()));
  const isEmpty = body.bytes.length === 0;
  const unwanted = addedHeaders.filter(
    (name) => !names.has(name.toLowerCase()) && !(isEmpty && name === 'Content-Type'),
  );
  const text = textOf(body);
  const parts = [
    // Brackets and dots of an address are the caller's, and stay as they are.
    `curl --globoff --path-as-is ${method === 'HEAD' && isEmpty ? '--head' : `-X ${method}`}`,
    quoteAddress(ingress + target, key),
    // One that is not to be sent is written with a colon alone.
    ...sent.map((header) => `-H ${quoteBash(curlHeader(header))}`),
    ...unwanted.map((name) => `-H '${name}:'`),
    ...(isEmpty ? [] : [text === undefined ? `--data-binary @${file}` : `--data-raw ${quoteBash(text)}`]),
  ];
  return (text === undefined ? writeFile(body.bytes, file) : '') + parts.join(' \\\n  ');
}

/** The body as a part of the command; undefined where its bytes cannot stand in one. */
function textOf({ text, bytes }: ReadBody): string | undefined {
  return text === undefined || text.includes('\0') || bytes.length > inlineBytesMax ? undefined : text;
}

/** The line that writes the file, or says that it is to be saved. */
function writeFile(bytes: Uint8Array, file: string): string {
  if (bytes.length > inlineBytesMax) return `# ${file} holds the body of the delivery: Save on its tab Body\n`;
  let characters = '';
  for (const byte of bytes) characters += String.fromCharCode(byte);
  return `printf %s '${btoa(characters)}' | base64 -d > ${file}\n`;
}

/** Only the variable that stands for the key is left to the shell. */
function quoteAddress(address: string, key: string): string {
  const [before = '', ...after] = address.split('/******');
  if (after.length === 0) return quoteBash(address);
  const rest = after.join('/******');
  return `${quoteBash(`${before}/`)}"${key}"${rest === '' ? '' : quoteBash(rest)}`;
}
