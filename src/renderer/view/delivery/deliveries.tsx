// Deliveries: every request that reached the ingress, as it comes in, and the story of the one that is looked
// at. Without an id in the address the newest is followed.
import { useEffect } from 'react';
import { FilterBar } from '../../component/filter-bar.tsx';
import { Load } from '../../component/load.tsx';
import { OutcomeIcon, outcomeWord } from '../../component/outcome.tsx';
import { PageBar } from '../../component/page-bar.tsx';
import { SplitHandle } from '../../component/split-handle.tsx';
import { outcomes } from '../../../main/contract/outcome.ts';
import { formatCount } from '../../format/size.ts';
import { useGo, usePlace } from '../../router/router.tsx';
import { DeliveryDetail } from './delivery-detail.tsx';
import { DeliveryFeed } from './delivery-feed.tsx';
import { DeliverySearchField } from './delivery-search-field.tsx';
import classes from './deliveries.module.css';
import { FirstRun } from '../frame/first-run.tsx';
import { searchFaultId } from './search-progress.tsx';
import { type Feed, readOutcome, useFeed } from './use-feed.ts';
import { useFeedWidth } from './use-feed-width.ts';

/** The screen. */
export function DeliveriesView({ id }: { readonly id?: string }) {
  const { query } = usePlace();
  const search = query.get('search') ?? '';
  const only = readOutcome(query.get('only'));
  // The delivery of the address is in the list, also where it came after the list was held.
  const feed = useFeed({ search, only, shownId: id });
  // A filter that finds nothing is told in the list; the introduction is for a server that has received nothing.
  const isFiltered = search !== '' || only !== undefined;
  return (
    <Load of={feed}>
      {(value) =>
        value.entries.length === 0 && !isFiltered && !value.hasMore && id === undefined ? (
          <FirstRun />
        ) : (
          <DeliveriesSplit feed={value} {...(id === undefined ? {} : { id })} />
        )
      }
    </Load>
  );
}

/**
 * The list and the delivery beside it. What is searched and which tab is open stand in the address; an id there
 * holds the list still, because somebody looks at that one.
 */
function DeliveriesSplit({ feed, id }: { readonly feed: Feed; readonly id?: string }) {
  const { query } = usePlace();
  const go = useGo();
  const queryNow = Object.fromEntries(query);
  // It replaces the address: else each letter of a search would be a place to go back to. What is empty leaves it.
  const change = (name: string, value: string): void => {
    const { [name]: _before, ...rest } = queryNow;
    go(
      { screen: 'deliveries', ...(id === undefined ? {} : { id }) },
      { query: value === '' ? rest : { ...rest, [name]: value }, replace: true },
    );
  };
  const { hold } = feed;
  const isFollowing = id === undefined;
  // Whoever opened one delivery must not lose it out of sight: what comes meanwhile waits.
  useEffect(() => {
    if (!isFollowing) hold();
  }, [isFollowing, hold]);
  // While the newest is followed the first row is shown, without an id in the address.
  // It stands in the address, so that a comparison can be shown to somebody else.
  const markedId = query.get('with') ?? undefined;
  const shownId = id ?? feed.entries[0]?.delivery.id;
  const { ref: panes, ...split } = useFeedWidth();
  return (
    <>
      <DeliveriesBar feed={feed} onChange={change} />
      <div ref={panes} className={classes.split} style={{ gridTemplateColumns: `${split.width}px minmax(0, 1fr)` }}>
        <DeliveryFeed
          feed={feed}
          isFollowing={isFollowing}
          selectedId={shownId}
          markedId={markedId}
          onMark={(marked) => change('with', marked === markedId ? '' : marked)}
          onSelect={(selected, way) =>
            go(
              { screen: 'deliveries', ...(selected === undefined ? {} : { id: selected }) },
              { query: queryNow, ...way },
            )
          }
        />
        <SplitHandle
          label="Width of the list"
          width={split.width}
          min={split.min}
          max={split.max}
          onWidth={split.change}
          onReset={split.reset}
        />
        {shownId === undefined ? null : (
          <DeliveryDetail
            // Another delivery begins anew: what was said against the one before is not about it.
            key={shownId}
            id={shownId}
            tab={query.get('tab') ?? ''}
            onTab={(tab) => change('tab', tab)}
            markedId={markedId}
            // Search and tab go along, so that the same part of the replay is seen.
            onReplayed={(newId) => go({ screen: 'deliveries', id: newId }, { query: queryNow })}
          />
        )}
      </div>
    </>
  );
}

/** Search and outcomes, each with how many there are. */
function DeliveriesBar({
  feed,
  onChange,
}: {
  readonly feed: Feed;
  readonly onChange: (name: string, value: string) => void;
}) {
  const { query } = usePlace();
  // With older ones unread a count is a lower bound, and none found yet says nothing.
  const countOf = (count: number): string => {
    if (!feed.hasMore) return formatCount(count);
    return count === 0 ? '' : `${formatCount(count)}+`;
  };
  const filters = [
    // Empty, as the address has no word for it: `only` is left out then.
    { id: '', name: 'All', count: countOf(feed.counts.all) },
    ...outcomes.map((outcome) => ({
      id: outcome,
      name: outcomeWord(outcome),
      icon: <OutcomeIcon outcome={outcome} />,
      count: countOf(feed.counts[outcome]),
    })),
  ];
  return (
    <PageBar title="Deliveries">
      <DeliverySearchField
        value={query.get('search') ?? ''}
        onChange={(value) => onChange('search', value)}
        faultId={feed.fault === undefined ? undefined : searchFaultId}
      />
      <FilterBar
        label="Outcome"
        filters={filters}
        pressed={query.get('only') ?? ''}
        onPress={(pressed) => onChange('only', pressed)}
      />
    </PageBar>
  );
}
