// Deliveries → HTTP Archive 1.2: what came and what was answered, for whatever reads such files. Keys of addresses are left
// out, since such files are passed on. Who Hookbench is stands in fields that begin with an underscore.
// Source: the specification of HAR 1.2 by Jan Odvarko. It has no way to say that the data of a request is binary: `encoding` is
// taken from its answers.
import type { Delivery, RawHeader } from '../../main/contract/delivery.ts';
import { headerOf } from './header-of.ts';
import { maskedKey, maskKey } from './mask-key.ts';
import { readBody } from './read-body.ts';

/** A delivery with the bytes of its body. */
export interface DeliveryWithBody {
  readonly delivery: Delivery;
  readonly base64: string;
}

/** Where the server is reached and what it is, for addresses and for the file's creator. */
export interface HarOrigin {
  /** The listener's address, for requests that name no host. */
  readonly ingress: string;
  readonly version: string;
}

/** The file's text, in the order of the deliveries. */
export function writeHar(deliveries: readonly DeliveryWithBody[], { ingress, version }: HarOrigin): string {
  const entries = deliveries.map((one) => entryOf(one, ingress));
  const log = { version: '1.2', creator: { name: 'Hookbench', version }, entries };
  return JSON.stringify({ log }, undefined, 2);
}

function entryOf({ delivery, base64 }: DeliveryWithBody, ingress: string): object {
  const {
    id,
    receivedAt,
    durationMs = 0,
    provenance,
    namespace,
    flowId,
    executionId,
    remoteAddress,
  } = {
    ...delivery,
    ...delivery.request,
  };
  return {
    startedDateTime: receivedAt,
    time: durationMs,
    request: requestOf({ delivery, base64 }, ingress),
    response: responseOf(delivery),
    cache: {},
    timings: { send: 0, wait: durationMs, receive: 0 },
    _hookbench: { id, provenance, namespace, flowId, executionId, remoteAddress },
  };
}

function requestOf({ delivery: { request }, base64 }: DeliveryWithBody, ingress: string): object {
  const host = headerOf(request.headers, 'host');
  const target = maskKey(request.target).replaceAll(maskedKey, 'KEY');
  const { bytes, text } = readBody(base64);
  const [, query = ''] = /\?(.*)$/s.exec(target) ?? [];
  const data = text === undefined ? { text: base64, encoding: 'base64' } : { text };
  return {
    method: request.method,
    url: (host === undefined ? ingress : `http://${host}`) + target,
    httpVersion: `HTTP/${request.httpVersion}`,
    cookies: [],
    headers: toPairs(request.headers),
    queryString: toPairs([...new URLSearchParams(query)]),
    ...(bytes.length === 0 ? {} : { postData: { mimeType: headerOf(request.headers, 'content-type') ?? '', ...data } }),
    headersSize: -1,
    bodySize: bytes.length,
  };
}

/** A status of 0 is how archives say that there was no answer. */
function responseOf({ answer }: Delivery): object {
  const bodySize = new TextEncoder().encode(answer?.body ?? '').length;
  return {
    status: answer?.status ?? 0,
    statusText: answer?.reason ?? '',
    httpVersion: 'HTTP/1.1',
    cookies: [],
    headers: toPairs(answer?.headers ?? []),
    content: {
      size: bodySize,
      mimeType: headerOf(answer?.headers ?? [], 'content-type') ?? '',
      text: answer?.body ?? '',
    },
    redirectURL: '',
    headersSize: -1,
    bodySize,
  };
}

function toPairs(pairs: readonly RawHeader[]): readonly object[] {
  return pairs.map(([name, value]) => ({ name, value }));
}
