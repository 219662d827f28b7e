// Under the feed's head while a search is on: what cannot be understood and where, how far back it went, and the button to
// go on or to stop.
import { UnstyledButton } from '@mantine/core';
import { formatSearched, formatUnread } from '../../delivery/search-words.ts';
import classes from './delivery-feed.module.css';
import type { Feed } from './use-feed.ts';

/** The id by which the field names what is wrong with its text. */
export const searchFaultId = 'search-fault';

/** Draws the line; nothing without a search. */
export function SearchProgress({ feed: { fault, search } }: { readonly feed: Pick<Feed, 'fault' | 'search'> }) {
  if (fault === undefined && search === undefined) return null;
  return (
    <div className={classes.progress}>
      {fault === undefined ? null : (
        // Not an alert: it changes with each letter.
        <p id={searchFaultId} className="bad break" role="status">
          Left out at column {fault.from + 1}: {fault.message}
        </p>
      )}
      {search === undefined ? null : <Reached search={search} />}
    </div>
  );
}

function Reached({ search: { report, searchOn, stop } }: { readonly search: NonNullable<Feed['search']> }) {
  const unread = formatUnread(report.unread);
  return (
    <p className="text-2">
      {/* Told once it stands still: a number that runs would be read out without an end. */}
      <span role="status">{report.isSearching ? '' : formatSearched(report)}</span>
      {report.isSearching ? <span>{formatSearched(report)}</span> : null}
      {unread === undefined ? null : <span> · {unread}</span>}
      {report.error === undefined ? null : <span className="bad"> · {report.error.message}</span>}{' '}
      {report.hasMore ? (
        <UnstyledButton className={classes.waiting} onClick={report.isSearching ? stop : searchOn}>
          {report.isSearching ? 'Stop' : 'Search older'}
        </UnstyledButton>
      ) : null}
    </p>
  );
}
