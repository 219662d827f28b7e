// The flows of a folder by name, and the revision of what is served. Finding a flow costs the same with ten files and
// with a hundred thousand. Which file owns a name is known in `flow-entries.ts`.
import { createError, type ErrorValue, fail, ok, type Result } from '../contract/errors.ts';
import type { FlowName } from '../contract/methods.ts';
import type { FlowStatus, FlowSummary } from '../contract/model.ts';
import type { FlowDefinition } from '../plugin/definition.ts';
import type { Judge } from './check-flow.ts';
import { createFlowEntries, type FlowEntries } from './flow-entries.ts';
import { type FlowEntry, type FlowVersion, shownOf } from './flow-entry.ts';
import { summarizeStubs } from './stubs/stubs-entry.ts';
import { taskSupportOf } from './task-support.ts';

/** Gives the revision number of a text: the same one for the same text of a flow. Answers STORAGE_FAILED. */
export type RevisionOf = (flow: FlowName & { readonly source: string }) => Result<number>;

/**
 * Finds the flow that serves a name. Answers FLOW_NOT_FOUND; FLOW_INVALID where its file never held a
 * valid flow; STORAGE_FAILED where its revision cannot be kept.
 */
export type FlowLookup = (name: FlowName) => Result<FlowDefinition>;

/** The flows of a folder by name. */
export interface FlowIndex extends FlowEntries {
  readonly find: FlowLookup;
  summary(entry: FlowEntry): FlowSummary;
}

/** Makes an empty index. A file's text gets its revision when it is first served or shown. */
export function createFlowIndex(revisionOf: RevisionOf, judge: Judge): FlowIndex {
  const entries = createFlowEntries(judge);
  const definitionOf = createNumbering(revisionOf);
  return {
    ...entries,
    find(name) {
      const entry = entries.owner(name);
      if (entry === undefined) return fail(notFoundError(name));
      if (entry.version?.parsed.isDraft === true) return fail(draftError(name));
      return entry.version === undefined
        ? fail(invalidError(entry, name))
        : withStubs(definitionOf(entry.version), entry);
    },
    summary(entry) {
      const twin = entries.twin(entry);
      if (twin !== undefined) return summarize(entry, { status: 'invalid', errors: [duplicateError(entry, twin)] });
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
    ...(entry.version === undefined ? {} : { tasks: taskSupportOf(entry.version.flow, entry.stubs?.stubs) }),
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
