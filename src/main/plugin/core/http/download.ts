// Downloads a file into the storage, under the name that the task or the server gives it. It goes there as it comes:
// its bound is that of the storage's files, not what a request may hold in memory.
// Source: seen on Kestra 1.3.19 and 2.0.0 (`http-download*` in the recorded runs).
import { z } from 'zod';
import { createError, fail, ok, type Result } from '../../../contract/errors.ts';
import type { JsonMap, JsonValue } from '../../../contract/value.ts';
import { fetchAnswer } from '../../http-fetch.ts';
import { requestProperties } from '../../http-options.ts';
import { fileNameOf } from '../../http-file-name.ts';
import { renderFlag } from '../../key-value/open-entries.ts';
import type { RunContext, RunnableTask } from '../../plugin.ts';
import type { BodyKeeper, HttpHead } from '../../ports.ts';
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
    const keep: BodyKeeper['keep'] = async (body, head) => {
      const uri = await keepFile(body, { from: from.value, head, properties }, context);
      if (!uri.ok) return uri;
      const bytes = context.ports.files.sizeBytes(uri.value);
      return bytes.ok ? ok({ address: uri.value, bytes: bytes.value }) : bytes;
    };
    const answered = await fetchAnswer(properties, context, keep);
    if (!answered.ok) return answered;
    const { answer, allowsFailed } = answered.value;
    // A busy server's last refusal, where that is taken, was not known to be the last while it came.
    const kept = answer.kept === undefined ? await keep(oneChunk(answer.body), answer) : ok(answer.kept);
    if (!kept.ok) return kept;
    const { address, bytes: length } = kept.value;
    const failsOnEmpty = renderFlag(properties.get('failOnEmptyResponse') ?? true, context);
    if (!failsOnEmpty.ok) return failsOnEmpty;
    if (length === 0 && failsOnEmpty.value && !allowsFailed) {
      context.ports.files.delete(address);
      return fail(createError('TASK_FAILED', 'No response from server'));
    }
    if (length === 0 && !failsOnEmpty.value) context.log('WARN', `File '${from.value}' is empty`);
    context.log('DEBUG', `File '${from.value}' downloaded with size '${length}'`);
    const outputs = new Map<string, JsonValue>([
      ['uri', address],
      ['code', answer.status],
      ['length', length],
      ['headers', new Map([...answer.headers].map(([name, values]) => [name, [...values]]))],
    ]);
    return ok({ state: 'SUCCESS', outputs });
  },
};

/** The task's own name for it counts before the server's; without either, nobody named it. */
async function keepFile(
  content: AsyncIterable<Uint8Array>,
  { from, head, properties }: { readonly from: string; readonly head: HttpHead; readonly properties: JsonMap },
  context: RunContext,
): Promise<Result<string>> {
  const { files } = context.ports;
  const saveAs = properties.get('saveAs') ?? null;
  const wished = saveAs === null ? ok(undefined) : renderRequired(saveAs, context);
  if (!wished.ok) return wished;
  const name = wished.value ?? fileNameOf(head.headers.get('content-disposition')?.[0]);
  if (name !== undefined) return files.put({ scope: context.scope, name, content });
  const extension = /\.[^./]*$/.exec(URL.canParse(from) ? new URL(from).pathname : '')?.[0];
  return keepUnnamed({ content, extension }, context);
}

async function* oneChunk(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
