// A draft → the request that goes out: its headers with the type of its body, its query, its bytes. The address is
// not part of it; the core renders the key.
import { createError, fail, ok, type Result } from '../../main/contract/errors.ts';
import type { TestRequest } from '../../main/contract/methods.ts';
import type { RawHeader } from '../../main/contract/delivery.ts';
import { headerOf } from '../delivery/header-of.ts';
import { toBase64 } from '../format/base64.ts';
import { type Draft, readHeaders, readQuery } from './draft.ts';
import { bodyOf } from './draft-body.ts';

/** What goes out. */
export interface ComposedRequest {
  readonly headers: readonly RawHeader[];
  /** Percent-encoded, without the question mark. */
  readonly query: string;
  readonly bytes: Uint8Array;
}

/** Composes it. Answers PARAMETERS_INVALID with the line of the headers that is none. */
export function composeRequest(draft: Draft): Result<ComposedRequest> {
  const read = readHeaders(draft.headers);
  if (!read.ok) return read;
  const { bytes, contentType } = bodyOf(draft);
  return ok({ headers: withType(read.value, { contentType, draft }), query: readQuery(draft.query), bytes });
}

/** A form's type holds its boundary, so that another one would be wrong; beside a file the user's own wins. */
function withType(
  headers: readonly RawHeader[],
  { contentType, draft }: { readonly contentType: string | undefined; readonly draft: Draft },
): readonly RawHeader[] {
  if (contentType === undefined) return headers;
  if (draft.content === 'file' && headerOf(headers, 'content-type') !== undefined) return headers;
  return [['Content-Type', contentType], ...headers.filter(([name]) => name.toLowerCase() !== 'content-type')];
}

/** Where a request goes, and whether it was made of a delivery. */
export interface Destination {
  readonly namespace: string;
  readonly flowId: string;
  readonly triggerId: string;
  /** The server's own tenant. */
  readonly tenant: string;
  readonly isEdited?: boolean;
}

/** The request for a flow. Answers PARAMETERS_INVALID. */
export function toTestRequest(draft: Draft, to: Destination): Result<TestRequest> {
  const composed = composeRequest(draft);
  if (!composed.ok) return composed;
  const { tenant: own, ...target } = to;
  // The short form has no tenant in its address, so that none is sent along.
  const tenant = { tenant: own, other: draft.otherTenant, short: undefined }[draft.form];
  if (tenant === '') {
    return fail(createError('PARAMETERS_INVALID', 'Cannot send request: the other tenant must not be empty'));
  }
  const { headers, query, bytes } = composed.value;
  return ok({
    ...target,
    ...(tenant === undefined ? {} : { tenant }),
    method: draft.method,
    headers,
    query,
    base64: toBase64(bytes),
  });
}
