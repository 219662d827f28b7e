// One file of the flows folder over time: its text, what the text holds, and the last version that could
// be served. An invalid edit leaves the last valid version in service. Pure: it reads no file.
import { createError, type ErrorValue, type Result } from '../contract/errors.ts';
import type { FlowStatus, Violation } from '../contract/model.ts';
import { type ParsedFlow, parseFlow, type UnnumberedFlow } from './parse-flow.ts';
import type { Judge } from './check-flow.ts';
import type { StubsEntry } from './stubs/stubs-entry.ts';

/** A flow that can be served, with the text that it was read from. */
export interface FlowVersion {
  readonly parsed: ParsedFlow;
  readonly flow: UnnumberedFlow;
  readonly source: string;
}

/** One file as it stands. */
export interface FlowEntry {
  readonly file: string;
  /** Text of the file as it is now; undefined where it cannot be read. */
  readonly source: string | undefined;
  readonly status: FlowStatus;
  /** What can be served; absent where the file never held a valid flow. */
  readonly version?: FlowVersion;
  /** What the text holds now; absent where the file cannot be read. */
  readonly parsed?: ParsedFlow;
  readonly errors: readonly ErrorValue[];
  /** The stubs file beside it; absent where there is none. */
  readonly stubs?: StubsEntry;
}

/** What an entry is made from. */
export interface EntryChange {
  readonly file: string;
  /** The new text, or why there is none: FILE_UNREADABLE. */
  readonly text: Result<string>;
  /** How the file stood before. */
  readonly before: FlowEntry | undefined;
  readonly judge: Judge;
}

/**
 * The entry of a file after its text changed. Its errors are FLOW_INVALID and FILE_UNREADABLE. A valid text replaces
 * the version in service at once; executions that run keep theirs.
 */
export function createFlowEntry({ file, text, before, judge }: EntryChange): FlowEntry {
  if (!text.ok) return withoutFlow({ file, source: undefined, errors: [text.error] }, before);
  const source = text.value;
  const parsed = parseFlow({ source, ...judge });
  const { verdict, flow } = parsed;
  if (flow !== undefined) {
    return { file, source, parsed, status: 'valid', version: { parsed, source, flow }, errors: [] };
  }
  // Kestra's own first, then what it would have told later: the first one is what a refused webhook quotes.
  const errors = [...verdict.violations, ...verdict.more].map((violation) => toError(violation, file));
  return withoutFlow({ file, source, parsed, errors }, before);
}

/** Whatever is wrong with the file now, the last version that was valid stays in service. */
function withoutFlow(entry: Omit<FlowEntry, 'status'>, before: FlowEntry | undefined): FlowEntry {
  const version = before?.version;
  return version === undefined ? { ...entry, status: 'invalid' } : { ...entry, status: 'stale', version };
}

/** Kestra's sentence is kept word for word, so that it can be searched for. */
function toError({ message, path, line, column }: Violation, file: string): ErrorValue {
  const place = { file, ...(line === undefined ? {} : { line }), ...(column === undefined ? {} : { column }) };
  return createError('FLOW_INVALID', message, { ...place, ...(path === '' ? {} : { field: path }) });
}

/** What a file says of itself; of a stale one, the version in service. */
export function shownOf({ version, parsed }: FlowEntry): ParsedFlow | undefined {
  return version?.parsed ?? parsed;
}
