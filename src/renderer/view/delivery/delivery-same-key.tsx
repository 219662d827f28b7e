// The deliveries that carry the same id of their sender, as one group: which came first, how far apart they are, and which
// the flow has guarded itself against.
import type { Delivery } from '../../../main/contract/delivery.ts';
import { Chip } from '../../component/chip.tsx';
import { DataTable } from '../../component/data-table.tsx';
import { ProvenanceChip } from '../../component/provenance.tsx';
import { StateBadge } from '../../component/state-badge.tsx';
import { useList } from '../../core/use-core.ts';
import { type SameRequest, sameRequests } from '../../delivery/same-key.ts';
import { formatCount } from '../../format/size.ts';
import { formatDuration, formatTimeOfDay } from '../../format/time.ts';
import { Link } from '../../router/router.tsx';
import classes from './delivery-diagnosis.module.css';
import { type ExecutionStates, useExecutionStates } from '../execution/use-execution-states.ts';

/** The group; nothing for a delivery without an id, or whose id came once. */
export function SameKey({ delivery }: { readonly delivery: Delivery }) {
  const { sentId } = delivery;
  return sentId === undefined ? null : <Group delivery={delivery} sentId={sentId} />;
}

/** The table; nothing while it is read, since most ids come once. */
function Group({ delivery, sentId }: { readonly delivery: Delivery; readonly sentId: string }) {
  // Found by an index, however many came in between; a new one comes in by itself.
  const list = useList('deliveries.list', { sentId });
  const states = useExecutionStates();
  const rows = list.status === 'ready' ? list.value.rows : [];
  const group = sameRequests(rows, delivery);
  if (group.length < 2) return null;
  const more = list.status === 'ready' && list.value.hasMore ? ' or more' : '';
  return (
    <div className={classes.part}>
      <h3>
        Seen {formatCount(group.length)}
        {more} times with the same {delivery.sentIdName} <span className="mono break">{sentId}</span>
      </h3>
      <DataTable
        label="Deliveries with the same id"
        columns={[
          { name: 'Received', width: '22%' },
          { name: 'After', width: '16%' },
          { name: 'Answer', width: '12%' },
          { name: 'Execution', width: '28%' },
          { name: 'Sent', width: '22%' },
        ]}
      >
        {group.map((row) => (
          <Row key={row.delivery.id} row={row} isShown={row.delivery.id === delivery.id} states={states} />
        ))}
      </DataTable>
    </div>
  );
}

interface RowProps {
  readonly row: SameRequest;
  /** Whether it is the one that is looked at. */
  readonly isShown: boolean;
  /** As far as executions have been read; an older one has no state here. */
  readonly states: ExecutionStates;
}

/** One delivery; the one that is looked at has no link to itself. */
function Row({ row: { delivery, afterMs }, isShown, states }: RowProps) {
  const { id, receivedAt, status, executionId = '', provenance, retry } = delivery;
  const state = states.states.get(executionId);
  const time = formatTimeOfDay(receivedAt);
  return (
    <tr aria-current={isShown ? 'true' : undefined}>
      <td className="mono">{isShown ? time : <Link to={{ screen: 'deliveries', id }}>{time}</Link>}</td>
      <td>{afterMs === undefined ? <span className="text-3">first</span> : formatDuration(afterMs)}</td>
      <td className="mono">{status ?? '…'}</td>
      <td>
        {state === undefined ? <span className="text-3">none</span> : <StateBadge state={state} />}{' '}
        {states.duplicates.has(executionId) ? <Chip>guarded duplicate</Chip> : null}
      </td>
      <td>
        <ProvenanceChip provenance={provenance} />
        {retry === undefined ? '' : ` retry ${retry.number}`}
      </td>
    </tr>
  );
}
