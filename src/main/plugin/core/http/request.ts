// Sends one HTTP request and gives status, headers and body of the answer; the body is always a text, encrypted in the
// record where the task asks for it.
// Source: seen on Kestra 1.3.19 and 2.0.0 (`http-*` in the recorded runs).
import { z } from 'zod';
import { ok } from '../../../contract/errors.ts';
import type { JsonMap } from '../../../contract/value.ts';
import { textOf } from '../../http-failure.ts';
import { fetchAnswer } from '../../http-fetch.ts';
import { httpOptions, isTrue, requestProperties } from '../../http-options.ts';
import type { HttpRequest } from '../../http-request.ts';
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
    const fetched = await fetchAnswer(properties, context);
    if (!fetched.ok) return fetched;
    const { answer, request } = fetched.value;
    const outputs = outputsOf(answer, request);
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
