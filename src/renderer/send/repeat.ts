// A request sent many times: batch by batch, so that it can be ended between two of them, and what came of all.
// It has no clock: how long an answer took is the server's to say.
import { ok, type Result } from '../../main/contract/errors.ts';
import type { SentRequest } from '../../main/contract/methods.ts';

/** Bounds of what can be asked for: the core refuses more at once, and more in all would bury the other deliveries. */
export const repeatBounds = { timesMax: 1000, parallelMax: 64 } as const;

/** How often, and how many of them at once. */
export interface Repetition {
  /** How many in all, from 1. */
  readonly times: number;
  /** How many are on their way together, from 1; the next ones wait for all of these. */
  readonly parallel: number;
}

/** What came of the requests that have ended so far. */
export interface RepeatSummary {
  /** How many have their answer, or the reason why there is none. */
  readonly sent: number;
  /** Statuses, or the code of the error where no delivery came of it, most frequent first. */
  readonly outcomes: readonly { readonly outcome: string; readonly count: number }[];
  /** Of the answers, in milliseconds; absent before there is one. */
  readonly medianMs?: number;
  readonly maxMs?: number;
}

/** A whole number within bounds, of what somebody typed; the lower bound where it is none. */
export function readCount(text: string, max: number): number {
  const count = Number.parseInt(text, 10);
  return Number.isNaN(count) ? 1 : Math.min(Math.max(count, 1), max);
}

/** What repeating needs. */
export interface RepeatOptions extends Repetition {
  /** Sends so many at once. */
  readonly sendMany: (count: number) => Promise<Result<readonly SentRequest[]>>;
  /** Hears all answers so far, after each batch. */
  readonly onProgress: (answers: readonly SentRequest[]) => void;
  /** Asked before each batch; one that is on its way is not called back. */
  readonly isCancelled: () => boolean;
}

/** Sends until all are sent or somebody ends it. Answers what `sendMany` answers. */
export async function repeatRequest(options: RepeatOptions): Promise<Result<void>> {
  const { times, parallel, sendMany, onProgress, isCancelled } = options;
  const answers: SentRequest[] = [];
  while (answers.length < times && !isCancelled()) {
    const sent = await sendMany(Math.min(parallel, times - answers.length));
    if (!sent.ok) return sent;
    answers.push(...sent.value);
    onProgress(answers);
  }
  return ok(undefined);
}

/** Counts and times of what came back. */
export function summarise(answers: readonly SentRequest[]): RepeatSummary {
  const counts = new Map<string, number>();
  for (const answer of answers) {
    const outcome = 'error' in answer ? answer.error.code : String(answer.status);
    counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
  }
  const outcomes = [...counts].map(([outcome, count]) => ({ outcome, count }));
  const times = answers.flatMap((answer) => ('durationMs' in answer ? [answer.durationMs ?? 0] : []));
  return { sent: answers.length, outcomes: outcomes.toSorted((a, b) => b.count - a.count), ...timesOf(times) };
}

/** The median of an even number is the mean of the two in the middle. */
function timesOf(times: readonly number[]): Pick<RepeatSummary, 'medianMs' | 'maxMs'> {
  const sorted = times.toSorted((a, b) => a - b);
  const maxMs = sorted.at(-1);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  if (maxMs === undefined || upper === undefined || lower === undefined) return {};
  return { medianMs: (upper + lower) / 2, maxMs };
}
