// One delivery in the feed: outcome and status, what arrived and for which flow, when and how fast.
import type { DeliverySummary } from '../../main/contract/delivery.ts';
import { Chip } from './chip.tsx';
import { colourOf, OutcomeIcon, outcomeWord } from './outcome.tsx';
import type { Outcome } from '../../main/contract/outcome.ts';
import { formatRetry } from '../delivery/same-key.ts';
import { shortReason } from '../delivery/short-reason.ts';
import { formatDay, formatDuration, formatTimeOfDay } from '../format/time.ts';
import classes from './feed-row.module.css';
import { ProvenanceChip } from './provenance.tsx';

/** What it takes. */
export interface FeedRowProps {
  readonly delivery: DeliverySummary;
  readonly outcome: Outcome;
  /** Whether its flow has skipped the work. */
  readonly isDuplicate: boolean;
  /** Whether others are compared with it. Default false. */
  readonly isMarked?: boolean;
  readonly isSelected: boolean;
  /** The id by which the listbox names its active row. */
  readonly elementId: string;
  readonly onSelect: () => void;
}

/** Draws the row; an option of a listbox. */
export function FeedRow(props: FeedRowProps) {
  const { delivery, outcome, isDuplicate, isMarked = false, isSelected, elementId, onSelect } = props;
  const { method, status, reason, receivedAt, durationMs, provenance } = delivery;
  // Dots in place of a status: the answer is still to come. A dash: there will be none. The row has the time of day
  // alone; day and exact instant are in its title.
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- the listbox around it has the focus and the keys
    <div
      id={elementId}
      role="option"
      aria-selected={isSelected}
      className={`${classes.row} ${isSelected ? classes.selected : ''}`}
      onClick={onSelect}
    >
      <span className={classes.icon}>
        <OutcomeIcon outcome={outcome} />
      </span>
      <span className={`${classes.word} ${colourOf(outcome)}`}>{outcomeWord(outcome)}</span>
      <span className={`${classes.status} mono`}>
        {status ?? (reason === undefined ? '…' : '–')} {method}
      </span>
      <Title delivery={delivery} />
      <Reason delivery={delivery} outcome={outcome} isDuplicate={isDuplicate} />
      <time className={`${classes.time} mono`} dateTime={receivedAt} title={`${formatDay(receivedAt)} ${receivedAt}`}>
        {formatTimeOfDay(receivedAt)}
      </time>
      <span className={classes.end}>
        <span className="text-3">{durationMs === undefined ? 'waiting' : formatDuration(durationMs)}</span>{' '}
        {isMarked ? <Chip>marked</Chip> : null} <ProvenanceChip provenance={provenance} />
      </span>
    </div>
  );
}

/** The event as its sender names it; the address of a request that names none. */
function Title({ delivery: { event, sender, target } }: { readonly delivery: DeliverySummary }) {
  return (
    <span className={classes.title}>
      <span className={classes.event}>{event ?? target}</span>{' '}
      {sender === undefined ? null : <span className="text-3">{sender}</span>}
    </span>
  );
}

/** Why nothing started, or what is remarkable about what did: mostly the flow's name is all there is to say. */
function Reason({ delivery, outcome, isDuplicate }: Pick<FeedRowProps, 'delivery' | 'outcome' | 'isDuplicate'>) {
  const { flowId, reason, bodyBytes, retry, sentId, sentIdName } = delivery;
  const ended = outcome === 'failed' ? 'execution failed' : isDuplicate ? 'guarded duplicate' : undefined;
  const why = reason === undefined ? ended : shortReason(reason, bodyBytes);
  return (
    <span className={classes.reason}>
      {flowId === undefined ? null : <span className="mono">{flowId}</span>}
      {flowId === undefined || why === undefined ? null : ' · '}
      {why === undefined ? null : <span className={colourOf(outcome)}>{why}</span>}
      {retry === undefined ? null : (
        <span title={`Same ${sentIdName ?? 'id'} as before: ${sentId ?? ''}`}>
          {flowId === undefined && why === undefined ? '' : ' · '}
          {why === undefined ? formatRetry(retry) : `retry ${retry.number}`}
        </span>
      )}
    </span>
  );
}
