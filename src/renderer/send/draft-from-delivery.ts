// A delivery → a draft that would send the same again. What belongs to one connection or one framing stays out: the
// new request has its own. Nothing of the body is lost; what an editor cannot hold becomes a file.
import { isConnectionHeader } from '../../main/contract/connection-headers.ts';
import type { Delivery } from '../../main/contract/delivery.ts';
import { headerOf } from '../delivery/header-of.ts';
import { readBody } from '../delivery/read-body.ts';
import { type Draft, emptyDraft, methods } from './draft.ts';

/** The draft; `tenant` is the server's own. A method that cannot be chosen becomes POST. */
export function draftFromDelivery(
  { request }: Pick<Delivery, 'request'>,
  { base64, tenant }: { readonly base64: string; readonly tenant: string },
): Draft {
  const [, , query = ''] = /^([^?]*)\?(.*)$/s.exec(request.target) ?? [];
  const headers = request.headers.filter(([name]) => !isConnectionHeader(name));
  return {
    ...emptyDraft,
    ...formOf(request.target, tenant),
    method: methods.find((method) => method === request.method) ?? 'POST',
    headers: headers.map(([name, value]) => `${name}: ${value}`).join('\n'),
    // A parameter a line, as they are written in the form.
    query: query.split('&').join('\n'),
    ...contentOf(base64, headerOf(headers, 'content-type') ?? ''),
  };
}

/** Which form the address of the delivery has; one that is no webhook counts as short. */
function formOf(target: string, own: string): Pick<Draft, 'form'> | Pick<Draft, 'form' | 'otherTenant'> {
  const [, tenant] = /^\/api\/v1\/(?:([^/]+)\/)?executions\/webhook\//.exec(target) ?? [];
  if (tenant === own) return { form: 'tenant' };
  return tenant === undefined ? { form: 'short' } : { form: 'other', otherTenant: tenant };
}

/**
 * What bytes are in a draft; `type` is that of a file. An editor makes one kind of line end of all, so that a text with another
 * is kept as bytes.
 */
export function contentOf(base64: string, type: string): Pick<Draft, 'content' | 'body' | 'file'> {
  const { bytes, text } = readBody(base64);
  if (text !== undefined && !text.includes('\r')) return { content: 'text', body: text };
  return { content: 'file', body: '', file: { name: 'body of the delivery', type, base64, bytes: bytes.length } };
}
