// Brings the index of a flows folder up to what its files hold: once at the start, then batch after batch as files
// change. It watches nothing and decides nothing about which file owns a name.
import { ok } from '../contract/errors.ts';
import type { FlowFact } from '../contract/events.ts';
import type { Judge } from './check-flow.ts';
import { createFlowEntry } from './flow-entry.ts';
import { type FolderFiles, readFlowFile, readFlowFileNow, stubsFilesOf } from './flow-files.ts';
import type { FlowIndex } from './flow-index.ts';
import { scanName } from './scan-name.ts';
import { createStubsEntry, isSameStubs, readStubsFile } from './stubs/stubs-entry.ts';

/** What bringing an index up needs. */
export interface UpdateOptions {
  /** Absolute path of the folder. */
  readonly folder: string;
  readonly judge: Judge;
  /** Hears `flow.changed` and `flow.removed` of everything but the first reading. */
  readonly announce: (fact: FlowFact) => void;
}

/** The way of files into an index. */
export interface FlowUpdates {
  /** The first reading: texts are known when it settles, and most are not judged. */
  load(files: FolderFiles): Promise<void>;
  /** Reads these files again, soon; what is not there any more is taken out. */
  refresh(files: readonly string[]): void;
  /** Settles when nothing is left to read. */
  settled(): Promise<void>;
}

/**
 * How many files are read at once: enough to keep a disk busy, and far from the limit of open files, which is 256 on
 * some systems.
 */
const readsMax = 32;
/** How many files the first reading takes in a row before signals are heard again: some milliseconds. */
const loadsMax = 256;

/** Reads files one batch after the other, so that an older text never replaces a newer one. */
export function createFlowUpdates({ folder, judge, announce }: UpdateOptions, index: FlowIndex): FlowUpdates {
  let queue: Promise<void> = Promise.resolve();

  async function load({ flows, stubs }: FolderFiles): Promise<void> {
    for (const [at, file] of flows.entries()) {
      // Nearly no flow has stubs, so the system is asked for those alone that were seen.
      const hasStubs = stubs.size > 0 && stubsFilesOf(file).some((each) => stubs.has(each));
      const text = readFlowFileNow(folder, file);
      const name = text.ok && text.value !== undefined ? scanName(text.value) : undefined;
      if (hasStubs || name === undefined || !text.ok || text.value === undefined) await updateFile(file);
      else index.wait({ file, source: text.value, name });
      if (at % loadsMax === loadsMax - 1) await new Promise((resolve) => setImmediate(resolve));
    }
  }

  async function update(files: readonly string[]): Promise<void> {
    const changed = new Set<string>();
    for (let at = 0; at < files.length; at += readsMax) {
      const some = await Promise.all(files.slice(at, at + readsMax).map(updateFile));
      for (const file of some.flat()) changed.add(file);
    }
    // Told only now that every file of the batch is known: which of two twins owns a name is settled.
    for (const file of changed) {
      const entry = index.entry(file);
      if (entry !== undefined) announce({ type: 'flow.changed', flow: index.summary(entry) });
    }
  }

  /** Answers the files that are shown otherwise now. */
  async function updateFile(file: string): Promise<readonly string[]> {
    const text = await readFlowFile(folder, file);
    const known = index.text(file);
    if (text.ok && text.value === undefined) return known === undefined ? [] : removeFile(file);
    const stubsFile = await readStubsFile(folder, file);
    const stubs = stubsFile === undefined ? undefined : createStubsEntry(stubsFile, known?.stubs);
    // Every batch is told twice, and editors touch files that they do not change.
    const isSame = text.ok && known !== undefined && known.source === text.value;
    if (isSame && isSameStubs(stubs, known.stubs)) return [];
    // A text that nobody asked for yet may be the last one that was valid, and it has a revision of its own.
    const before = index.entry(file);
    if (before !== undefined) index.summary(before);
    const entry =
      isSame && before !== undefined
        ? before
        : createFlowEntry({ file, text: text.ok ? ok(text.value ?? '') : text, before, judge });
    const { stubs: _, ...flow } = entry;
    return index.set(stubs === undefined ? flow : { ...flow, stubs });
  }

  /** Told at once: a file that is gone has no state that later reading could change. */
  function removeFile(file: string): readonly string[] {
    const others = index.remove(file);
    announce({ type: 'flow.removed', file });
    return others;
  }

  return {
    load(files) {
      queue = queue.then(() => load(files));
      return queue;
    },
    refresh(files) {
      queue = queue.then(() => update([...new Set(files)]));
    },
    settled: () => queue,
  };
}
