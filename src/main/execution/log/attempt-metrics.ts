// The figures that one attempt of a task has measured and that are not on record yet. Those of one name, kind and tags
// are one figure: their sum, of gauges the last. Source: `RunContext.metric` of Kestra, seen on 1.3.19 and 2.0.0
// (`http-retry`, `http-500-once` in the recorded runs).
import type { Metric } from '../../contract/model.ts';

/** What a task says of a figure. */
export type Figure = Pick<Metric, 'name' | 'type' | 'value' | 'tags'>;

/** The figures of one attempt. */
export interface AttemptMetrics {
  add(figure: Figure): void;
  /** All of them, in the order of their first addition; forgotten here at once. */
  take(): readonly Figure[];
}

/** Begins with none. */
export function createAttemptMetrics(): AttemptMetrics {
  // Most tasks measure nothing.
  let figures: Map<string, Figure> | undefined;
  return {
    add(figure) {
      const { name, type, tags } = figure;
      figures ??= new Map();
      const sorted = Object.entries(tags).toSorted(([a], [b]) => (a < b ? -1 : 1));
      const key = sorted.length === 0 ? `${type} ${name}` : JSON.stringify([name, type, sorted]);
      const before = type === 'gauge' ? null : (figures.get(key)?.value ?? null);
      const value = before === null || figure.value === null ? (figure.value ?? before) : before + figure.value;
      figures.set(key, { ...figure, value });
    },
    take() {
      if (figures === undefined) return [];
      const taken = [...figures.values()];
      figures = undefined;
      return taken;
    },
  };
}
