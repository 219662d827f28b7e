// The flows of a folder by name: which file owns a name, which others claim it too, and the revision of
// what is served. Finding a flow costs the same with ten files and with a hundred thousand.
import { createError, type ErrorValue, fail, type Result } from '../contract/errors.ts';
import type { FlowName } from '../contract/methods.ts';
import type { FlowStatus, FlowSummary } from '../contract/model.ts';
import type { FlowDefinition } from '../plugin/definition.ts';
import { comparePaths } from './flow-files.ts';
import { type FlowEntry, type FlowVersion, shownOf } from './flow-entry.ts';

/** Gives the revision number of a text. Answers STORAGE_FAILED. */
export type RevisionOf = (flow: FlowName & { readonly source: string }) => Result<number>;

/**
 * Finds the flow that serves a name. Answers FLOW_NOT_FOUND; FLOW_INVALID where its file never held a
 * valid flow; STORAGE_FAILED where its revision cannot be kept.
 */
export type FlowLookup = (name: FlowName) => Result<FlowDefinition>;

/** The flows of a folder. */
export interface FlowIndex {
  /** Puts a file's entry in. Answers the files that are shown otherwise now, this one first. */
  set(entry: FlowEntry): readonly string[];
  /** Takes a file out. Answers the other files that are shown otherwise now. */
  remove(file: string): readonly string[];
  entry(file: string): FlowEntry | undefined;
  files(): readonly string[];
  readonly find: FlowLookup;
  /** The entry that a name belongs to. */
  owner(name: FlowName): FlowEntry | undefined;
  summary(entry: FlowEntry): FlowSummary;
}

/** Makes an empty index. A file's text gets its revision when it is first served or shown. */
export function createFlowIndex(revisionOf: RevisionOf): FlowIndex {
  const entries = new Map<string, FlowEntry>();
  /** For each name the files that claim it, in order of path: the first owns it. */
  const claims = new Map<string, readonly string[]>();
  const numbered = new WeakMap<FlowVersion, Result<FlowDefinition>>();

  function ownerOf(entry: FlowEntry): string {
    const key = keyOf(entry);
    return (key === undefined ? undefined : claims.get(key)?.[0]) ?? entry.file;
  }

  function definitionOf(version: FlowVersion): Result<FlowDefinition> {
    const known = numbered.get(version);
    if (known?.ok) return known;
    const { flow, source } = version;
    const revision = revisionOf({ namespace: flow.namespace, id: flow.id, source });
    const definition: Result<FlowDefinition> = revision.ok
      ? { ok: true, value: { ...flow, revision: revision.value } }
      : revision;
    numbered.set(version, definition);
    return definition;
  }

  function unclaim(entry: FlowEntry | undefined): readonly string[] {
    const key = entry === undefined ? undefined : keyOf(entry);
    if (entry === undefined || key === undefined) return [];
    const left = (claims.get(key) ?? []).filter((file) => file !== entry.file);
    if (left.length === 0) claims.delete(key);
    else claims.set(key, left);
    return left;
  }

  function claim(entry: FlowEntry): readonly string[] {
    const key = keyOf(entry);
    if (key === undefined) return [];
    const others = claims.get(key) ?? [];
    claims.set(key, [...others, entry.file].sort(comparePaths));
    return others;
  }

  function owner({ namespace, id }: FlowName): FlowEntry | undefined {
    const file = claims.get(toKey(namespace, id))?.[0];
    return file === undefined ? undefined : entries.get(file);
  }

  return {
    set(entry) {
      const left = unclaim(entries.get(entry.file));
      entries.set(entry.file, entry);
      return [...new Set([entry.file, ...left, ...claim(entry)])];
    },
    remove(file) {
      const left = unclaim(entries.get(file));
      entries.delete(file);
      return left;
    },
    entry: (file) => entries.get(file),
    files: () => [...entries.keys()].sort(comparePaths),
    owner,
    find(name) {
      const entry = owner(name);
      if (entry === undefined) return fail(notFoundError(name));
      return entry.version === undefined ? fail(invalidError(entry, name)) : definitionOf(entry.version);
    },
    summary(entry) {
      const owning = ownerOf(entry);
      if (owning !== entry.file)
        return summarize(entry, { status: 'invalid', errors: [duplicateError(entry, owning)] });
      const definition = entry.version === undefined ? undefined : definitionOf(entry.version);
      if (definition === undefined) return summarize(entry, entry);
      if (!definition.ok) return summarize(entry, { status: 'invalid', errors: [...entry.errors, definition.error] });
      return { ...summarize(entry, entry), revision: definition.value.revision };
    },
  };
}

function summarize(
  entry: FlowEntry,
  { status, errors }: { readonly status: FlowStatus; readonly errors: readonly ErrorValue[] },
): FlowSummary {
  const { namespace, id, disabled, webhooks } = shownOf(entry) ?? {};
  return {
    file: entry.file,
    status,
    ...(namespace === undefined ? {} : { namespace }),
    ...(id === undefined ? {} : { id }),
    disabled: disabled ?? false,
    webhooks: webhooks ?? [],
    errors,
    warnings: entry.parsed?.verdict.warnings ?? [],
  };
}

function duplicateError(entry: FlowEntry, owning: string): ErrorValue {
  const { namespace, id } = shownOf(entry) ?? {};
  const message = `Cannot serve flow "${namespace}.${id}" from "${entry.file}": "${owning}" holds a flow of the same name`;
  return createError('FLOW_DUPLICATE', message, { file: entry.file, line: 1, column: 1 }, { other: owning });
}

function invalidError({ file, errors }: FlowEntry, { namespace, id }: FlowName): ErrorValue {
  const [first] = errors;
  const reason = first === undefined ? 'its file is invalid' : `its file is invalid: ${first.message}`;
  const place = { file, ...(first?.line === undefined ? {} : { line: first.line }) };
  return createError('FLOW_INVALID', `Cannot start flow "${namespace}.${id}": ${reason}`, place);
}

/** What is said of a name that no file claims. */
export function notFoundError({ namespace, id }: FlowName): ErrorValue {
  return createError('FLOW_NOT_FOUND', `Cannot find flow: there is no "${namespace}.${id}" in the flows folder`);
}

/** A file that does not say both its namespace and its id claims no name. */
function keyOf(entry: FlowEntry): string | undefined {
  const { namespace, id } = shownOf(entry) ?? {};
  return namespace === undefined || id === undefined ? undefined : toKey(namespace, id);
}

function toKey(namespace: string, id: string): string {
  return `${namespace}\n${id}`;
}
