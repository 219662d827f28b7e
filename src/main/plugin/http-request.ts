// The properties of a task that sends a request, rendered into the request. Nothing is sent here.
// Source: `http-*` in the recorded runs; kestra-flow.md §5.5.
import { createError, fail, ok, type Result } from '../contract/errors.ts';
import { isJsonMap, JavaDouble, type JsonMap, type JsonValue } from '../contract/value.ts';
import { readJson } from '../expression/read-json.ts';
import { toText } from '../expression/to-text.ts';
import { type HttpBody, multipart, toMultipart, toUrlEncoded } from './http-form.ts';
import type { Rendering } from './plugin.ts';
import { renderAsText } from './render-property.ts';

/** A request before anything is known of the server: the address may be none. */
export interface HttpRequest {
  readonly uri: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: HttpBody;
}

/** Renders `uri`, `params`, `method`, `headers`, `formData`, `body` and `contentType`. Answers EXPRESSION_FAILED, TASK_FAILED. */
export async function buildHttpRequest(properties: JsonMap, context: Rendering): Promise<Result<HttpRequest>> {
  const uri = renderUri(properties, context);
  if (!uri.ok) return uri;
  const method = renderAsText(properties.get('method') ?? 'GET', context);
  if (!method.ok) return method;
  const contentType = renderAsText(properties.get('contentType') ?? 'application/json', context);
  if (!contentType.ok) return contentType;
  const given = renderMap(properties.get('headers') ?? null, context);
  if (!given.ok) return given;
  const body = await renderBody(properties, { contentType: contentType.value, context });
  if (!body.ok) return body;
  const headers = headersOf(given.value, { contentType: contentType.value, body: body.value });
  const request = { uri: uri.value, method: method.value, headers };
  return ok(body.value === undefined ? request : { ...request, body: body.value });
}

/** Params are added as they stand in the flow; a blank in the address becomes `%20`. */
function renderUri(properties: JsonMap, context: Rendering): Result<string> {
  const rendered = renderAsText(properties.get('uri') ?? '', context);
  if (!rendered.ok) return rendered;
  const params = renderMap(properties.get('params') ?? null, context);
  if (!params.ok) return params;
  const pairs: string[] = [];
  for (const [name, value] of params.value) {
    if (typeof value !== 'string' && !Array.isArray(value)) {
      return fail(createError('TASK_FAILED', `Unsupported param type: class ${classNameOf(value)}`));
    }
    const values = Array.isArray(value) ? value : [value];
    pairs.push(...values.map((each) => `${percentEncode(name)}=${percentEncode(toText(each))}`));
  }
  const [, address = '', fragment = ''] = /^([^#]*)(.*)$/s.exec(rendered.value.replaceAll(' ', '%20')) ?? [];
  if (pairs.length === 0) return ok(address + fragment);
  return ok(`${address}${address.includes('?') ? '&' : '?'}${pairs.join('&')}${fragment}`);
}

/** A map, or a template of one; null is the empty map. */
function renderMap(property: JsonValue, context: Rendering): Result<JsonMap> {
  if (property === null) return ok(new Map());
  const rendered = typeof property === 'string' ? renderJson(property, context) : context.renderObject(property);
  if (!rendered.ok) return rendered;
  if (isJsonMap(rendered.value)) return ok(rendered.value);
  const reason = `${toText(rendered.value)} should be a map`;
  return fail(createError('TASK_FAILED', `Cannot send request: ${reason}`));
}

function renderJson(template: string, context: Rendering): Result<JsonValue> {
  const text = context.render(template);
  if (!text.ok) return text;
  const value = readJson(text.value);
  return value.ok ? value : fail(createError('TASK_FAILED', value.error));
}

async function renderBody(
  properties: JsonMap,
  { contentType, context }: { readonly contentType: string; readonly context: Rendering },
): Promise<Result<HttpBody | undefined>> {
  const formData = properties.get('formData') ?? null;
  if (formData !== null) {
    const fields = renderMap(formData, context);
    if (!fields.ok) return fields;
    return contentType === multipart ? toMultipart(fields.value) : ok(toUrlEncoded(fields.value));
  }
  const body = properties.get('body') ?? null;
  if (body === null) return ok(undefined);
  const text = renderAsText(body, context);
  return text.ok ? ok({ contentType: `${contentType}; charset=UTF-8`, bytes: Buffer.from(text.value) }) : text;
}

/** The content type of the task stands only where neither headers nor a body are given: so does Kestra. */
function headersOf(
  given: JsonMap,
  { contentType, body }: { readonly contentType: string; readonly body: HttpBody | undefined },
): Readonly<Record<string, string>> {
  const headers = Object.fromEntries([...given].map(([name, value]) => [name, toText(value)]));
  const names = new Set(Object.keys(headers).map((name) => name.toLowerCase()));
  const missing = {
    ...(names.has('user-agent') ? {} : { 'User-Agent': 'Kestra' }),
    ...(body === undefined || names.has('content-type') ? {} : { 'Content-Type': body.contentType }),
    ...(body === undefined && names.size === 0 ? { 'Content-Type': contentType } : {}),
  };
  return { ...headers, ...missing };
}

function percentEncode(text: string): string {
  return encodeURIComponent(text).replaceAll(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function classNameOf(value: JsonValue): string {
  if (isJsonMap(value)) return 'java.util.LinkedHashMap';
  if (value instanceof JavaDouble) return 'java.lang.Double';
  if (typeof value === 'bigint') return 'java.lang.Long';
  return typeof value === 'boolean' ? 'java.lang.Boolean' : 'java.lang.Integer';
}
