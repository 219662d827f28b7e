// Kestra's verdict on the flows of one text, as `POST /flows/validate` words it: one object for each document.
// Source: `kestra-api.md` §6; the words of `constraints` are those of the 519 recorded verdicts.
import type { Violation } from '../../contract/model.ts';
import { printJsonString } from '../../contract/print-json.ts';
import type { Switches } from '../../contract/switches.ts';
import { isJsonMap, type JsonMap, type JsonText, type JsonValue } from '../../contract/value.ts';
import { parseFlow } from '../../flow/parse-flow.ts';
import { readYaml } from '../../flow/read-yaml.ts';
import { rootOf } from '../../flow/validate-flow.ts';
import type { RestParts } from './rest-parts.ts';

/** What judging needs. */
type Parts = Pick<RestParts, 'journal' | 'environment' | 'settings'>;

/** The documents of a text, each a flow of its own; empty ones are none. */
export function splitFlows(text: string): readonly string[] {
  // A line of dashes at the very beginning opens the first document and ends none.
  const documents = text.replace(/^\uFEFF?---[^\S\n]*\n/, '').split(/\n+---[^\S\n]*(?=\n|$)/);
  return documents.map((document) => document.replace(/^\n/, '')).filter((document) => document.trim() !== '');
}

/** Judges every document. */
export function validateFlows(text: string, parts: Parts): JsonText {
  const documents = splitFlows(text);
  const judged = (documents.length === 0 ? [text] : documents).map((source, index) => judge(source, { index, parts }));
  return `[${judged.join()}]`;
}

/** The verdict on one document; of one that cannot be read there is no more to say than why. */
function judge(source: string, { index, parts }: { readonly index: number; readonly parts: Parts }): JsonText {
  const { settings } = parts;
  const { verdict, namespace, id } = parseFlow({ source, profile: settings.kestra, plugins: settings.plugins });
  // Our own findings beyond Kestra's list make no flow invalid, and are not told here.
  const constraints = verdict.valid ? undefined : describeFaults(source, verdict.violations, parts);
  const file = readYaml(source);
  const isReadable = file.problems.length === 0;
  const members = [
    `"index":${index}`,
    ...(isReadable && namespace !== undefined ? [`"namespace":${printJsonString(namespace)}`] : []),
    ...(isReadable && id !== undefined ? [`"flow":${printJsonString(id)}`] : []),
    ...(constraints === undefined ? [] : [`"constraints":${printJsonString(constraints)}`]),
    `"outdated":${isOutdated(rootOf(file, { profile: settings.kestra, plugins: settings.plugins }), parts)}`,
  ];
  const warnings = verdict.warnings.map(({ message }) => printJsonString(message));
  if (isReadable) members.push('"deprecationPaths":[]', `"warnings":[${warnings.join()}]`, '"infos":[]');
  return `{${members.join()}}`;
}

/** All that is wrong as Kestra's one text. */
export function describeFaults(
  source: string,
  violations: readonly Violation[],
  parts: Pick<Parts, 'environment' | 'settings'>,
): string {
  const [first] = violations;
  if (first === undefined) return 'Unable to validate the flow: null';
  const file = readYaml(source);
  if (first.path === 'yaml') {
    const read = file.problems.length > 0 ? 'Flow' : 'flowwithsource';
    return `Validation error: Illegal ${read} source: ${first.message}`;
  }
  // A fault of reading tells its last sentence alone.
  if (first.path.startsWith('io.kestra.')) return `Validation error: ${violations.at(-1)?.message ?? ''}`;
  const { settings, environment } = parts;
  const root = rootOf(file, { profile: settings.kestra, plugins: settings.plugins });
  const lines = violations.map(({ path, message }) => {
    return `${nameElements(path, root, environment.rendering.switches)}: ${message}\n`;
  });
  // A fault of the whole has no path, and at the beginning Kestra drops the colon behind it.
  return `Validation error: ${lines.join('').replace(/^: /, ' ')}`;
}

/** What has an id that a path may name. */
const named = /^(?:(?:tasks|inputs|then|_else)\[\d+\]|task)$/;

/**
 * In this text tasks and inputs go by the id of the innermost one, not by their number; not so below the retry and the
 * cache of a task.
 */
function nameElements(path: string, root: JsonMap, { hasNewApi }: Switches): string {
  const segments = path.split('.');
  if (segments.some((segment) => segment === 'retry' || segment === 'taskCache')) return path;
  let element: JsonValue | undefined = root;
  let id: JsonValue | undefined;
  for (const segment of segments) {
    const [, name = '', index] = /^_?(\w+)(?:\[(\d+)\])?$/.exec(segment) ?? [];
    const member: JsonValue | undefined = isJsonMap(element) ? element.get(name) : undefined;
    element = index !== undefined && Array.isArray(member) ? member[Number(index)] : member;
    if (named.test(segment)) id = isJsonMap(element) ? element.get('id') : undefined;
  }
  if (typeof id !== 'string' && !hasNewApi) return path;
  const leaf = typeof id === 'string' ? id : 'null';
  return segments
    .map((segment) =>
      segment.replace(/^(tasks|inputs)\[\d+\]$/, (_, name: string) => (hasNewApi ? `${name}[${leaf}]` : leaf)),
    )
    .join('.');
}

/** Whether the text says a revision that is not the next one. */
function isOutdated(root: JsonMap, { journal }: Parts): boolean {
  const [namespace, id, revision] = ['namespace', 'id', 'revision'].map((name) => root.get(name));
  // A text without a revision is never behind, as people write them.
  if (typeof revision !== 'number' || typeof namespace !== 'string' || typeof id !== 'string') return false;
  const latest = journal.storage.latestRevision(namespace, id);
  return latest.ok && revision !== (latest.value?.revision ?? 0) + 1;
}
