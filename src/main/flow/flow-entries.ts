// The files of a flows folder in memory: which are judged and which wait for it, which file owns a name and which others
// claim it too. It gives no revisions and reads no files.
import { ok } from '../contract/errors.ts';
import type { FlowName } from '../contract/methods.ts';
import type { Judge } from './check-flow.ts';
import { createFlowClaims, type FlowClaims } from './flow-claims.ts';
import { createFlowEntry, type FlowEntry, shownOf } from './flow-entry.ts';
import { comparePaths } from './flow-files.ts';
import type { StubsEntry } from './stubs/stubs-entry.ts';

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

/** The files of a folder, and who they say they are. A file that waits is judged when anything but its text is asked for. */
export interface FlowEntries {
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
  /** In order of path. */
  files(): readonly string[];
  /** The entry that a name belongs to. */
  owner(name: FlowName): FlowEntry | undefined;
  /** The file that serves the name of an entry in its place, where another one does. */
  twin(entry: FlowEntry): string | undefined;
}

/** Makes an empty set of files; `judge` is the Kestra that judges them. */
export function createFlowEntries(judge: Judge): FlowEntries {
  const entries = new Map<string, FlowEntry>();
  const waiting = new Map<string, WaitingFile>();
  const claims = createFlowClaims();

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
    set(judgeText(waited, judge));
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

  return {
    wait(file) {
      waiting.set(file.file, file);
      claims.add(toName(file.name), file.file);
    },
    nextWaiting: () => waiting.keys().next().value,
    counts() {
      const judged = [...entries.values()];
      const invalid = judged.filter((entry) => !isServing(entry, claims)).length;
      return { flows: judged.length + waiting.size, invalid, waiting: waiting.size };
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
    owner(name) {
      const file = owningFile(toName(name));
      return file === undefined ? undefined : entries.get(file);
    },
    twin(entry) {
      const name = nameOf(entry);
      const owning = name === undefined ? undefined : owningFile(name);
      return owning === entry.file ? undefined : owning;
    },
  };
}

function judgeText({ file, source, stubs }: WaitingFile, judge: Judge): FlowEntry {
  const entry = createFlowEntry({ file, text: ok(source), before: undefined, judge });
  return stubs === undefined ? entry : { ...entry, stubs };
}

/** Whether a file serves what it holds: it is valid, and no twin of an earlier one. */
function isServing(entry: FlowEntry, claims: FlowClaims): boolean {
  const name = nameOf(entry);
  return entry.status === 'valid' && (name === undefined || claims.owner(name) === entry.file);
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
