// Uploads files to a namespace: those that a map names with their addresses, or a list of addresses. The destination
// is what their paths begin with, and nothing is put between the two. There is no working directory here, so that
// patterns in a list match nothing.
// Source: Kestra's UploadFiles, seen on 1.3.19 and 2.0.0 (`ns-files2` in the recorded runs).
import { z } from 'zod';
import { createError, fail, ok, type Result } from '../../../contract/errors.ts';
import type { JsonMap } from '../../../contract/value.ts';
import { toText } from '../../../expression/to-text.ts';
import type { RunContext, RunnableTask } from '../../plugin.ts';
import { jacksonTokenError, renderAsText, renderRequired } from '../../render-property.ts';
import { renderMapProperty, renderTextsProperty } from '../../render-structure.ts';

const conflicts: ReadonlySet<string> = new Set(['OVERWRITE', 'ERROR', 'SKIP']);

/** Outputs nothing. Answers EXPRESSION_FAILED, FILE_UNREADABLE, STORAGE_FAILED, TASK_FAILED. */
export const uploadFilesTask: RunnableTask = {
  kind: 'runnable',
  type: 'io.kestra.plugin.core.namespace.UploadFiles',
  properties: () => ({
    namespace: z.unknown(),
    files: z.unknown().optional(),
    filesMap: z.unknown().optional(),
    destination: z.unknown().optional(),
    conflict: z.unknown().optional(),
  }),
  async run({ properties }, context) {
    const namespace = renderRequired(properties.get('namespace'), context);
    if (!namespace.ok) return namespace;
    const destination = renderAsText(properties.get('destination') ?? '/', context);
    if (!destination.ok) return destination;
    const conflict = renderAsText(properties.get('conflict') ?? 'OVERWRITE', context);
    if (!conflict.ok) return conflict;
    if (!conflicts.has(conflict.value)) return failed(jacksonTokenError(conflict.value));
    const uploads = renderUploads(properties, { destination: destination.value, context });
    if (!uploads.ok) return uploads;
    for (const { path, address } of uploads.value) {
      const content = context.ports.files.read(address);
      // Kestra passes over what is not there.
      if (!content.ok && content.error.details?.['isMissing'] === true) continue;
      if (!content.ok) return content;
      const target = { namespace: namespace.value, path, conflict: conflict.value };
      const put = await upload(content.value, target, context);
      if (!put.ok) return put;
    }
    return ok({ state: 'SUCCESS', outputs: new Map() });
  },
};

/** What goes where; paths have no leading slash. */
type Uploads = readonly { readonly path: string; readonly address: string }[];

function renderUploads(
  properties: JsonMap,
  { destination, context }: { readonly destination: string; readonly context: RunContext },
): Result<Uploads> {
  const filesMap = properties.get('filesMap') ?? null;
  const given = properties.get('files') ?? null;
  const pathOf = (name: string): string => `${destination}${name}`.replace(/^\/+/, '');
  // A map was what `files` took before there was `filesMap`.
  const map = filesMap ?? (given instanceof Map ? given : null);
  if (map !== null) {
    const files = renderMapProperty(map, context);
    if (!files.ok) return files;
    return ok([...files.value].map(([name, address]) => ({ path: pathOf(name), address: toText(address) })));
  }
  if (given === null) return ok([]);
  const files = renderTextsProperty(given, context);
  if (!files.ok) return files;
  const addresses = files.value.filter((file) => file.startsWith('kestra://'));
  return ok(addresses.map((address) => ({ path: pathOf(address.slice(address.lastIndexOf('/') + 1)), address })));
}

/** Puts one file there, and says in the log what became of the one before. */
async function upload(
  content: Uint8Array,
  { namespace, path, conflict }: { readonly namespace: string; readonly path: string; readonly conflict: string },
  { ports, log }: Pick<RunContext, 'ports' | 'log'>,
): Promise<Result<void>> {
  const known = ports.namespaceFiles.list(namespace);
  if (!known.ok) return known;
  const exists = known.value.includes(path);
  if (exists && conflict !== 'OVERWRITE') {
    const refusal = `File '/${path}' already exists in namespace '${namespace}' and conflict is set to ${conflict}`;
    if (conflict === 'ERROR') return failed(refusal);
    log('DEBUG', `${refusal}. Skipping.`);
    return ok(undefined);
  }
  const written = await ports.namespaceFiles.write({ namespace, path, content });
  if (!written.ok) return written;
  const what = exists ? `overwritten into namespace '${namespace}'.` : `added to namespace '${namespace}'.`;
  log('DEBUG', `File '/${path}' ${what}`);
  return ok(undefined);
}

function failed(message: string): Result<never> {
  return fail(createError('TASK_FAILED', message));
}
