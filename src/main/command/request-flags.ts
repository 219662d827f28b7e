// The flags that describe a request (`--method`, `--header`, `--query`, `--body`), for `send` and `run`. What
// is done with the request is theirs.
import { createError, type ErrorValue, fail, ok, type Result } from '../contract/errors.ts';
import type { RawHeader } from '../contract/delivery.ts';
import { type CommandLine, valueOf, valuesOf } from './command-line.ts';
import { type ReadInput, readBytes } from './read-file.ts';

/** A request as the flags describe it. */
export interface RequestParts {
  readonly method: string;
  readonly headers: readonly RawHeader[];
  /** Percent-encoded, with its question mark; empty without parameters. */
  readonly query: string;
  /** Absent without `--body`. */
  readonly body?: Uint8Array;
}

const methods = ['GET', 'POST', 'PUT'];

/**
 * Reads the flags and the body's file. Answers USAGE, FILE_UNREADABLE. Methods are those that Kestra routes to
 * webhooks; another one could only ever be answered with 405.
 */
export async function readRequestFlags(line: CommandLine, readInput: ReadInput): Promise<Result<RequestParts>> {
  const file = valueOf(line, 'body');
  const method = valueOf(line, 'method')?.toUpperCase() ?? (file === undefined ? 'GET' : 'POST');
  if (!methods.includes(method)) return fail(usage(`--method: "${method}" is not one of ${methods.join(', ')}`));
  const headers: RawHeader[] = [];
  for (const text of valuesOf(line, 'header')) {
    const header = readHeader(text);
    if (header === undefined) return fail(usage(`--header: "${text}" is not like "Name: value"`));
    headers.push(header);
  }
  const query = valuesOf(line, 'query').map(encodeParameter).join('&');
  const parts = { method, headers, query: query === '' ? '' : `?${query}` };
  if (file === undefined) return ok(parts);
  const body = await readBytes(file, readInput);
  return body.ok ? ok({ ...parts, body: body.value }) : body;
}

/** Name and value of `NAME=VALUE`; without the sign there is no value. */
export function splitPair(text: string): readonly [name: string, value: string | undefined] {
  const at = text.indexOf('=');
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}

/** What HTTP lets stand: a token, a colon, and a value without controls; else undefined. */
function readHeader(text: string): RawHeader | undefined {
  const match = /^([!#$%&'*+\-.^_`|~0-9A-Za-z]+):[ \t]*([\t\u0020-\u007e\u0080-\u00ff]*)$/.exec(text);
  const [, name, value] = match ?? [];
  return name === undefined || value === undefined ? undefined : [name, value.trimEnd()];
}

function encodeParameter(text: string): string {
  const [name, value] = splitPair(text);
  return value === undefined ? encodeURIComponent(name) : `${encodeURIComponent(name)}=${encodeURIComponent(value)}`;
}

function usage(problem: string): ErrorValue {
  return createError('USAGE', `Cannot read ${problem}`);
}
