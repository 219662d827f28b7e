// What the user filled in → the test request that the core sends, and the curl command that sends the same.
import type { FlowName, MethodParameters } from '../../main/contract/methods.ts';
import type { RawHeader, WebhookSummary } from '../../main/contract/model.ts';
import { formatCurl } from '../format/curl.ts';
import { keyToCopy } from './key-to-copy.ts';
import { type WebhookForm, webhookForms } from './webhook-forms.ts';

/** The form as it is filled in. Headers and query are texts, one entry a line. */
export interface RequestDraft {
  readonly method: string;
  readonly form: WebhookForm['id'];
  readonly triggerId: string;
  /** `Name: value` lines. */
  readonly headers: string;
  /** `name=value` lines. */
  readonly query: string;
  readonly body: string;
}

/** The methods that can be sent; those beyond the first four are refused, which can be tried too. */
export const sendMethods = ['POST', 'GET', 'PUT', 'HEAD', 'DELETE', 'PATCH', 'OPTIONS'] as const;

/** The draft for a flow to begin with. */
export const firstDraft: RequestDraft = {
  method: 'POST',
  form: 'tenant',
  triggerId: '',
  headers: 'Content-Type: application/json',
  query: '',
  body: '{\n  "hello": "world"\n}',
};

/** The parameters of the call. */
export function toTestRequest(draft: RequestDraft, name: FlowName): MethodParameters<'webhooks.send'> {
  const { tenant } = formOf(draft, { name, key: '' });
  return {
    namespace: name.namespace,
    flowId: name.id,
    ...(draft.triggerId === '' ? {} : { triggerId: draft.triggerId }),
    ...(tenant === undefined ? {} : { tenant }),
    method: draft.method,
    headers: parseHeaders(draft.headers),
    query: formatQuery(draft.query),
    base64: encodeBase64(new TextEncoder().encode(draft.body)),
  };
}

/** The curl command; a key that is a secret stands in it as a shell variable. */
export function toCurl(
  draft: RequestDraft,
  { name, webhook, ingress }: { readonly name: FlowName; readonly webhook: WebhookSummary; readonly ingress: string },
): string {
  const { path } = formOf(draft, { name, key: keyToCopy(webhook) });
  const query = formatQuery(draft.query);
  const { method, body } = draft;
  return formatCurl({
    method,
    url: `${ingress}${path}${query === '' ? '' : `?${query}`}`,
    headers: parseHeaders(draft.headers),
    body,
  });
}

/** The form of the address that the draft has. */
export function formOf(
  { form }: RequestDraft,
  { name, key }: { readonly name: FlowName; readonly key: string },
): WebhookForm {
  const forms = webhookForms({ namespace: name.namespace, flowId: name.id, key });
  return forms.find(({ id }) => id === form) ?? forms[0];
}

/** `Name: value` lines → headers, in their order; a line without a colon is a name without a value. */
export function parseHeaders(text: string): readonly RawHeader[] {
  return linesOf(text).map((line) => {
    const colon = line.indexOf(':');
    return colon < 0 ? [line, ''] : [line.slice(0, colon).trim(), line.slice(colon + 1).trim()];
  });
}

/** `name=value` lines → a query, percent-encoded, doubles and order kept. */
export function formatQuery(text: string): string {
  return linesOf(text)
    .map((line) => {
      const equals = line.indexOf('=');
      if (equals < 0) return encodeURIComponent(line);
      return `${encodeURIComponent(line.slice(0, equals))}=${encodeURIComponent(line.slice(equals + 1))}`;
    })
    .join('&');
}

/** How many headers or parameters a text has. */
export function countLines(text: string): number {
  return linesOf(text).length;
}

function linesOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** Bytes of one piece, small enough for an argument list. */
const pieceBytes = 0x8000;

function encodeBase64(bytes: Uint8Array): string {
  let text = '';
  for (let start = 0; start < bytes.length; start += pieceBytes) {
    text += String.fromCharCode(...bytes.subarray(start, start + pieceBytes));
  }
  return btoa(text);
}
