// Lets executions of a flow in as its `concurrency` says: so many at once, the others wait in order or are refused.
// It counts, and knows nothing of what an execution is.
import type { FlowDefinition } from '../../plugin/definition.ts';

/** The gate of all flows. `T` is who waits. */
export interface ConcurrencyGate<T> {
  /** Asks to come in; who waits is asked for, and given back by `leave` later. Who comes in has to leave. */
  enter(flow: LimitedFlow, whoWaits: () => T): 'begins' | 'waits' | 'refused';
  /** One that had begun has ended. @returns the next one, which begins in its place */
  leave(flow: LimitedFlow): T | undefined;
  /** Takes out one that waits. @returns whether it did */
  takeOut(waiting: T): boolean;
  /** Sends away all who wait, first come first. */
  drain(): readonly T[];
}

/** What is looked at of a flow. */
export type LimitedFlow = Pick<FlowDefinition, 'namespace' | 'id' | 'concurrency'>;

/** Begins with nobody inside. */
export function createConcurrencyGate<T>(): ConcurrencyGate<T> {
  const places = new Map<string, { running: number; readonly waiting: T[] }>();
  return {
    enter(flow, whoWaits) {
      if (flow.concurrency === undefined) return 'begins';
      const place = places.get(nameOf(flow)) ?? { running: 0, waiting: [] };
      places.set(nameOf(flow), place);
      if (place.running < flow.concurrency.limit) {
        place.running++;
        return 'begins';
      }
      if (flow.concurrency.behavior !== 'QUEUE') return 'refused';
      place.waiting.push(whoWaits());
      return 'waits';
    },
    leave(flow) {
      const place = flow.concurrency === undefined ? undefined : places.get(nameOf(flow));
      if (place === undefined) return undefined;
      const next = place.waiting.shift();
      if (next === undefined) place.running--;
      if (place.running === 0) places.delete(nameOf(flow));
      return next;
    },
    takeOut(whoWaits) {
      for (const { waiting } of places.values()) {
        const index = waiting.indexOf(whoWaits);
        if (index < 0) continue;
        waiting.splice(index, 1);
        return true;
      }
      return false;
    },
    drain: () => [...places.values()].flatMap(({ waiting }) => waiting.splice(0)),
  };
}

function nameOf({ namespace, id }: LimitedFlow): string {
  return `${namespace}.${id}`;
}
