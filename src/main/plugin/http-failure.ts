// When an answer is a failure, and what the tasks that send requests say then.
// Source: seen on Kestra 1.3.19 and 2.0.0 (`http-status*`, `http-fail*` in the recorded runs).
import { createError, type ErrorValue, ok, type Result } from '../contract/errors.ts';
import { readJson } from '../expression/read-json.ts';
import type { HttpOptions } from './http-options.ts';
import type { HttpRequest } from './http-request.ts';
import type { RunContext } from './plugin.ts';
import type { HttpAnswer } from './ports.ts';

/** Whether a status is none of those that the task takes. */
export function isFailure(status: number, { allowedStatuses }: HttpOptions): boolean {
  return allowedStatuses === undefined ? status >= 400 : !allowedStatuses.includes(status);
}

/** Kestra reads the request back for its message, and fails on a body that is not the JSON it is said to be. */
export function failureOf(answer: HttpAnswer, request: HttpRequest, context: Pick<RunContext, 'log'>): ErrorValue {
  const malformed = readBack(request);
  if (malformed.ok) {
    const message = `Failed http request with response code '${answer.status}' and body:[0x36]${textOf(answer)}`;
    return createError('TASK_FAILED', message);
  }
  context.log('ERROR', `com.fasterxml.jackson.core.JsonParseException: ${malformed.error}`);
  return createError('TASK_FAILED', malformed.error);
}

/** Always UTF-8, whatever the server says: `defaultCharset` does not help in Kestra either. */
export function textOf({ body }: HttpAnswer): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(body);
}

function readBack({ body }: HttpRequest): Result<unknown, string> {
  const isJson = body?.contentType.startsWith('application/json') === true;
  return isJson ? readJson(new TextDecoder().decode(body.bytes)) : ok(undefined);
}
