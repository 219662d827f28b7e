// `namespaceFiles`: files of namespaces that tasks find in their folder, before their own `inputFiles`.
// Source: observed-scripts §4 and §7, `ns-files-*` in the recorded runs of 1.3.19 and 2.0.0; Kestra's NamespaceFiles.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createError, fail, messageOf, ok, type Result } from '../../contract/errors.ts';
import { isJsonMap, type JsonMap, type JsonValue } from '../../contract/value.ts';
import { matchFiles } from '../namespace/match-files.ts';
import type { RunContext } from '../plugin.ts';
import { renderAsText } from '../render-property.ts';
import { renderFlag, renderTexts } from './list-property.ts';

/** Copies the files that the property asks for. Answers EXPRESSION_FAILED, FILE_UNREADABLE, TASK_FAILED. */
export function provideNamespaceFiles(
  property: JsonValue,
  { folder, context }: { readonly folder: string; readonly context: RunContext },
): Result<void> {
  if (!isJsonMap(property)) return ok(undefined);
  const isEnabled = renderFlag(property.get('enabled') ?? true, context);
  if (!isEnabled.ok || !isEnabled.value) return isEnabled.ok ? ok(undefined) : isEnabled;
  const namespaces = renderTexts(property.get('namespaces') ?? [context.scope.namespace], context);
  if (!namespaces.ok) return namespaces;
  const begin = context.ports.nowNanos();
  let count = 0;
  for (const namespace of namespaces.value) {
    const copied = copyFiles(namespace, { property, folder, context });
    if (!copied.ok) return copied;
    count += copied.value;
  }
  const tookMs = Number((context.ports.nowNanos() - begin) / 1_000_000n);
  context.log('INFO', `Loaded ${count} namespace files from '${namespaces.value.join(', ')}' in ${formatTime(tookMs)}`);
  context.metric({ name: 'namespacefiles.count', type: 'counter', value: count, tags: {} });
  context.metric({ name: 'namespacefiles.duration', type: 'timer', value: tookMs, tags: {} });
  return ok(undefined);
}

interface Copying {
  readonly property: JsonMap;
  readonly folder: string;
  readonly context: RunContext;
}

/** @returns how many were copied */
function copyFiles(namespace: string, { property, folder, context }: Copying): Result<number> {
  const paths = wantedFiles(namespace, property, context);
  if (!paths.ok) return paths;
  const isApart = renderFlag(property.get('folderPerNamespace'), context);
  if (!isApart.ok) return isApart;
  const ifExists = renderAsText(property.get('ifExists') ?? 'OVERWRITE', context);
  if (!ifExists.ok) return ifExists;
  let count = 0;
  for (const path of paths.value) {
    const target = join(folder, isApart.value ? namespace : '', path);
    if (ifExists.value !== 'OVERWRITE' && existsSync(target)) {
      if (ifExists.value === 'FAIL') return fail(createError('TASK_FAILED', `File '${path}' already exists`));
      if (ifExists.value === 'WARN') context.log('WARN', `File '${path}' already exists and is not replaced`);
      continue;
    }
    const content = context.ports.namespaceFiles.read({ namespace, path });
    if (!content.ok) return content;
    const written = writeFile(target, content.value);
    if (!written.ok) return written;
    count++;
  }
  return ok(count);
}

/** The paths that `include` names, all where there is none, without those that `exclude` names. */
function wantedFiles(namespace: string, property: JsonMap, context: RunContext): Result<readonly string[]> {
  const include = property.get('include') ?? null;
  const included =
    include === null
      ? context.ports.namespaceFiles.list(namespace)
      : matchFiles({ namespace, files: include }, context);
  const exclude = property.get('exclude') ?? null;
  if (!included.ok || exclude === null) return included;
  const excluded = matchFiles({ namespace, files: exclude }, context);
  return excluded.ok ? ok(included.value.filter((path) => !excluded.value.includes(path))) : excluded;
}

function writeFile(target: string, content: Uint8Array): Result<void> {
  try {
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, content, { mode: 0o644 });
    return ok(undefined);
  } catch (thrown) {
    return fail(createError('TASK_FAILED', `Cannot write a namespace file: ${messageOf(thrown)}`));
  }
}

/** `00:00:00.012` */
function formatTime(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(11, 23);
}
