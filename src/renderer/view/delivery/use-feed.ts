// Which deliveries the feed shows: those that the filter finds, without the new ones that wait because the user
// looks at something else. It selects nothing.
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { DeliverySummary } from '../../../main/contract/delivery.ts';
import { type Loaded, type LoadedList, useList } from '../../core/use-core.ts';
import { type ExecutionStates, useExecutionStates } from '../execution/use-execution-states.ts';
import { createDeliveryMatch, findSearchFault } from '../../delivery/match-delivery.ts';
import { type Outcome, outcomeOf, outcomes } from '../../delivery/outcome.ts';

/** A delivery with what became of it. */
export interface FeedEntry {
  readonly delivery: DeliverySummary;
  readonly outcome: Outcome;
  /** Whether its flow has skipped the work, since it was done for the same key before. */
  readonly isDuplicate: boolean;
}

/** The feed. */
export interface Feed {
  readonly entries: readonly FeedEntry[];
  /** How many new ones wait; they come with `release`. */
  readonly waiting: number;
  /** How many rows each outcome would show, and how many there are with all of them. */
  readonly counts: Readonly<Record<Outcome | 'all', number>>;
  /** What is wrong with the search, in one sentence. */
  readonly fault: string | undefined;
  /** Whether there are older ones that have not been read, so that counts are lower bounds. */
  readonly hasMore: boolean;
  readonly readMore: () => void;
  /** Lets nothing new in above the first entry. */
  readonly hold: () => void;
  readonly release: () => void;
}

/** How far a filter reads on by itself for lack of finds. */
const searchedMax = 2000;
/** A screen full of rows. */
const enoughRows = 30;

/** The feed for a filter. */
export function useFeed({
  search,
  only,
  shownId,
}: {
  readonly search: string;
  readonly only: Outcome | undefined;
  /** The delivery that is looked at: it never waits. */
  readonly shownId?: string | undefined;
}): Loaded<Feed> {
  const deliveries = useList('deliveries.list', {});
  const { states, duplicates } = useStatesOf(deliveries);
  // The row that was the first when the list was held; undefined while it follows.
  const [heldAt, setHeldAt] = useState<string>();
  const list = deliveries.status === 'ready' ? deliveries.value : undefined;
  const firstId = list?.rows[0]?.id;
  // A second reason to hold changes nothing: what waits goes on waiting.
  const hold = useCallback(() => setHeldAt((held) => held ?? firstId), [firstId]);
  const release = useCallback(() => setHeldAt(undefined), []);
  const shown = useMemo(() => splitAt(list?.rows ?? [], { heldAt, shownId }), [list, heldAt, shownId]);
  const found = useMemo(() => {
    const matches = createDeliveryMatch(search);
    return shown.rows.filter(matches).map((delivery) => {
      const { executionId = '' } = delivery;
      const outcome = outcomeOf(delivery, states.get(executionId));
      return { delivery, outcome, isDuplicate: duplicates.has(executionId) };
    });
  }, [shown, search, states, duplicates]);
  const counts = useMemo(() => countOutcomes(found), [found]);
  const entries = useMemo(
    () => (only === undefined ? found : found.filter(({ outcome }) => outcome === only)),
    [found, only],
  );
  const { hasMore = false, readMore = noMore } = list ?? {};
  // A filter may find too little in what has been read: older pages come by themselves then, up to a bound.
  const isShort = hasMore && entries.length < enoughRows && shown.rows.length < searchedMax;
  useEffect(() => {
    if (isShort) readMore();
  }, [isShort, readMore]);
  if (deliveries.status !== 'ready') return deliveries;
  const fault = findSearchFault(search);
  return {
    status: 'ready',
    value: { entries, fault, waiting: shown.waiting, counts, hasMore, readMore, hold, release },
  };
}

function noMore(): void {
  // There is no list yet.
}

/** Rows from the held one on, or from one above that is shown, and how many stand before; what is gone holds nothing. */
function splitAt(
  rows: readonly DeliverySummary[],
  { heldAt, shownId }: { readonly heldAt: string | undefined; readonly shownId: string | undefined },
) {
  const held =
    heldAt === undefined
      ? 0
      : Math.max(
          0,
          rows.findIndex(({ id }) => id === heldAt),
        );
  const shown = rows.slice(0, held).findIndex(({ id }) => id === shownId);
  const index = shown < 0 ? held : shown;
  return { rows: index === 0 ? rows : rows.slice(index), waiting: index };
}

/** Counted before one outcome is chosen: that choice must not change what the others would show. */
function countOutcomes(entries: readonly FeedEntry[]): Readonly<Record<Outcome | 'all', number>> {
  const counts = { all: entries.length, executed: 0, filtered: 0, rejected: 0, unmatched: 0, failed: 0 };
  for (const { outcome } of entries) counts[outcome] += 1;
  return counts;
}

/** The outcome that an address names, if it is one. */
export function readOutcome(text: string | null): Outcome | undefined {
  return outcomes.find((outcome) => outcome === text);
}

/** Executions are read back as far as the deliveries are, so that each has its state. */
function useStatesOf(deliveries: Loaded<LoadedList<DeliverySummary>>): Pick<ExecutionStates, 'duplicates' | 'states'> {
  const { states, duplicates, list } = useExecutionStates();
  const oldest = deliveries.status === 'ready' ? deliveries.value.rows.at(-1)?.receivedAt : undefined;
  const oldestRead = list?.rows.at(-1)?.startDate;
  const isBehind = list?.hasMore === true && oldest !== undefined && oldestRead !== undefined && oldestRead > oldest;
  const { readMore = noMore } = list ?? {};
  useEffect(() => {
    if (isBehind) readMore();
  }, [isBehind, readMore]);
  return { states, duplicates };
}
