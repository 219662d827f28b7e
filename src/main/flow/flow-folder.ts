// The flows folder, alive: every flow file is read, watched and served by name. An invalid edit stays
// listed with its errors while the last valid version goes on serving. It starts no execution.
import { resolve } from 'node:path';
import { createError, type ErrorValue, fail, messageOf, ok, type Result } from '../contract/errors.ts';
import type { FlowFact } from '../contract/events.ts';
import type { FlowName } from '../contract/methods.ts';
import type { FlowSource, FlowSummary } from '../contract/model.ts';
import { checkFlowsFolder, flowsUnusable, listFlowFiles, listFolderFiles } from './flow-files.ts';
import type { FlowCounts } from './flow-entries.ts';
import { createFlowIndex, type FlowIndex, type FlowLookup, notFoundError, type RevisionOf } from './flow-index.ts';
import { createFlowUpdates } from './flow-updates.ts';
import { judgeWaiting } from './judge-waiting.ts';
import type { Judge } from './check-flow.ts';
import { startPartsOf } from './start-parts.ts';
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
  /** Every flow file, in order of path. What waits is judged for it, so wait for `judged` first. */
  list(): readonly FlowSummary[];
  /** Settles when no flow waits to be judged any more; requests are answered meanwhile. */
  judged(): Promise<void>;
  /** One flow file, by its path within the folder. */
  file(file: string): FlowSummary | undefined;
  counts(): FlowCounts;
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

/** A folder of so many files is judged whole before anything is served: whoever starts sees at once what is wrong. */
const judgedAtStartMax = 20;
/** Some milliseconds of judging, then requests have their turn. */
const judging = { inARow: 4, pauseMs: 10, firstPauseMs: 300 };

/**
 * Reads all flows of a folder and watches it; an edit is live well within half a second. A flow is judged when it is
 * first asked for; the others are judged beside the requests, and those that turn out to be invalid are announced.
 * Answers FLOWS_UNUSABLE where the folder is not there or cannot be read.
 */
export async function createFlowFolder(options: FlowFolderOptions): Promise<Result<FlowFolder>> {
  const folder = resolve(options.folder);
  const index = createFlowIndex(options.revisionOf, options);
  let isLoaded = false;
  const announce = (fact: FlowFact): void => {
    if (isLoaded) options.announce(fact);
  };
  const updates = createFlowUpdates({ folder, judge: options, announce }, index);
  // Asked before the watcher starts, which would wait for a folder that is not there instead of failing.
  const usable = await checkFlowsFolder(folder);
  if (!usable.ok) return usable;
  let problem: ErrorValue | undefined;

  const stop = await watchFolder(folder, {
    changed: (changed) => updates.refresh(changed),
    left: (prefix) => updates.refresh(index.files().filter((file) => file.startsWith(prefix))),
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
  const files = await listFolderFiles(folder);
  if (files.ok) await updates.load(files.value);
  await updates.settled();
  if (index.counts().waiting <= judgedAtStartMax) for (const file of index.files()) summaryOf(index, file);
  isLoaded = true;

  /** Shown as well, so that its text has its revision before somebody lists thousands of them. */
  function judgeNext(): boolean {
    const file = index.nextWaiting();
    const summary = file === undefined ? undefined : summaryOf(index, file);
    if (summary?.status === 'invalid') announce({ type: 'flow.changed', flow: summary });
    return file !== undefined;
  }
  const waiting = judgeWaiting({ judgeNext, ...judging });

  return ok({
    list: () => index.files().flatMap((file) => summaryOf(index, file) ?? []),
    judged: () => waiting.finish(),
    file: (file) => summaryOf(index, file),
    counts: () => index.counts(),
    find: index.find,
    get: (name) => summaryOfName(index, name),
    source: (name) => sourceOf(index, name),
    refresh(changed) {
      updates.refresh(changed);
      return updates.settled();
    },
    problem: () => problem,
    close: async () => {
      stop();
      await waiting.stop();
      await updates.settled();
    },
  });
}

function summaryOf(index: FlowIndex, file: string): FlowSummary | undefined {
  const entry = index.entry(file);
  return entry === undefined ? undefined : index.summary(entry);
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
