// The figures that tasks of an execution measured since the journal last heard.
import type { Metric } from '../../contract/model.ts';
import type { JournalChange } from '../../journal/journal.ts';

/** The figures of a running execution. */
export interface RunMetrics {
  add(metric: Metric): void;
  isEmpty(): boolean;
  /** What the journal has to hear; forgotten here at once. */
  take(): readonly JournalChange[];
  /** Remembers again what the journal could not keep, before what came since. */
  restore(changes: readonly JournalChange[]): void;
}

/** Begins with none. */
export function createRunMetrics(): RunMetrics {
  let metrics: Metric[] = [];
  return {
    add(metric) {
      metrics.push(metric);
    },
    isEmpty: () => metrics.length === 0,
    take() {
      const taken = metrics;
      metrics = [];
      return taken.map((metric) => ({ type: 'metric', metric }));
    },
    restore(changes) {
      metrics = [...changes.flatMap((each) => (each.type === 'metric' ? [each.metric] : [])), ...metrics];
    },
  };
}
