// Sends one HTTP request and gives status, headers and body of the answer; the body is always a text, encrypted in the
// record where the task asks for it.
// Source: seen on Kestra 1.3.19 and 2.0.0 (`http-*` in the recorded runs).
import { z } from 'zod';
import { fail, ok } from '../../../contract/errors.ts';
import type { JsonMap } from '../../../contract/value.ts';
import { exchange } from '../../http-exchange.ts';
import { failureOf, isFailure, textOf } from '../../http-failure.ts';
import { httpOptions, isTrue, readHttpOptions, requestProperties } from '../../http-options.ts';
import { buildHttpRequest, type HttpRequest } from '../../http-request.ts';
import type { RunContext, RunnableTask } from '../../plugin.ts';
import type { HttpAnswer } from '../../ports.ts';

const dynamic = z.unknown().optional();

/** Outputs `uri`, `code`, `headers` and `body` or `encryptedBody`. Answers EXPRESSION_FAILED, TASK_FAILED. */
export const httpRequest: RunnableTask = {
  kind: 'runnable',
  type: 'io.kestra.plugin.core.http.Request',
  aliases: ['io.kestra.plugin.fs.http.Request'],
  properties: (switches) => ({
    ...requestProperties(),
    uri: z.unknown().refine((uri) => uri !== undefined && uri !== null, 'must not be null'),
    options: httpOptions(switches),
    ...(switches.hasLegacyHttpOptions ? { allowFailed: dynamic, sslOptions: dynamic } : {}),
  }),
  async run(task, context) {
    const { properties } = task;
    const options = readHttpOptions(properties.get('options') ?? null, context);
    if (!options.ok) return options;
    const request = await buildHttpRequest(properties, context);
    if (!request.ok) return request;
    const answered = await exchange({ request: request.value, options: options.value }, context);
    if (!answered.ok) return answered;
    const answer = answered.value;
    const allowsFailed = options.value.allowsFailed || isTrue(properties.get('allowFailed'));
    if (!allowsFailed && isFailure(answer.status, options.value)) {
      return fail(failureOf(answer, request.value, context));
    }
    const outputs = outputsOf(answer, request.value);
    if (isTrue(properties.get('encryptBody'))) sealBody(outputs, context);
    return ok({ state: 'SUCCESS', outputs });
  },
};

/** The address is the one that was asked for, also after a redirect. */
function outputsOf(answer: HttpAnswer, request: HttpRequest): JsonMap {
  const outputs: JsonMap = new Map();
  outputs.set('uri', request.uri);
  outputs.set('code', answer.status);
  outputs.set('headers', new Map([...answer.headers].map(([name, values]) => [name, [...values]])));
  // Characters of no shape are left out of what is kept.
  const hasBody = answer.status !== 204 && request.method !== 'HEAD';
  if (hasBody) outputs.set('body', textOf(answer).replaceAll('\0', ''));
  return outputs;
}

/** Expressions read `encryptedBody` as the text that it was. */
function sealBody(outputs: JsonMap, { ports }: Pick<RunContext, 'ports'>): void {
  const body = outputs.get('body');
  if (typeof body !== 'string') return;
  outputs.delete('body');
  outputs.set('encryptedBody', ports.seal(body));
}
