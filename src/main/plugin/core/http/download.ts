// Downloads a file into the storage, under the name that the task or the server gives it. What the HTTP client
// reads of an answer is bounded, here as for requests.
// Source: seen on Kestra 1.3.19 and 2.0.0 (`http-download*` in the recorded runs).
import { z } from 'zod';
import { createError, fail, ok, type Result } from '../../../contract/errors.ts';
import type { JsonMap, JsonValue } from '../../../contract/value.ts';
import { fetchAnswer } from '../../http-fetch.ts';
import { requestProperties } from '../../http-options.ts';
import { fileNameOf } from '../../http-file-name.ts';
import { renderFlag } from '../../key-value/open-entries.ts';
import type { RunContext, RunnableTask } from '../../plugin.ts';
import type { HttpAnswer } from '../../ports.ts';
import { renderRequired } from '../../render-property.ts';
import { keepUnnamed, renderAddress } from '../../storage/stored-file.ts';

/** Outputs `uri`, `code`, `length` and `headers`. Answers EXPRESSION_FAILED, STORAGE_FAILED, TASK_FAILED. */
export const downloadTask: RunnableTask = {
  kind: 'runnable',
  type: 'io.kestra.plugin.core.http.Download',
  aliases: ['io.kestra.plugin.fs.http.Download'],
  properties: ({ hasLegacyTypes }) => ({
    ...requestProperties(),
    failOnEmptyResponse: z.unknown().optional(),
    saveAs: z.unknown().optional(),
    ...(hasLegacyTypes ? { allowFailed: z.unknown().optional(), sslOptions: z.unknown().optional() } : {}),
  }),
  async run({ properties }, context) {
    const from = renderAddress(properties.get('uri'), context);
    if (!from.ok) return from;
    const answered = await fetchAnswer(properties, context);
    if (!answered.ok) return answered;
    const { answer, allowsFailed } = answered.value;
    const length = answer.body.byteLength;
    const failsOnEmpty = renderFlag(properties.get('failOnEmptyResponse') ?? true, context);
    if (!failsOnEmpty.ok) return failsOnEmpty;
    if (length === 0 && failsOnEmpty.value && !allowsFailed) {
      return fail(createError('TASK_FAILED', 'No response from server'));
    }
    if (length === 0 && !failsOnEmpty.value) context.log('WARN', `File '${from.value}' is empty`);
    context.log('DEBUG', `File '${from.value}' downloaded with size '${length}'`);
    const uri = await keep(answer, { from: from.value, properties }, context);
    if (!uri.ok) return uri;
    const outputs = new Map<string, JsonValue>([
      ['uri', uri.value],
      ['code', answer.status],
      ['length', length],
      ['headers', new Map([...answer.headers].map(([name, values]) => [name, [...values]]))],
    ]);
    return ok({ state: 'SUCCESS', outputs });
  },
};

/** The task's own name for it counts before the server's; without either, nobody named it. */
async function keep(
  answer: HttpAnswer,
  { from, properties }: { readonly from: string; readonly properties: JsonMap },
  context: RunContext,
): Promise<Result<string>> {
  const { files } = context.ports;
  const saveAs = properties.get('saveAs') ?? null;
  const wished = saveAs === null ? ok(undefined) : renderRequired(saveAs, context);
  if (!wished.ok) return wished;
  const name = wished.value ?? fileNameOf(answer.headers.get('content-disposition')?.[0]);
  if (name !== undefined) return files.put({ scope: context.scope, name, content: answer.body });
  const extension = /\.[^./]*$/.exec(URL.canParse(from) ? new URL(from).pathname : '')?.[0];
  return keepUnnamed({ content: answer.body, extension }, context);
}
