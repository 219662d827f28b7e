// The feed: a listbox with the newest on top. New rows wait behind a button while an older one is looked at,
// the list is scrolled, or the pointer is over it; nothing moves under the cursor.
import { UnstyledButton } from '@mantine/core';
import { type KeyboardEvent, useRef } from 'react';
import { EmptyState } from '../../component/empty-state.tsx';
import { FeedRow } from '../../component/feed-row.tsx';
import { Icon } from '../../component/icon.tsx';
import { rowOfKey } from '../../component/list-keys.ts';
import { useFeedRowHeight } from '../../component/use-feed-row-height.ts';
import { useKeys } from '../../component/use-keys.ts';
import { VirtualRows } from '../../component/virtual-rows.tsx';
import { useCall } from '../../core/use-core.ts';
import { formatCount } from '../../format/size.ts';
import { formatTimeOfDay } from '../../format/time.ts';
import type { Way } from '../../router/router.tsx';
import classes from './delivery-feed.module.css';
import { ExportHar } from './export-har.tsx';
import { SearchProgress } from './search-progress.tsx';
import type { Feed } from './use-feed.ts';

/** What it takes. */
export interface DeliveryFeedProps {
  readonly feed: Feed;
  /** Whether the newest is shown as it comes; false where the address has an id. */
  readonly isFollowing: boolean;
  /** The delivery that stands beside the list; undefined while there is none. */
  readonly selectedId: string | undefined;
  /** The delivery that others are compared with; undefined where none is marked. */
  readonly markedId: string | undefined;
  /** Hears the delivery whose mark is to be set, or taken away where it has it. */
  readonly onMark: (id: string) => void;
  /** Selects a delivery; without an id the newest is followed. */
  readonly onSelect: (id: string | undefined, way?: Way) => void;
}

/** Draws the feed. */
export function DeliveryFeed({ feed, isFollowing, selectedId, markedId, onMark, onSelect }: DeliveryFeedProps) {
  const { entries, waiting, readMore, hold, release } = feed;
  const scroll = useRef<HTMLDivElement>(null);
  const rowHeight = useFeedRowHeight();
  const selected = entries.findIndex(({ delivery }) => delivery.id === selectedId);
  const showNewest = (): void => {
    release();
    scroll.current?.scrollTo({ top: 0 });
    onSelect(undefined, { replace: true });
  };
  const move = (to: number): void => {
    const index = Math.min(Math.max(to, 0), entries.length - 1);
    // Back on the newest row there is, the newest is followed again.
    if (index === 0 && waiting === 0) showNewest();
    else onSelect(entries[index]?.delivery.id, { replace: true });
  };
  useKeys({
    j: () => move(selected + 1),
    k: () => move(selected - 1),
    n: () => showNewest(),
    m: () => (selectedId === undefined ? undefined : onMark(selectedId)),
  });
  // The pointer has gone: what waited may come, unless one is looked at or the list is scrolled.
  const rest = (): void => {
    if (isFollowing && (scroll.current?.scrollTop ?? 0) === 0) release();
  };
  return (
    <section className={classes.feed} aria-label="Feed">
      <Head feed={feed} isFollowing={isFollowing} markedId={markedId} onMark={onMark} onNewest={showNewest} />
      <SearchProgress feed={feed} />
      {entries.length === 0 ? <NothingFound feed={feed} /> : null}
      <VirtualRows
        rows={entries}
        rowHeight={rowHeight}
        keyOf={({ delivery }) => delivery.id}
        selectedIndex={selected}
        onEnd={readMore}
        scrollRef={scroll}
        role="listbox"
        aria-label="Deliveries"
        tabIndex={0}
        // The list keeps the focus, as rows out of sight are not in the page to take it.
        aria-activedescendant={selected < 0 ? undefined : elementId(entries[selected]?.delivery.id)}
        onKeyDown={(event) => pressInList(event, { selected, last: entries.length - 1, move })}
        onPointerEnter={hold}
        onPointerLeave={rest}
        onScroll={(event) => (event.currentTarget.scrollTop > 0 ? hold() : undefined)}
      >
        {({ delivery, outcome, isDuplicate }) => (
          <FeedRow
            delivery={delivery}
            outcome={outcome}
            isDuplicate={isDuplicate}
            isMarked={delivery.id === markedId}
            isSelected={delivery.id === selectedId}
            elementId={elementId(delivery.id)}
            onSelect={() => onSelect(delivery.id)}
          />
        )}
      </VirtualRows>
    </section>
  );
}

/** The name by which the list tells assistive technology which of its rows is selected. */
function elementId(id: string | undefined): string {
  return `delivery-${id ?? ''}`;
}

interface ListKeys {
  /** −1 where the selected delivery is not in the list. */
  readonly selected: number;
  readonly last: number;
  /** Takes any number: what is out of bounds goes to the nearest row. */
  readonly move: (index: number) => void;
}

/** Keys of the list; Enter goes on to the story of the selected delivery. */
function pressInList(event: KeyboardEvent, { selected, last, move }: ListKeys): void {
  const index = rowOfKey(event.key, { selected, last });
  if (index !== undefined) {
    event.preventDefault();
    move(index);
  }
  if (event.key === 'Enter') {
    event.preventDefault();
    // The tab and not its content: from there the arrows lead to the other tabs.
    document.querySelector<HTMLElement>('#detail [role=tab][aria-selected=true]')?.focus();
  }
}

/** What is marked, at the left; at the right the list as a file, and the way to what is new. */
function Head({
  feed: { entries, waiting },
  isFollowing,
  markedId,
  onMark,
  onNewest,
}: Pick<DeliveryFeedProps, 'feed' | 'isFollowing' | 'markedId' | 'onMark'> & { readonly onNewest: () => void }) {
  return (
    <div className={classes.head}>
      {markedId === undefined ? (
        <span className="text-3">Newest first</span>
      ) : (
        <Marked id={markedId} onClear={() => onMark(markedId)} />
      )}
      <span className={classes.headEnd}>
        <ExportHar ids={entries.map(({ delivery }) => delivery.id)} label="Save this list as HAR" name="deliveries" />
        <Waiting waiting={waiting} isFollowing={isFollowing} onShow={onNewest} />
      </span>
    </div>
  );
}

/** Says that one is marked, and how to go on: it may be far out of sight. */
function Marked({ id, onClear }: { readonly id: string; readonly onClear: () => void }) {
  const marked = useCall('deliveries.get', { id });
  const time = marked.status === 'ready' ? ` ${formatTimeOfDay(marked.value.receivedAt)}` : '';
  return (
    <span className={classes.marked}>
      <span role="status" className="text-2">
        Marked<span className="mono">{time}</span>
        <span className={classes.hint}>, x compares</span>
      </span>{' '}
      <UnstyledButton className={classes.waiting} onClick={onClear} aria-keyshortcuts="m" title="Clear mark">
        Clear
      </UnstyledButton>
    </span>
  );
}

/** What stands at the head of the list: how many deliveries wait to be shown, or whether the newest is followed. */
function Waiting({
  waiting,
  isFollowing,
  onShow,
}: {
  readonly waiting: number;
  readonly isFollowing: boolean;
  readonly onShow: () => void;
}) {
  if (waiting > 0) {
    return (
      <UnstyledButton className={classes.waiting} onClick={onShow} aria-keyshortcuts="n">
        <Icon name="arrowUp" size={14} />
        {formatCount(waiting)} new
      </UnstyledButton>
    );
  }
  if (isFollowing) return <span className="text-3">Following newest</span>;
  return (
    <UnstyledButton className={classes.waiting} onClick={onShow} aria-keyshortcuts="n">
      Follow newest
    </UnstyledButton>
  );
}

/** Older deliveries are read page by page, so that a filter may find more where it has found nothing yet. */
function NothingFound({ feed: { search, hasMore, readMore } }: { readonly feed: Feed }) {
  // What is searched, and the button to go on, stand above.
  if (search !== undefined && (search.report.isSearching || hasMore)) {
    return <EmptyState title={search.report.isSearching ? 'Searching' : 'Nothing found so far'} />;
  }
  return (
    <EmptyState title="No delivery fits this filter">
      {hasMore ? (
        <UnstyledButton className={classes.waiting} onClick={readMore}>
          Search older deliveries
        </UnstyledButton>
      ) : (
        'All deliveries that are kept have been searched'
      )}
    </EmptyState>
  );
}
