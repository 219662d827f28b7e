// The files that tasks find in their folder: `inputFiles`, as a map or as text that renders to one. A value that is an
// address stands for what is there. Source: observed-scripts §7, `sh-in-*` and `uri-*` in the recorded runs.
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, isAbsolute, join, normalize } from 'node:path';
import { createError, fail, messageOf, ok, type Result } from '../../contract/errors.ts';
import { printJson } from '../../contract/print-json.ts';
import { isJsonMap, type JsonValue } from '../../contract/value.ts';
import { jacksonPlace } from '../../expression/jackson-place.ts';
import { findUriFault } from '../check-uri.ts';
import type { Rendering, RunContext } from '../plugin.ts';
import { pathOfStored } from '../storage/stored-file.ts';
import { findPosition } from './json-position.ts';
import { castError, kindOf, parseRendered } from './list-property.ts';

/** Renders `inputFiles` to paths and contents: names twice, contents once or twice. Answers EXPRESSION_FAILED, TASK_FAILED. */
export function renderInputFiles(
  property: JsonValue,
  { rendering, isTwice }: { readonly rendering: Rendering; readonly isTwice: boolean },
): Result<ReadonlyMap<string, string>> {
  const map = typeof property === 'string' ? parseRendered(property, rendering) : ok(property);
  if (!map.ok) return map;
  if (Array.isArray(map.value)) {
    return fail(createError('TASK_FAILED', "Invalid `files` properties with type 'class java.util.ArrayList'"));
  }
  const files = new Map<string, string>();
  for (const [name, value] of isJsonMap(map.value) ? map.value : []) {
    if (value === null) continue;
    const text = typeof property === 'string' ? readText(value, { name, property, rendering }) : asText(value);
    if (!text.ok) return text;
    const once = rendering.render(name);
    const path = once.ok ? rendering.render(once.value) : once;
    const first = typeof property === 'string' ? text : rendering.render(text.value);
    const content = first.ok && isTwice ? rendering.render(first.value) : first;
    if (!path.ok) return path;
    if (!content.ok) return content;
    files.set(path.value, content.value);
  }
  return ok(files);
}

/** In YAML, Java casts. */
function asText(value: JsonValue): Result<string> {
  return typeof value === 'string' ? ok(value) : fail(createError('TASK_FAILED', castError(value)));
}

/** In a text that became a map, Jackson makes texts of numbers and flags, and of nothing else. */
function readText(
  value: JsonValue,
  of: { readonly name: string; readonly property: string; readonly rendering: Rendering },
): Result<string> {
  if (typeof value === 'string') return ok(value);
  if (!isJsonMap(value) && !Array.isArray(value)) return ok(printJson(value));
  const rendered = of.rendering.render(of.property);
  if (!rendered.ok) return rendered;
  const place = jacksonPlace(findPosition(rendered.value, [of.name]));
  const chain = `(through reference chain: java.util.LinkedHashMap["${of.name}"])`;
  const message = `Cannot deserialize value of type \`java.lang.String\` from ${kindOf(value)}${place} ${chain}`;
  return fail(createError('TASK_FAILED', message));
}

/** Where files go, and the storage that addresses in them are of. */
export interface ProvidedPlace {
  readonly folder: string;
  readonly context: Pick<RunContext, 'ports' | 'scope' | 'switches'>;
}

/** Writes files into a folder, and nowhere else. Answers TASK_FAILED, FILE_UNREADABLE. */
export function writeInputFiles(place: ProvidedPlace, files: ReadonlyMap<string, string>): Result<void> {
  for (const [path, content] of files) {
    if (isAbsolute(path) || normalize(path).split(/[\\/]/).includes('..')) {
      const message = 'The path to resolve must be a relative path inside the current working directory.';
      return fail(createError('TASK_FAILED', message));
    }
    const source = sourceOf(content, place);
    if (!source.ok) return source;
    const written = writeFile(join(place.folder, path), source.value);
    if (!written.ok)
      return fail({ ...written.error, message: `Cannot write input file "${path}": ${written.error.message}` });
  }
  return ok(undefined);
}

/** A content, or the path of a file whose content is wanted. */
type Source = { readonly content: string | Uint8Array } | { readonly path: string };

/** Only what begins with an address is one; further on in a text it is text. */
function sourceOf(content: string, { context }: ProvidedPlace): Result<Source> {
  const [, namespace, file] = /^nsfile:\/\/([^/]*)\/(.*)$/s.exec(content) ?? [];
  if (file !== undefined) {
    const of = {
      namespace: namespace === '' || namespace === undefined ? context.scope.namespace : namespace,
      path: file,
    };
    const read = context.ports.namespaceFiles.read(of);
    return read.ok ? ok({ content: read.value }) : read;
  }
  if (!content.startsWith('kestra://')) return ok({ content });
  const fault = findUriFault(content);
  if (fault !== undefined) return fail(createError('TASK_FAILED', fault, {}, { isToldTwice: true }));
  const path = pathOfStored(content, context);
  return path.ok ? ok({ path: path.value }) : path;
}

function writeFile(target: string, source: Source): Result<void> {
  try {
    mkdirSync(dirname(target), { recursive: true });
    if ('path' in source) copyFileSync(source.path, target);
    else writeFileSync(target, source.content, { mode: 0o644 });
    return ok(undefined);
  } catch (thrown) {
    return fail(createError('TASK_FAILED', messageOf(thrown)));
  }
}
