// The flows of a folder for a program that runs one flow and ends: read once, when the first is asked for, and
// not watched. A server has `flow-folder.ts`.
import { type ErrorValue, fail, ok, type Result } from '../contract/errors.ts';
import type { FlowName } from '../contract/methods.ts';
import type { FlowDefinition, FlowStubs } from '../plugin/definition.ts';
import type { Judge } from './check-flow.ts';
import { listFlowFiles, readFlowFile } from './flow-files.ts';
import { notFoundError, type RevisionOf } from './flow-index.ts';
import { parseFlow } from './parse-flow.ts';
import { createStubsEntry, readStubsFile } from './stubs/stubs-entry.ts';

/** The text of a flow, and the stubs beside it. */
export interface FlowText {
  readonly source: string;
  readonly stubs?: FlowStubs;
}

/** What reading needs. */
export interface FlowReading extends Judge {
  /** Gives the texts. Answers FLOWS_UNUSABLE. */
  readonly readTexts: () => Promise<Result<readonly FlowText[]>>;
  /** A text that is there before those of the folder: the flow that is run. */
  readonly ownText: FlowText;
  readonly revisionOf: RevisionOf;
}

/** Reads the texts of all flow files with their stubs; one that cannot be read is left out. Answers FLOWS_UNUSABLE. */
export async function readFlowTexts(folder: string): Promise<Result<readonly FlowText[]>> {
  const files = await listFlowFiles(folder);
  if (!files.ok) return files;
  const texts = await Promise.all(files.value.map((file) => readFlowText(folder, file)));
  return ok(texts.flat());
}

async function readFlowText(folder: string, file: string): Promise<readonly FlowText[]> {
  const text = await readFlowFile(folder, file);
  if (!text.ok || text.value === undefined) return [];
  const stubs = await readStubsFile(folder, file);
  return [{ source: text.value, ...(stubs === undefined ? {} : { stubs: createStubsEntry(stubs, undefined).stubs }) }];
}

/**
 * Finds flows by name; the first text that holds a name has it. Revisions are not told apart. Answers FLOW_NOT_FOUND
 * (also where the folder cannot be read), STORAGE_FAILED.
 */
export function createFlowReader(reading: FlowReading): (name: FlowName) => Promise<Result<FlowDefinition>> {
  let flows: Promise<ReadonlyMap<string, Found>> | undefined;
  return async (name) => {
    flows ??= readAll(reading);
    const found = (await flows).get(toKey(name));
    if (found === undefined) return fail(notFoundError(name));
    const revision = reading.revisionOf({ ...name, source: found.source });
    return revision.ok ? ok({ ...found.flow, revision: revision.value }) : fail<ErrorValue>(revision.error);
  };
}

interface Found {
  readonly flow: FlowDefinition;
  readonly source: string;
}

async function readAll(reading: FlowReading): Promise<ReadonlyMap<string, Found>> {
  const texts = await reading.readTexts();
  const found = new Map<string, Found>();
  for (const { source, stubs } of [reading.ownText, ...(texts.ok ? texts.value : [])]) {
    const { flow, isDraft } = parseFlow({ ...reading, source });
    if (flow === undefined || isDraft) continue;
    const key = toKey(flow);
    if (!found.has(key))
      found.set(key, { flow: { ...flow, revision: 1, ...(stubs === undefined ? {} : { stubs }) }, source });
  }
  return found;
}

function toKey({ namespace, id }: FlowName): string {
  return `${namespace}\n${id}`;
}
