// The date before which an execution does not begin: that of a Subflow with `scheduleDate`, or of an execution that
// takes the place of a failed one. It waits CREATED, on record; who waits for it is `admission.ts`.
import { type Clock, formatInstant, parseInstant } from '../../contract/instant.ts';
import type { Execution } from '../../contract/model.ts';
import { createState } from '../../contract/state.ts';

/** Milliseconds until it may begin; 0 or less where it may now. */
export function msUntilDate({ scheduleDate, state }: Execution, clock: Clock): number {
  // One that has begun has waited before the program last ended.
  if (scheduleDate === undefined || state.current !== 'CREATED') return 0;
  return Number(parseInstant(scheduleDate) - clock.nowNanos()) / 1e6;
}

/** The execution as it begins. Kestra makes one that takes the place of another only now: it has not waited. */
export function atItsDate(execution: Execution, clock: Clock): Execution {
  if (execution.metadata === undefined) return execution;
  const { scheduleDate: _, ...replay } = execution;
  return { ...replay, state: createState(formatInstant(clock.nowNanos())) };
}
