// The flows of a folder by name: which file owns a name, which others claim it too, and the revision of
// what is served. Finding a flow costs the same with ten files and with a hundred thousand.
import { createError, type ErrorValue, fail, ok, type Result } from '../contract/errors.ts';
import type { FlowName } from '../contract/methods.ts';
import type { FlowStatus, FlowSummary } from '../contract/model.ts';
import type { FlowDefinition } from '../plugin/definition.ts';
import type { Judge } from './check-flow.ts';
import { createFlowClaims } from './flow-claims.ts';
import { comparePaths } from './flow-files.ts';
import { createFlowEntry, type FlowEntry, type FlowVersion, shownOf } from './flow-entry.ts';
import { type StubsEntry, summarizeStubs } from './stubs/stubs-entry.ts';

/** Gives the revision number of a text: the same one for the same text of a flow. Answers STORAGE_FAILED. */
export type RevisionOf = (flow: FlowName & { readonly source: string }) => Result<number>;

/**
 * Finds the flow that serves a name. Answers FLOW_NOT_FOUND; FLOW_INVALID where its file never held a
 * valid flow; STORAGE_FAILED where its revision cannot be kept.
 */
export type FlowLookup = (name: FlowName) => Result<FlowDefinition>;

/** A file whose text is known and not judged yet. */
export interface WaitingFile {
  readonly file: string;
  readonly source: string;
  /** What `scan-name` found: the file claims this name until it is judged. */
  readonly name: FlowName;
  readonly stubs?: StubsEntry;
}

/** How the files stand. */
export interface FlowCounts {
  readonly flows: number;
  /** Files that do not serve what they hold; those that wait are not among them. */
  readonly invalid: number;
  /** Files that are not judged yet. */
  readonly waiting: number;
}

/** The flows of a folder. A file that waits is judged when anything but its text is asked for. */
export interface FlowIndex {
  /** Puts a file in that is judged later. */
  wait(file: WaitingFile): void;
  /** A file that waits; undefined where none does. */
  nextWaiting(): string | undefined;
  counts(): FlowCounts;
  /** The text and stubs of a file, for comparing them with newer ones; it is not judged for that. */
  text(file: string): Pick<FlowEntry, 'source' | 'stubs'> | undefined;
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
export function createFlowIndex(revisionOf: RevisionOf, judge: Judge): FlowIndex {
  const entries = new Map<string, FlowEntry>();
  const waiting = new Map<string, WaitingFile>();
  const claims = createFlowClaims();
  const definitionOf = createNumbering(revisionOf);

  function unclaim(file: string): readonly string[] {
    const waited = waiting.get(file);
    const entry = entries.get(file);
    const name = waited === undefined ? entry && nameOf(entry) : toName(waited.name);
    return name === undefined ? [] : claims.remove(name, file);
  }

  // The old claim goes first, as the file may have changed its name.
  function set(entry: FlowEntry): readonly string[] {
    const left = unclaim(entry.file);
    waiting.delete(entry.file);
    entries.set(entry.file, entry);
    const name = nameOf(entry);
    return [...new Set([entry.file, ...left, ...(name === undefined ? [] : claims.add(name, entry.file))])];
  }

  function entryOf(file: string): FlowEntry | undefined {
    const waited = waiting.get(file);
    if (waited === undefined) return entries.get(file);
    const { source, stubs } = waited;
    const entry = createFlowEntry({ file, text: ok(source), before: undefined, judge });
    set(stubs === undefined ? entry : { ...entry, stubs });
    return entries.get(file);
  }

  /** The file that a name belongs to, judged: a text that cannot be read loses its claim, and the next one has it. */
  function owningFile(name: string): string | undefined {
    let file = claims.owner(name);
    while (file !== undefined && waiting.has(file)) {
      entryOf(file);
      file = claims.owner(name);
    }
    return file;
  }

  function owner(name: FlowName): FlowEntry | undefined {
    const file = owningFile(toName(name));
    return file === undefined ? undefined : entries.get(file);
  }

  function owns(entry: FlowEntry): boolean {
    const name = nameOf(entry);
    return name === undefined || claims.owner(name) === entry.file;
  }

  return {
    wait(file) {
      waiting.set(file.file, file);
      claims.add(toName(file.name), file.file);
    },
    nextWaiting: () => waiting.keys().next().value,
    counts() {
      const judged = [...entries.values()];
      const invalid = judged.filter((entry) => entry.status !== 'valid' || !owns(entry));
      return { flows: judged.length + waiting.size, invalid: invalid.length, waiting: waiting.size };
    },
    text: (file) => waiting.get(file) ?? entries.get(file),
    set,
    remove(file) {
      const left = unclaim(file);
      waiting.delete(file);
      entries.delete(file);
      return left;
    },
    entry: entryOf,
    files: () => [...entries.keys(), ...waiting.keys()].sort(comparePaths),
    owner,
    find(name) {
      const entry = owner(name);
      if (entry === undefined) return fail(notFoundError(name));
      if (entry.version?.parsed.isDraft === true) return fail(draftError(name));
      return entry.version === undefined
        ? fail(invalidError(entry, name))
        : withStubs(definitionOf(entry.version), entry);
    },
    summary(entry) {
      const name = nameOf(entry);
      const owning = name === undefined ? undefined : owningFile(name);
      if (owning !== undefined && owning !== entry.file) {
        return summarize(entry, { status: 'invalid', errors: [duplicateError(entry, owning)] });
      }
      const definition = entry.version === undefined ? undefined : definitionOf(entry.version);
      if (definition === undefined) return summarize(entry, entry);
      if (!definition.ok) return summarize(entry, { status: 'invalid', errors: [...entry.errors, definition.error] });
      return { ...summarize(entry, entry), revision: definition.value.revision };
    },
  };
}

/** Stubs belong to no revision: they are those of the moment. */
function withStubs(definition: Result<FlowDefinition>, { stubs }: FlowEntry): Result<FlowDefinition> {
  return definition.ok && stubs !== undefined ? ok({ ...definition.value, stubs: stubs.stubs }) : definition;
}

/** Gives each version its revision once; a failure is tried again. */
function createNumbering(revisionOf: RevisionOf): (version: FlowVersion) => Result<FlowDefinition> {
  // Weak, so that a version's number goes with the version.
  const numbered = new WeakMap<FlowVersion, FlowDefinition>();
  return (version) => {
    const known = numbered.get(version);
    if (known !== undefined) return ok(known);
    const { flow, source } = version;
    const revision = revisionOf({ namespace: flow.namespace, id: flow.id, source });
    if (!revision.ok) return revision;
    const definition = { ...flow, revision: revision.value };
    numbered.set(version, definition);
    return ok(definition);
  };
}

/** What a file shows of itself; status and errors are those of its place among the others. */
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
    ...(entry.stubs === undefined ? {} : { stubs: summarizeStubs(entry.stubs, entry.version?.flow) }),
  };
}

/** The later file is refused, not both: adding a file must not stop a flow that serves. */
function duplicateError(entry: FlowEntry, owning: string): ErrorValue {
  const { namespace, id } = shownOf(entry) ?? {};
  const message = `Cannot serve flow "${namespace}.${id}" from "${entry.file}": "${owning}" holds a flow of the same name`;
  return createError('FLOW_DUPLICATE', message, { file: entry.file, line: 1, column: 1 }, { other: owning });
}

/** Names the first fault, so that a refused webhook says what to repair. */
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

/** Source: `draft_flow` in the recorded exchanges. */
function draftError({ namespace, id }: FlowName): ErrorValue {
  return createError('FLOW_NOT_FOUND', `Cannot find flow: "${namespace}.${id}" is a draft`);
}

/** A file that does not say both its namespace and its id claims no name. */
function nameOf(entry: FlowEntry): string | undefined {
  const { namespace, id } = shownOf(entry) ?? {};
  return namespace === undefined || id === undefined ? undefined : toName({ namespace, id });
}

/** A line break can stand in neither part, so two names never run into one. */
function toName({ namespace, id }: FlowName): string {
  return `${namespace}\n${id}`;
}
