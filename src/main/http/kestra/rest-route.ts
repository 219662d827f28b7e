// What a route of Kestra's API is: method, address, and what is asked of the core. Each resource lists its routes;
// `kestra-routes.ts` serves them all alike.
import type { RestFault } from '../../api/kestra/rest-fault.ts';
import type { RestParts } from '../../api/kestra/rest-parts.ts';
import { type FormPart, isMultipartForm, readFormParts } from '../../plugin/webhook-parts.ts';
import type { Result } from '../../contract/errors.ts';
import type { JsonText } from '../../contract/value.ts';

/** A request that has found its route. */
export interface RestCall {
  readonly tenant: string;
  /** The parts of the address by name, decoded; absent ones are empty. */
  param(name: string): string;
  readonly query: URLSearchParams;
  readonly body: Buffer;
  /** One header by its name in lower case; empty where it is absent. */
  header(name: string): string;
}

/** What is answered where all is well. */
export type RestAnswer =
  /** `type` default `application/json`, `status` default 200. */
  | { readonly kind: 'json'; readonly json: JsonText; readonly type?: string; readonly status?: 200 | 202 }
  | { readonly kind: 'empty'; readonly status: 200 | 202 | 204 }
  | { readonly kind: 'file'; readonly content: Uint8Array; readonly type: string; readonly name: string }
  /** A stream of events, open until either end lets go; `begin` gets the function that writes one. */
  | { readonly kind: 'stream'; readonly begin: (stream: RestStream) => () => void };

/** A stream that is open. */
export interface RestStream {
  /** Writes an event with its name and its data, which is JSON. */
  send(id: string, data: JsonText): void;
  /** Ends it. */
  end(): void;
}

/** One route. */
export interface RestRoute {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Behind the tenant, without a slash before it: `executions/:id`. */
  readonly path: string;
  /** Whether records of any tenant are reached, each by its own; else the address must name the server's tenant. */
  readonly isOfAnyTenant?: boolean;
  handle(call: RestCall): Promise<Result<RestAnswer, RestFault>> | Result<RestAnswer, RestFault>;
}

/** The handling of what lists flows: it waits until all are judged, and webhooks are answered meanwhile. */
export function onceJudged(
  { flows }: { readonly flows: Pick<RestParts['flows'], 'judged'> },
  handle: RestRoute['handle'],
): RestRoute['handle'] {
  return async (call) => {
    await flows.judged();
    return handle(call);
  };
}

/** JSON where there is some, else why not. */
export function json(result: Result<JsonText, RestFault>): Result<RestAnswer, RestFault> {
  return result.ok ? { ok: true, value: { kind: 'json', json: result.value } } : result;
}

/** An answer without a body where all is well. */
export function empty(result: Result<unknown, RestFault>, status: 200 | 202 | 204): Result<RestAnswer, RestFault> {
  return result.ok ? { ok: true, value: { kind: 'empty', status } } : result;
}

/** The parts of a form; a body of another kind, or none, has none. */
export function formOf(call: RestCall): readonly FormPart[] {
  const contentType = call.header('content-type');
  return isMultipartForm(contentType) ? readFormParts(call.body, contentType) : [];
}

/** The body as text. */
export function textOf(call: RestCall): string {
  return call.body.toString('utf8');
}
