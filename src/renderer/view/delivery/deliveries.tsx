// Deliveries: every request that reached the ingress, as it comes in, and the story of the one that is looked
// at. Without an id in the address the newest is followed.
import { useEffect } from 'react';
import { FilterBar } from '../../component/filter-bar.tsx';
import { Load } from '../../component/load.tsx';
import { OutcomeIcon, outcomeWord } from '../../component/outcome.tsx';
import { PageBar } from '../../component/page-bar.tsx';
import { SearchField } from '../../component/search-field.tsx';
import { outcomes } from '../../delivery/outcome.ts';
import { formatCount } from '../../format/size.ts';
import { useGo, usePlace } from '../../router/router.tsx';
import { DeliveryDetail } from './delivery-detail.tsx';
import { DeliveryFeed } from './delivery-feed.tsx';
import classes from './deliveries.module.css';
import { FirstRun } from '../frame/first-run.tsx';
import { type Feed, readOutcome, useFeed } from './use-feed.ts';

/** The screen. */
export function DeliveriesView({ id }: { readonly id?: string }) {
  const { query } = usePlace();
  const search = query.get('search') ?? '';
  const only = readOutcome(query.get('only'));
  const feed = useFeed({ search, only, shownId: id });
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
  const change = (name: string, value: string): void => {
    const { [name]: _before, ...rest } = queryNow;
    go(
      { screen: 'deliveries', ...(id === undefined ? {} : { id }) },
      { query: value === '' ? rest : { ...rest, [name]: value }, replace: true },
    );
  };
  const { hold } = feed;
  const isFollowing = id === undefined;
  useEffect(() => {
    if (!isFollowing) hold();
  }, [isFollowing, hold]);
  const shownId = id ?? feed.entries[0]?.delivery.id;
  return (
    <>
      <DeliveriesBar feed={feed} onChange={change} />
      <div className={classes.split}>
        <DeliveryFeed
          feed={feed}
          isFollowing={isFollowing}
          selectedId={shownId}
          onSelect={(selected, way) =>
            go(
              { screen: 'deliveries', ...(selected === undefined ? {} : { id: selected }) },
              { query: queryNow, ...way },
            )
          }
        />
        {shownId === undefined ? null : (
          <DeliveryDetail
            key={shownId}
            id={shownId}
            tab={query.get('tab') ?? ''}
            onTab={(tab) => change('tab', tab)}
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
      <SearchField
        label="Search deliveries"
        example="flow:github_ci status:4xx"
        value={query.get('search') ?? ''}
        onChange={(value) => onChange('search', value)}
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
