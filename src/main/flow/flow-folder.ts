// The flows folder, alive: every flow file is read, watched and served by name. An invalid edit stays
// listed with its errors while the last valid version goes on serving. It starts no execution.
import { resolve } from 'node:path';
import { createError, type ErrorValue, fail, messageOf, ok, type Result } from '../contract/errors.ts';
import type { FlowFact } from '../contract/events.ts';
import type { FlowName } from '../contract/methods.ts';
import type { FlowSource, FlowSummary } from '../contract/model.ts';
import { createFlowEntry } from './flow-entry.ts';
import { checkFlowsFolder, flowsUnusable, listFlowFiles, readFlowFile } from './flow-files.ts';
import { createFlowIndex, type FlowIndex, type FlowLookup, notFoundError, type RevisionOf } from './flow-index.ts';
import type { Judge } from './check-flow.ts';
import { startPartsOf } from './start-parts.ts';
import { createStubsEntry, isSameStubs, readStubsFile } from './stubs/stubs-entry.ts';
import { watchFolder } from './watch-folder.ts';

/** What a flows folder needs. */
export interface FlowFolderOptions extends Judge {
  /** Path of the folder. */
  readonly folder: string;
  /** Gives the revision number of a text, usually the journal's. */
  readonly revisionOf: RevisionOf;
  /** Hears `flow.changed` and `flow.removed`. */
  announce(fact: FlowFact): void;
}

/** The flows of one folder. */
export interface FlowFolder {
  /** Every flow file, in order of path. */
  list(): readonly FlowSummary[];
  /** The flow that serves a name, in the same time whatever the number of files. */
  readonly find: FlowLookup;
  /** What the file of a name holds and how it stands. Answers FLOW_NOT_FOUND. */
  get(name: FlowName): Result<FlowSummary>;
  /** The file of a name with its text as it is now. Answers FLOW_NOT_FOUND, FILE_UNREADABLE. */
  source(name: FlowName): Result<FlowSource>;
  /** Reads files again at once instead of when the watcher tells of them; settles when they serve as they are now. */
  refresh(files: readonly string[]): Promise<void>;
  /** Why the folder cannot be read or watched at the moment: FLOWS_UNUSABLE. What was read goes on serving. */
  problem(): ErrorValue | undefined;
  /** Stops watching. */
  close(): Promise<void>;
}

/**
 * How many files are read at once: enough to keep a disk busy, and far from the limit of open files, which is 256 on
 * some systems.
 */
const readsMax = 32;

/**
 * Reads all flows of a folder and watches it; an edit is live well within half a second.
 * Answers FLOWS_UNUSABLE where the folder is not there or cannot be read.
 */
export async function createFlowFolder(options: FlowFolderOptions): Promise<Result<FlowFolder>> {
  const folder = resolve(options.folder);
  const index = createFlowIndex(options.revisionOf);
  const updates = createUpdates({ ...options, folder }, index);
  // Asked before the watcher starts, which would wait for a folder that is not there instead of failing.
  const usable = await checkFlowsFolder(folder);
  if (!usable.ok) return usable;
  let problem: ErrorValue | undefined;

  const stop = await watchFolder(folder, {
    changed: (changed) => updates.refresh(changed),
    gone: () => {
      problem = flowsUnusable(folder, 'it is not there any more; its flows serve as they last stood');
    },
    back: () => {
      problem = undefined;
      void listFlowFiles(folder).then((found) => {
        updates.refresh([...index.files(), ...(found.ok ? found.value : [])]);
      });
    },
    failed: (error) => {
      problem = flowsUnusable(folder, `changes cannot be watched: ${messageOf(error)}`);
    },
  });
  // Only now: what was saved before the watcher was ready is seen by this reading.
  const files = await listFlowFiles(folder);
  if (files.ok) updates.refresh(files.value);
  await updates.settled();
  updates.beginAnnouncing();

  return ok({
    list: () => index.files().flatMap((file) => summaryOf(index, file)),
    find: index.find,
    get: (name) => summaryOfName(index, name),
    source: (name) => sourceOf(index, name),
    refresh(changed) {
      updates.refresh(changed);
      return updates.settled();
    },
    problem: () => problem,
    close: async () => {
      await stop();
      await updates.settled();
    },
  });
}

function summaryOf(index: FlowIndex, file: string): readonly FlowSummary[] {
  const entry = index.entry(file);
  return entry === undefined ? [] : [index.summary(entry)];
}

function summaryOfName(index: FlowIndex, name: FlowName): Result<FlowSummary> {
  const entry = index.owner(name);
  return entry === undefined ? fail(notFoundError(name)) : ok(index.summary(entry));
}

/** The text is the one of the file as it is now, also where an older version serves. */
function sourceOf(index: FlowIndex, name: FlowName): Result<FlowSource> {
  const entry = index.owner(name);
  if (entry === undefined) return fail(notFoundError(name));
  if (entry.source !== undefined) {
    return ok({ ...index.summary(entry), source: entry.source, ...startPartsOf(entry.version?.flow) });
  }
  const unreadable = createError('FILE_UNREADABLE', `Cannot read flow file "${entry.file}"`, { file: entry.file });
  return fail(entry.errors[0] ?? unreadable);
}

interface Updates {
  /** Reads these files again, soon; what is not there any more is taken out. */
  refresh(files: readonly string[]): void;
  /** Settles when nothing is left to read. */
  settled(): Promise<void>;
  /** From here on, changes are announced. */
  beginAnnouncing(): void;
}

/** Reads files one batch after the other, so that an older text never replaces a newer one. */
function createUpdates(options: FlowFolderOptions, index: FlowIndex): Updates {
  let queue: Promise<void> = Promise.resolve();
  let isAnnouncing = false;

  async function update(files: readonly string[]): Promise<void> {
    const changed = new Set<string>();
    for (let at = 0; at < files.length; at += readsMax) {
      const some = await Promise.all(files.slice(at, at + readsMax).map(updateFile));
      for (const file of some.flat()) changed.add(file);
    }
    // Told only now that every file of the batch is known: which of two twins owns a name is settled.
    const summaries = [...changed].flatMap((file) => summaryOf(index, file));
    if (!isAnnouncing) return;
    for (const flow of summaries) options.announce({ type: 'flow.changed', flow });
  }

  /** Answers the files that are shown otherwise now. */
  async function updateFile(file: string): Promise<readonly string[]> {
    const text = await readFlowFile(options.folder, file);
    const before = index.entry(file);
    if (text.ok && text.value === undefined) return before === undefined ? [] : removeFile(file);
    const stubsFile = await readStubsFile(options.folder, file);
    const stubs = stubsFile === undefined ? undefined : createStubsEntry(stubsFile, before?.stubs);
    // Every batch is told twice, and editors touch files that they do not change.
    const isSame = text.ok && before !== undefined && before.source === text.value;
    if (isSame && isSameStubs(stubs, before.stubs)) return [];
    const entry = isSame
      ? before
      : createFlowEntry({ file, text: text.ok ? ok(text.value ?? '') : text, before, judge: options });
    const { stubs: _, ...flow } = entry;
    return index.set(stubs === undefined ? flow : { ...flow, stubs });
  }

  /** Told at once: a file that is gone has no state that later reading could change. */
  function removeFile(file: string): readonly string[] {
    const others = index.remove(file);
    if (isAnnouncing) options.announce({ type: 'flow.removed', file });
    return others;
  }

  return {
    refresh(files) {
      queue = queue.then(() => update([...new Set(files)]));
    },
    settled: () => queue,
    beginAnnouncing() {
      isAnnouncing = true;
    },
  };
}
