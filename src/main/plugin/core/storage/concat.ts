// Joins files of the storage into a new one, with the separator behind each of them, the last one too.
// Source: Kestra's Concat, seen on 1.3.19 and 2.0.0 (`y-concat-*` in the recorded runs).
import { z } from 'zod';
import { createError, fail, ok, type Result } from '../../../contract/errors.ts';
import type { JsonValue } from '../../../contract/value.ts';
import { classNameOf } from '../../../expression/java-class.ts';
import { readJson } from '../../../expression/read-json.ts';
import type { RunContext, RunnableTask } from '../../plugin.ts';
import { renderAsText } from '../../render-property.ts';
import { keepUnnamed, readStored, renderAddress } from '../../storage/stored-file.ts';

/** Outputs `uri`. Answers EXPRESSION_FAILED, FILE_UNREADABLE, STORAGE_FAILED, TASK_FAILED. */
export const storageConcatTask: RunnableTask = {
  kind: 'runnable',
  type: 'io.kestra.plugin.core.storage.Concat',
  aliases: ['io.kestra.core.tasks.storages.Concat'],
  properties: () => ({
    files: z.unknown(),
    separator: z.unknown().optional(),
    extension: z.unknown().optional(),
  }),
  async run({ properties }, context) {
    const extension = renderAsText(properties.get('extension') ?? '.tmp', context);
    if (!extension.ok) return extension;
    const files = readFiles(properties.get('files') ?? null, context);
    if (!files.ok) return files;
    const separator = renderAsText(properties.get('separator') ?? '', context);
    if (!separator.ok) return separator;
    const chunks: Uint8Array[] = [];
    for (const file of files.value) {
      const address = renderAddress(file, context);
      if (!address.ok) return address;
      const content = readStored(address.value, context);
      if (!content.ok) return content;
      chunks.push(content.value, Buffer.from(separator.value));
    }
    const uri = await keepUnnamed({ content: Buffer.concat(chunks), extension: extension.value }, context);
    return uri.ok ? ok({ state: 'SUCCESS', outputs: new Map([['uri', uri.value]]) }) : uri;
  },
};

/** A list as it stands, each member rendered later; a text is the JSON of a list. */
function readFiles(files: JsonValue, context: Pick<RunContext, 'render'>): Result<readonly JsonValue[]> {
  if (Array.isArray(files)) return ok(files);
  if (typeof files !== 'string') {
    return fail(createError('TASK_FAILED', `Invalid \`files\` properties with type 'class ${classNameOf(files)}'`));
  }
  const rendered = context.render(files);
  if (!rendered.ok) return rendered;
  const list = readJson(rendered.value);
  if (!list.ok) return fail(createError('TASK_FAILED', list.error));
  if (Array.isArray(list.value) && list.value.every((each) => typeof each === 'string')) return ok(list.value);
  return fail(createError('TASK_FAILED', `Cannot join files: ${rendered.value} is not a list of addresses`));
}
