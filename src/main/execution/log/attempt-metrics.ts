// The figures that one attempt of a task has measured and that are not on record yet. Those of one name, kind and tags
// are one figure: their sum, of gauges the last. Source: `RunContext.metric` of Kestra, seen on 1.3.19 and 2.0.0
// (`http-retry`, `http-500-once` in the recorded runs).
import type { Metric } from '../../contract/model.ts';

/** What a task says of a figure. */
export type Figure = Pick<Metric, 'name' | 'type' | 'value' | 'tags'>;

/** The figures of one attempt. */
export interface AttemptMetrics {
  readonly add: (figure: Figure) => void;
  /** All of them, in the order of their first addition; forgotten here at once. */
  take(): readonly Figure[];
}

/** Begins with none. */
export function createAttemptMetrics(): AttemptMetrics {
  // Most tasks measure nothing.
  let figures: Map<string, Figure> | undefined;
  return {
    add(figure) {
      figures ??= new Map();
      const key = keyOf(figure);
      const before = figure.type === 'gauge' ? null : (figures.get(key)?.value ?? null);
      figures.set(key, before === null ? figure : { ...figure, value: before + (figure.value ?? 0) });
    },
    take() {
      if (figures === undefined) return [];
      const taken = [...figures.values()];
      figures = undefined;
      return taken;
    },
  };
}

/** What figures that are one have in common. Most have no tags, and need no list of them. */
function keyOf({ name, type, tags }: Figure): string {
  const entries = Object.entries(tags);
  if (entries.length === 0) return `${type} ${name}`;
  return JSON.stringify([name, type, entries.toSorted(([a], [b]) => (a < b ? -1 : 1))]);
}
