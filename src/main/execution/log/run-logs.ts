// What an execution has logged since the journal last heard, and the errors that its expressions may ask for.
import type { LogEntry } from '../../contract/model.ts';
import type { IsoInstant } from '../../contract/state.ts';
import type { JournalChange } from '../../journal/journal.ts';
import { createLogEntriesAt, type LogLine } from './log-entry.ts';

/** Kestra's own bound of `errorLogs()`. */
const errorLogsMax = 25;

/** The logs of a running execution. */
export interface RunLogs {
  add(line: Omit<LogLine, 'execution'>, execution: LogLine['execution']): void;
  /** Hears of each line; one listener at a time. Undefined: nobody does. */
  onAdd(listener: (() => void) | undefined): void;
  /** The first errors, as many as Kestra shows to expressions. */
  errors(): readonly LogEntry[];
  isEmpty(): boolean;
  /** What the journal has to hear; forgotten here at once. */
  take(): readonly JournalChange[];
  /** Remembers again what the journal could not keep, before what came since. */
  restore(changes: readonly JournalChange[]): void;
}

/**
 * Begins with nothing that the journal has to hear.
 * @param now the time of each line
 * @param earlier what it had logged before the program last ended
 */
export function createRunLogs(now: () => IsoInstant, earlier: readonly LogEntry[] = []): RunLogs {
  let logs: LogEntry[] = [];
  const errorLogs = earlier.filter(({ level }) => level === 'ERROR').slice(0, errorLogsMax);
  let hear: (() => void) | undefined;
  return {
    add({ level, message, origin = {} }, execution) {
      const entries = createLogEntriesAt({ execution, level, message, origin }, now());
      logs.push(...entries);
      if (level === 'ERROR' && errorLogs.length < errorLogsMax) errorLogs.push(...entries);
      hear?.();
    },
    onAdd(listener) {
      hear = listener;
    },
    errors: () => [...errorLogs],
    isEmpty: () => logs.length === 0,
    take() {
      const taken = logs;
      logs = [];
      return taken.map((log) => ({ type: 'log', log }));
    },
    restore(changes) {
      logs = [...changes.flatMap((each) => (each.type === 'log' ? [each.log] : [])), ...logs];
    },
  };
}
