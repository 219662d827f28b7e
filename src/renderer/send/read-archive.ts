// A file with requests → drafts: an HTTP Archive, or a delivery as GitHub's API gives it ("recent deliveries"). It reads no
// file itself and sends nothing. What cannot be told from the file is told in sentences.
// Source: the specification of HAR 1.2; GitHub's REST API, "Get a delivery for a repository webhook".
import { isConnectionHeader } from '../../main/contract/connection-headers.ts';
import { createError, fail, ok, type Result } from '../../main/contract/errors.ts';
import { parseJson } from '../../main/contract/parse-json.ts';
import { isJsonMap, type JsonMap, type JsonValue } from '../../main/contract/value.ts';
import { headerOf } from '../delivery/header-of.ts';
import { toBase64 } from '../format/base64.ts';
import { compactJson } from '../json/compact-json.ts';
import { scanChildren, scanNode } from '../json/scan-json.ts';
import { emptyDraft, methods } from './draft.ts';
import { contentOf } from './draft-from-delivery.ts';
import type { CurlImport } from './read-curl.ts';

/** One request of a file. */
export interface ArchivedRequest extends CurlImport {
  /** What tells it from the others: its place, method and address. */
  readonly title: string;
}

/** Requests of one file that are offered; an archive of a browser has thousands that nobody looks for. */
const requestsMax = 500;

/**
 * Reads a file's text; there is at least one request. Answers JSON_INVALID with line and column, and PARAMETERS_INVALID with the
 * place of what is missing.
 */
export function readArchive(text: string): Result<readonly ArchivedRequest[]> {
  // A byte order mark is not JSON, and editors write it.
  const plain = text.replace(/^\uFEFF/, '');
  const parsed = parseJson(plain);
  if (!parsed.ok) return parsed;
  const log = memberOf(parsed.value, 'log');
  if (isJsonMap(log)) return readEntries(log.get('entries'));
  const request = memberOf(parsed.value, 'request');
  if (isJsonMap(request) && request.has('payload')) return ok([readGithub(plain, request)]);
  return refuse('it is neither an HTTP Archive nor a delivery of GitHub');
}

function readEntries(entries: JsonValue | undefined): Result<readonly ArchivedRequest[]> {
  if (!Array.isArray(entries) || entries.length === 0) return refuse('its log has no entries');
  const requests: ArchivedRequest[] = [];
  for (const [index, entry] of entries.slice(0, requestsMax).entries()) {
    const request = memberOf(entry, 'request');
    const read = isJsonMap(request) ? readRequest(request, index + 1) : undefined;
    if (read === undefined) return refuse(`entry ${index + 1} has no request with "method" and "url"`);
    requests.push(read);
  }
  return ok(requests);
}

function readRequest(request: JsonMap, place: number): ArchivedRequest | undefined {
  const method = request.get('method');
  const url = request.get('url');
  if (typeof method !== 'string' || typeof url !== 'string') return undefined;
  const data = request.get('postData');
  const type = textOf(memberOf(data, 'mimeType'));
  const headers = pairsOf(request.get('headers'));
  const hasType = headerOf(headers, 'content-type') !== undefined;
  const known = methods.find((one) => one === method.toUpperCase());
  const [, query = ''] = /\?([^#]*)/.exec(url) ?? [];
  return {
    title: `${place}. ${method} ${url.slice(0, 120)}`,
    url,
    remarks: known === undefined ? [`Not taken over: the method ${method}, the request is a POST`] : [],
    draft: {
      ...emptyDraft,
      method: known ?? 'POST',
      headers: printHeaders(hasType || type === '' ? headers : [...headers, ['Content-Type', type]]),
      query: query.split('&').join('\n'),
      ...contentOf(base64Of(data), type),
    },
  };
}

/** The data of a form may stand in its parts alone. */
function base64Of(data: JsonValue | undefined): string {
  const text = textOf(memberOf(data, 'text'));
  if (memberOf(data, 'encoding') === 'base64' && /^[A-Za-z0-9+/]*={0,2}$/.test(text) && text.length % 4 === 0)
    return text;
  const parts = pairsOf(memberOf(data, 'params'));
  const form = text === '' ? new URLSearchParams(parts.map(([name, value]) => [name, value])).toString() : text;
  return toBase64(new TextEncoder().encode(form));
}

/** The payload is printed as GitHub prints it, from its own text, so that no digit and no escape is another. */
function readGithub(text: string, request: JsonMap): ArchivedRequest {
  const headers = request.get('headers');
  const pairs = isJsonMap(headers) ? [...headers].map(([name, value]) => [name, textOf(value)] as const) : [];
  const payload = compactJson(sliceOf(text, ['request', 'payload']));
  const isForm = pairs.some(
    ([name, value]) => name.toLowerCase() === 'content-type' && value.includes('x-www-form-urlencoded'),
  );
  return {
    title: 'delivery of GitHub',
    url: '',
    remarks: ['The payload was printed anew: a signature of the original may not fit it'],
    draft: {
      ...emptyDraft,
      headers: printHeaders(pairs.filter(([name]) => !isConnectionHeader(name))),
      body: isForm ? new URLSearchParams({ payload }).toString() : payload,
    },
  };
}

/** The text of a member of a member; the last of doubled names, as the parser takes it. */
function sliceOf(text: string, names: readonly string[]): string {
  let node = scanNode(text);
  for (const name of names) node = scanChildren(text, node).findLast(({ key }) => key === name) ?? node;
  return text.slice(node.start, node.end);
}

function memberOf(value: JsonValue | undefined, name: string): JsonValue | undefined {
  return isJsonMap(value) ? value.get(name) : undefined;
}

function textOf(value: JsonValue | undefined): string {
  return typeof value === 'string' ? value : '';
}

/** Names and values; what has no name is none. Names of HTTP/2 that begin with a colon are no headers. */
function pairsOf(list: JsonValue | undefined): readonly (readonly [string, string])[] {
  const pairs = Array.isArray(list) ? list : [];
  return pairs.flatMap((pair) => {
    const name = textOf(memberOf(pair, 'name'));
    const isLeftOut = name === '' || name.startsWith(':') || isConnectionHeader(name);
    return isLeftOut ? [] : [[name, textOf(memberOf(pair, 'value'))] as const];
  });
}

function printHeaders(pairs: readonly (readonly [string, string])[]): string {
  return pairs.map(([name, value]) => `${name}: ${value}`).join('\n');
}

function refuse(why: string): Result<never> {
  return fail(createError('PARAMETERS_INVALID', `Cannot import file: ${why}`));
}
