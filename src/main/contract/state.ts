// Kestra's states of executions, taskruns and attempts, and what they mean.
// Source: `io.kestra.core.models.flows.State`, as seen on Kestra 1.3.19 and 2.0.0.

/** All state names. */
export const stateNames = [
  'CREATED',
  'SUBMITTED',
  'RUNNING',
  'PAUSED',
  'RESTARTED',
  'KILLING',
  'SUCCESS',
  'WARNING',
  'FAILED',
  'KILLED',
  'CANCELLED',
  'QUEUED',
  'RETRYING',
  'RETRIED',
  'SKIPPED',
  'BREAKPOINT',
  'RESUBMITTED',
] as const;

/** One state. */
export type StateName = (typeof stateNames)[number];

/** An instant as ISO text in UTC, up to nanoseconds: `2026-11-22T10:20:30.123456789Z`. */
export type IsoInstant = string;

/** One change of state. */
export interface StateChange {
  readonly state: StateName;
  readonly date: IsoInstant;
}

/** A state with its whole history, oldest first; the last entry is the current state. */
export interface State {
  readonly current: StateName;
  readonly histories: readonly StateChange[];
}

const terminated: ReadonlySet<StateName> = new Set<StateName>([
  'SUCCESS',
  'WARNING',
  'FAILED',
  'KILLED',
  'CANCELLED',
  'RETRIED',
  'SKIPPED',
  'RESUBMITTED',
]);

/** Whether nothing follows this state. */
export function isTerminated(state: StateName): boolean {
  return terminated.has(state);
}

/** Whether a state ends a state object with an `endDate`: a terminated one, or PAUSED. */
export function hasEndDate(state: StateName): boolean {
  return isTerminated(state) || state === 'PAUSED';
}

/** A state that begins now. */
export function createState(date: IsoInstant, state: StateName = 'CREATED'): State {
  return { current: state, histories: [{ state, date }] };
}

/** The state after a change. Setting the current state again changes nothing. */
export function withState(before: State, state: StateName, date: IsoInstant): State {
  if (before.current === state) return before;
  return { current: state, histories: [...before.histories, { state, date }] };
}

/** When the first state began. */
export function startDateOf(state: State): IsoInstant {
  return state.histories[0]?.date ?? '';
}

/** When the last state began. */
export function lastDateOf(state: State): IsoInstant {
  return state.histories.at(-1)?.date ?? '';
}
