// Writes the lines of a file in reverse, each with the separator behind it.
// Source: Kestra's Reverse, seen on 1.3.19 and 2.0.0 (`storage-reverse` in the recorded runs).
import { z } from 'zod';
import { createError, fail, ok } from '../../../contract/errors.ts';
import type { RunnableTask } from '../../plugin.ts';
import { renderAsText } from '../../render-property.ts';
import { extensionOf, keepUnnamed, readStored, renderAddress } from '../../storage/stored-file.ts';

/** Charsets whose line ends are the bytes of ASCII; Kestra's reader takes few others. */
const charsets = /^(?:utf-?8|us-ascii|ascii|iso-?8859-\d+|latin1|windows-125\d|cp125\d)$/i;

/** Outputs `uri`. Answers EXPRESSION_FAILED, FILE_UNREADABLE, STORAGE_FAILED, TASK_FAILED. */
export const storageReverseTask: RunnableTask = {
  kind: 'runnable',
  type: 'io.kestra.plugin.core.storage.Reverse',
  aliases: ['io.kestra.core.tasks.storages.Reverse'],
  properties: () => ({
    from: z.unknown(),
    separator: z.unknown().optional(),
    charset: z.unknown().optional(),
  }),
  async run({ properties }, context) {
    const from = renderAddress(properties.get('from'), context);
    if (!from.ok) return from;
    const separator = renderAsText(properties.get('separator') ?? '\n', context);
    if (!separator.ok) return separator;
    const charset = renderAsText(properties.get('charset') ?? 'UTF-8', context);
    if (!charset.ok) return charset;
    if (!charsets.test(charset.value)) return fail(createError('TASK_FAILED', charset.value));
    const content = readStored(from.value, context);
    if (!content.ok) return content;
    const end = Buffer.from(separator.value, /^utf/i.test(charset.value) ? 'utf8' : 'latin1');
    const reversed = { content: reverseLines(content.value, end), extension: extensionOf(from.value) };
    const uri = await keepUnnamed(reversed, context);
    return uri.ok ? ok({ state: 'SUCCESS', outputs: new Map([['uri', uri.value]]) }) : uri;
  },
};

/** Lines are bytes here, so that it does not matter which signs they stand for. */
function reverseLines(content: Uint8Array, separator: Uint8Array): Uint8Array {
  const lines = Buffer.from(content)
    .toString('latin1')
    .split(/\r\n|\n|\r/);
  if (lines.at(-1) === '') lines.pop();
  return Buffer.concat(lines.toReversed().flatMap((line) => [Buffer.from(line, 'latin1'), separator]));
}
