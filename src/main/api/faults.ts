// The faults that somebody asked for, by flow, and the methods that set them. They are in memory alone: a program that
// starts again answers as the flows say.
import { createError, type ErrorValue, ok } from '../contract/errors.ts';
import type { Fault } from '../contract/fault.ts';
import type { FlowName } from '../contract/methods.ts';
import type { FlowLookup } from '../flow/flow-index.ts';
import type { Timer } from '../plugin/ports.ts';
import type { Handlers } from './handler.ts';

/** The faults of all flows. */
export interface Faults {
  /** The fault that is on. */
  get(flow: FlowName): Fault | undefined;
  /** Switches one on in place of any other, or off. */
  set(flow: FlowName, fault: Fault | undefined): void;
  /** The fault for the next request, which counts as one of those that it is for. */
  take(flow: FlowName): Fault | undefined;
  /** Lets time pass; at once where the program is to end. */
  wait(delayMs: number): Promise<void>;
  /** Ends all waiting. */
  close(): void;
}

/** Makes the register; no fault is on. */
export function createFaults(timer: Timer): Faults {
  const faults = new Map<string, Fault>();
  const closing = new AbortController();
  const set = (flow: FlowName, fault: Fault | undefined): void => {
    if (fault === undefined) faults.delete(keyOf(flow));
    else faults.set(keyOf(flow), fault);
  };
  return {
    get: (flow) => faults.get(keyOf(flow)),
    set,
    take(flow) {
      const fault = faults.get(keyOf(flow));
      const { requests } = fault ?? {};
      if (fault !== undefined && requests !== undefined) {
        set(flow, requests > 1 ? { ...fault, requests: requests - 1 } : undefined);
      }
      return fault;
    },
    wait: (delayMs) => timer.wait(delayMs, closing.signal),
    close: () => closing.abort(),
  };
}

/** What a request is told of a fault: why nothing starts. Answers FAULT_ON_REQUEST. */
export function toFaultError(fault: Exclude<Fault, { readonly type: 'delay' }>): ErrorValue {
  const answered = fault.type === 'drop' ? 'a dropped connection' : String(fault.status);
  return createError(
    'FAULT_ON_REQUEST',
    `Cannot start an execution: answered by a fault on request: ${answered}`,
    {},
    fault.type === 'drop' ? { isDropped: true } : { status: fault.status },
  );
}

/** The handlers. They answer FLOW_NOT_FOUND where the folder has no such flow, and FLOW_INVALID where it is not served. */
export function createFaultHandlers(
  faults: Pick<Faults, 'get' | 'set'>,
  findFlow: FlowLookup,
): Pick<Handlers, 'faults.get' | 'faults.set'> {
  return {
    'faults.get'({ namespace, id }) {
      const fault = faults.get({ namespace, id });
      return ok(fault === undefined ? {} : { fault });
    },
    'faults.set'({ namespace, id, fault }) {
      const found = findFlow({ namespace, id });
      // A fault of a flow that has gone meanwhile can still be switched off.
      if (!found.ok && fault !== undefined) return found;
      faults.set({ namespace, id }, fault);
      return ok(fault === undefined ? {} : { fault });
    },
  };
}

/** A line break can stand in neither part, so two names never run into one. */
function keyOf({ namespace, id }: FlowName): string {
  return `${namespace}\n${id}`;
}
