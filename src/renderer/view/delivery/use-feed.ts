// Which deliveries the feed shows: those that the filter finds, without the new ones that wait because the user
// looks at something else. It selects nothing.
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { DeliverySummary } from '../../../main/contract/delivery.ts';
import type { SearchFault } from '../../../main/contract/search-language.ts';
import { type Loaded, type LoadedList, useList } from '../../core/use-core.ts';
import { type ExecutionStates, useExecutionStates } from '../execution/use-execution-states.ts';
import { type Outcome, outcomeOf, outcomes } from '../../../main/contract/outcome.ts';
import { isGuardedDuplicate } from '../../delivery/same-key.ts';
import { understoodOf } from '../../delivery/search-words.ts';
import { type Search, useSearch } from './use-search.ts';

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
  /** What of the search cannot be understood, and is left out. */
  readonly fault: SearchFault | undefined;
  /** How far the search is; absent without one. */
  readonly search: Search | undefined;
  /** Whether there are older ones that have not been read, so that counts are lower bounds. */
  readonly hasMore: boolean;
  readonly readMore: () => void;
  /** Lets nothing new in above the first entry. */
  readonly hold: () => void;
  readonly release: () => void;
}

/** How far an outcome reads on by itself for lack of finds. */
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
  const { text, fault } = useMemo(() => understoodOf(search), [search]);
  const list = deliveries.status === 'ready' ? deliveries.value : undefined;
  const running = useSearch(text, list?.rows ?? noRows);
  const { hasMore = false, readMore = noMore, rows = noRows } = running === undefined ? (list ?? {}) : shownOf(running);
  const { states, duplicates } = useStatesOf(running === undefined ? deliveries : undefined);
  // The row that was the first when the list was held; undefined while it follows.
  const [heldAt, setHeldAt] = useState<string>();
  const firstId = rows[0]?.id;
  // A second reason to hold changes nothing: what waits goes on waiting.
  const hold = useCallback(() => setHeldAt((held) => held ?? firstId), [firstId]);
  const release = useCallback(() => setHeldAt(undefined), []);
  const shown = useMemo(() => splitAt(rows, { heldAt, shownId }), [rows, heldAt, shownId]);
  const executions = running?.report.executions;
  const found = useMemo(
    () =>
      shown.rows.map((delivery) => {
        const { executionId = '' } = delivery;
        const execution = executions?.get(executionId);
        // Events tell of the newest ones; an older one was told with the delivery that the search found.
        const outcome = outcomeOf(delivery, states.get(executionId) ?? execution?.state);
        const isDuplicate = duplicates.has(executionId) || isGuardedDuplicate(execution?.labels ?? []);
        return { delivery, outcome, isDuplicate };
      }),
    [shown, states, duplicates, executions],
  );
  const counts = useMemo(() => countOutcomes(found), [found]);
  const entries = useMemo(
    () => (only === undefined ? found : found.filter(({ outcome }) => outcome === only)),
    [found, only],
  );
  // An outcome may be rare in what has been read: older pages come by themselves then, up to a bound.
  const isShort = hasMore && entries.length < enoughRows && shown.rows.length < searchedMax;
  useEffect(() => {
    if (isShort) readMore();
  }, [isShort, readMore]);
  if (deliveries.status !== 'ready') return deliveries;
  return {
    status: 'ready',
    value: { entries, fault, search: running, waiting: shown.waiting, counts, hasMore, readMore, hold, release },
  };
}

const noRows: readonly DeliverySummary[] = [];

function shownOf({ report, readMore }: Search): Pick<LoadedList<DeliverySummary>, 'rows' | 'hasMore' | 'readMore'> {
  return { rows: report.rows, hasMore: report.hasMore, readMore };
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

/** Executions are read back as far as the deliveries are, so that each has its state; a search brings its own. */
function useStatesOf(
  deliveries: Loaded<LoadedList<DeliverySummary>> | undefined,
): Pick<ExecutionStates, 'duplicates' | 'states'> {
  const { states, duplicates, list } = useExecutionStates();
  const oldest = deliveries?.status === 'ready' ? deliveries.value.rows.at(-1)?.receivedAt : undefined;
  const oldestRead = list?.rows.at(-1)?.startDate;
  const isBehind = list?.hasMore === true && oldest !== undefined && oldestRead !== undefined && oldestRead > oldest;
  const { readMore = noMore } = list ?? {};
  useEffect(() => {
    if (isBehind) readMore();
  }, [isBehind, readMore]);
  return { states, duplicates };
}
