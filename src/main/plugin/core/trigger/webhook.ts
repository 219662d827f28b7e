// The trigger that a webhook fires: it makes of a request what expressions see as `trigger`.
// Source: seen on Kestra 1.3.19 and 2.0.0 (the recorded exchanges `b-*`, `f-*`, `h-*`, `mp-*`, `q-*`).
import { z } from 'zod';
import { createError, type ErrorValue, fail, ok, type Result } from '../../../contract/errors.ts';
import type { RawHeader } from '../../../contract/delivery.ts';
import { parseJson, type ReadJson, readJson } from '../../../contract/parse-json.ts';
import { printJson } from '../../../contract/print-json.ts';
import { isJsonMap, type JsonMap, type JsonValue } from '../../../contract/value.ts';
import type { WebhookArrival, WebhookReading, WebhookTarget, WebhookTrigger } from '../../plugin.ts';
import { addressOf } from '../../storage/file-address.ts';
import { readBodyText } from '../../webhook-body.ts';
import { isMultipartForm, readForm } from '../../webhook-parts.ts';
import { readQuery } from '../../webhook-query.ts';

/** The webhook trigger. */
export const webhookTrigger: WebhookTrigger = {
  kind: 'webhook',
  type: 'io.kestra.plugin.core.trigger.Webhook',
  aliases: ['io.kestra.core.models.triggers.types.Webhook'],
  properties: ({ readsBodyKinds }) => ({
    key: z.unknown(),
    inputs: z.unknown().optional(),
    wait: z.boolean().optional(),
    returnOutputs: z.boolean().optional(),
    responseContentType: z.unknown().optional(),
    responseCode: z.unknown().optional(),
    ...(readsBodyKinds ? { fetchType: z.unknown().optional() } : {}),
  }),
  read(arrival, target) {
    const { request } = arrival;
    const headers = readHeaders(request.headers);
    if (!headers.ok) return headers;
    const query = request.target.indexOf('?');
    const parameters = readQuery(query < 0 ? '' : request.target.slice(query + 1));
    if (!parameters.ok) return parameters;
    const read = readContent(arrival, target);
    if (!read.ok) return read;
    const { variables, ...others } = read.value;
    const all: JsonMap = new Map([...variables, ['headers', headers.value], ['parameters', parameters.value]]);
    return ok({ variables: all, ...others });
  },
};

/** The variables that the body makes. A form with parts is one whatever `fetchType` says. */
function readContent(
  { request, body }: WebhookArrival,
  { properties, scope, switches }: WebhookTarget,
): Result<WebhookReading> {
  const { method } = request;
  const contentType = firstHeader(request.headers, 'content-type');
  if (switches.readsBodyKinds && method !== 'GET' && contentType !== undefined && isMultipartForm(contentType)) {
    const form = readForm({ body, contentType }, scope);
    if (!form.ok) return form;
    const { parts, formFields, files } = form.value;
    return ok({ variables: new Map([['parts', parts], ['formFields', formFields]]), files }); // prettier-ignore
  }
  const fetchType = switches.readsBodyKinds ? properties.get('fetchType') : undefined;
  if (body.length === 0 || fetchType === 'NONE' || (!switches.readsBodyKinds && method === 'GET')) return ok(nothing);
  if (fetchType === 'STORE') {
    const file = { name: 'webhook/body', content: body };
    return ok({ variables: new Map([['uri', addressOf(scope, file.name)]]), files: [file] });
  }
  const text = readBodyText({ body, contentType, switches });
  if (!text.ok) return text;
  const read = readBody(text.value);
  if (!read.ok) return read;
  const { value, printed } = read.value;
  const known = printed === undefined ? {} : { printed: new Map([['body', printed]]) };
  return ok({ variables: new Map([['body', value]]), ...known, files: [] });
}

const nothing: WebhookReading = { variables: new Map(), files: [] };

/**
 * What Kestra makes of a body, whatever its content type says: a JSON object, else a JSON array, else the
 * text as it came. What follows the first value is ignored, null members are dropped.
 */
function readBody(text: string): Result<ReadJson> {
  const parsed = readJson(text, { ...asKestraReads, depthMax: depthKeptMax });
  // Depths between what Kestra reads and what it can keep end in an error there.
  if (!parsed.ok && parseJson(text, asKestraReads).ok) return fail(unkeepable(`more than ${depthKeptMax} levels`));
  const isKept = parsed.ok && (isJsonMap(parsed.value.value) || Array.isArray(parsed.value.value));
  const body: ReadJson = isKept ? parsed.value : { value: text };
  // A decoded text has whole pairs alone; only an escape can make half of one.
  return surrogateEscape.test(text) && halfPair.test(printJson(body.value))
    ? fail(unkeepable('half of a surrogate pair'))
    : ok(body);
}

const asKestraReads = { allowTrailing: true, dropNullMembers: true } as const;
/** How deep a body may be for Kestra to write it again around what else an execution has. */
const depthKeptMax = 997;
/** One unit of a surrogate pair, written as JSON may. */
const surrogateEscape = /\\u[dD][89a-fA-F]/;
/** Half of a surrogate pair: no UTF-8 can say it. */
const halfPair = /\p{Surrogate}/u;

function unkeepable(what: string): ErrorValue {
  return createError('INTERNAL', `Cannot start an execution: the body holds ${what}, which Kestra cannot keep`);
}

/** Names as sent, in case-insensitive order, each with the list of its values. */
function readHeaders(raw: readonly RawHeader[]): Result<JsonMap> {
  const spellings = new Map<string, string>();
  const values = new Map<string, JsonValue[]>();
  for (const [name, value] of raw) {
    const folded = name.toLowerCase();
    const spelling = spellings.get(folded) ?? name;
    if (spelling !== name) return fail(createError('HEADERS_INVALID', `duplicate key: ${name}`));
    spellings.set(folded, name);
    const list = values.get(name);
    if (list === undefined) values.set(name, [value]);
    else list.push(value);
  }
  const sorted = [...spellings].sort(([a], [b]) => (a < b ? -1 : 1));
  return ok(new Map(sorted.map(([, name]) => [name, values.get(name) ?? []])));
}

function firstHeader(headers: readonly RawHeader[], name: string): string | undefined {
  return headers.find(([each]) => each.toLowerCase() === name)?.[1];
}
