// Outputs of tasks that need not run again: kept in memory while the program runs, within bounds, the oldest given up
// first. Kestra keeps them in its storage; what a test bench has to show is when a task is skipped.
import { printJson } from '../../contract/print-json.ts';
import type { JsonMap } from '../../contract/value.ts';
import { readMap } from '../run-state.ts';

/** Bounds of the cache. */
export interface TaskCacheLimits {
  /** Longest text of all outputs together, in characters. */
  readonly charactersMax: number;
}

/** Outputs by what was run. */
export interface TaskCache {
  /** The outputs of a key, unless their time is over. */
  find(key: string): JsonMap | undefined;
  /** Keeps outputs; without an end they stay as long as there is room. */
  keep(key: string, outputs: JsonMap, endNanos?: bigint): void;
}

/** Makes an empty cache. */
export function createTaskCache({ charactersMax }: TaskCacheLimits, nowNanos: () => bigint): TaskCache {
  const entries = new Map<string, { readonly text: string; readonly endNanos: bigint | undefined }>();
  let characters = 0;
  const forget = (key: string): void => {
    characters -= entries.get(key)?.text.length ?? 0;
    entries.delete(key);
  };
  return {
    find(key) {
      const entry = entries.get(key);
      if (entry?.endNanos !== undefined && entry.endNanos <= nowNanos()) forget(key);
      return readMap(entries.get(key)?.text);
    },
    keep(key, outputs, endNanos) {
      forget(key);
      const text = printJson(outputs, 'keep');
      if (text.length > charactersMax) return;
      entries.set(key, { text, endNanos });
      characters += text.length;
      for (const oldest of entries.keys()) {
        if (characters <= charactersMax) break;
        forget(oldest);
      }
    },
  };
}
