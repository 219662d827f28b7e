// What the core announces, in the past tense. Each event carries the journal's number: a listener that
// was away says the last number it saw and gets what changed since. Events tell; they never command.
import type { ExecutionSummary, FlowSummary, LogEntry } from './model.ts';
import type { DeliverySummary } from './delivery.ts';

/** What happened, without its number. */
export type CoreFact =
  | { readonly type: 'delivery.recorded'; readonly delivery: DeliverySummary }
  | { readonly type: 'execution.changed'; readonly execution: ExecutionSummary }
  | { readonly type: 'log.added'; readonly log: LogEntry }
  | { readonly type: 'flow.changed'; readonly flow: FlowSummary }
  | { readonly type: 'flow.removed'; readonly file: string }
  /** What `server.info` answers is another. */
  | { readonly type: 'server.changed' };

/** What happened to a flow's file. */
export type FlowFact = Extract<CoreFact, { readonly type: 'flow.changed' | 'flow.removed' }>;

/** What is no record, so it is announced and not appended. */
export type AnnouncedFact = FlowFact | Extract<CoreFact, { readonly type: 'server.changed' }>;

/**
 * One announcement. Numbers rise over the life of a data folder. After an absence only the latest state
 * of each changed thing is told. `journal.reset` says that this is not possible: reload everything.
 */
export type CoreEvent = (CoreFact | { readonly type: 'journal.reset' }) & { readonly number: number };

/** The types of events. */
export const eventTypes = [
  'delivery.recorded',
  'execution.changed',
  'log.added',
  'flow.changed',
  'flow.removed',
  'server.changed',
  'journal.reset',
] as const satisfies readonly CoreEvent['type'][];
