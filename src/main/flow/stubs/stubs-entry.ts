// The stubs file beside a flow over time. A faulty edit leaves the last good stubs in use, as it does with flows,
// and is told. It reads files and watches none.
import type { ErrorValue, Result } from '../../contract/errors.ts';
import type { StubsSummary } from '../../contract/model.ts';
import type { FlowStubs } from '../../plugin/definition.ts';
import { mayBeThere, readFlowFile, stubsFilesOf } from '../flow-files.ts';
import type { UnnumberedFlow } from '../parse-flow.ts';
import { readStubs } from './read-stubs.ts';
import { findStubRemarks } from './stub-remarks.ts';

/** A stubs file as it was read: its name, and its text or FILE_UNREADABLE. */
export interface StubsFile {
  readonly file: string;
  readonly text: Result<string>;
}

/** A stubs file as it stands. */
export interface StubsEntry {
  /** Undefined where it cannot be read. */
  readonly source: string | undefined;
  readonly stubs: FlowStubs;
  /** All that is wrong with the file as it is now. */
  readonly problems: readonly ErrorValue[];
}

/** Reads the stubs file beside a flow's file; undefined where there is none. */
export async function readStubsFile(folder: string, flowFile: string): Promise<StubsFile | undefined> {
  // Nearly no flow has stubs; asking the system at once is far cheaper than reading what is not there.
  for (const file of stubsFilesOf(flowFile).filter((each) => mayBeThere(folder, each))) {
    const text = await readFlowFile(folder, file);
    if (!text.ok) return { file, text };
    if (text.value !== undefined) return { file, text: { ok: true, value: text.value } };
  }
  return undefined;
}

/** The entry of a stubs file after its text changed. */
export function createStubsEntry({ file, text }: StubsFile, before: StubsEntry | undefined): StubsEntry {
  const read = text.ok ? readStubs({ file, source: text.value }) : { ok: false as const, error: [text.error] };
  const source = text.ok ? text.value : undefined;
  if (read.ok) return { source, stubs: { file, tasks: read.value }, problems: [] };
  const [problem] = read.error;
  const tasks = before?.stubs.tasks ?? new Map();
  return { source, stubs: { file, tasks, ...(problem === undefined ? {} : { problem }) }, problems: read.error };
}

/** Whether two readings of a stubs file found the same. */
export function isSameStubs(a: StubsEntry | undefined, b: StubsEntry | undefined): boolean {
  return (
    a?.stubs.file === b?.stubs.file && a?.source === b?.source && a?.problems[0]?.message === b?.problems[0]?.message
  );
}

/** What lists show of it; `flow` is the one that is served, if one is. */
export function summarizeStubs({ stubs, problems }: StubsEntry, flow: UnnumberedFlow | undefined): StubsSummary {
  return {
    file: stubs.file,
    taskIds: [...stubs.tasks.keys()],
    problems,
    warnings: flow === undefined ? [] : findStubRemarks(stubs, flow),
  };
}
