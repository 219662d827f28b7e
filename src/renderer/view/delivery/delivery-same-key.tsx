// The deliveries that carry the same `Idempotency-Key`, as one group: which came first, and which the flow has guarded
// itself against. As far back as the newest page of the flow's deliveries goes.
import type { Delivery, DeliverySummary } from '../../../main/contract/delivery.ts';
import { Chip } from '../../component/chip.tsx';
import { DataTable } from '../../component/data-table.tsx';
import { StateBadge } from '../../component/state-badge.tsx';
import { useList } from '../../core/use-core.ts';
import { withSameKey } from '../../delivery/same-key.ts';
import { formatTimeOfDay } from '../../format/time.ts';
import { Link } from '../../router/router.tsx';
import classes from './delivery-diagnosis.module.css';
import { type ExecutionStates, useExecutionStates } from '../execution/use-execution-states.ts';

/** The group; nothing for a delivery without a key, or whose key came once. */
export function SameKey({ delivery }: { readonly delivery: Delivery }) {
  const { namespace, flowId } = delivery;
  if (delivery.idempotencyKey === undefined || namespace === undefined || flowId === undefined) return null;
  return <Group delivery={delivery} of={{ namespace, flowId }} />;
}

interface GroupProps {
  readonly delivery: Delivery;
  readonly of: { readonly namespace: string; readonly flowId: string };
}

/** The table; nothing while it is read, since most keys come once. */
function Group({ delivery, of }: GroupProps) {
  const list = useList('deliveries.list', of);
  const states = useExecutionStates();
  const group = list.status === 'ready' ? withSameKey(list.value.rows, delivery) : [];
  if (group.length < 2) return null;
  return (
    <div className={classes.part}>
      <h3>
        {group.length} deliveries with the Idempotency-Key <span className="mono break">{delivery.idempotencyKey}</span>
      </h3>
      <DataTable
        label="Deliveries with the same key"
        columns={[
          { name: 'Received', width: '28%' },
          { name: 'Answer', width: '14%' },
          { name: 'Execution', width: '58%' },
        ]}
      >
        {group.map((each) => (
          <Row key={each.id} row={each} isShown={each.id === delivery.id} states={states} />
        ))}
      </DataTable>
    </div>
  );
}

interface RowProps {
  readonly row: DeliverySummary;
  /** Whether it is the one that is looked at. */
  readonly isShown: boolean;
  /** As far as executions have been read; an older one has no state here. */
  readonly states: ExecutionStates;
}

/** One delivery; the one that is looked at has no link to itself. */
function Row({ row: { id, receivedAt, status, executionId = '' }, isShown, states }: RowProps) {
  const state = states.states.get(executionId);
  const time = formatTimeOfDay(receivedAt);
  return (
    <tr>
      <td className="mono">{isShown ? time : <Link to={{ screen: 'deliveries', id }}>{time}</Link>}</td>
      <td className="mono">{status ?? '…'}</td>
      <td>
        {state === undefined ? <span className="text-3">none</span> : <StateBadge state={state} />}{' '}
        {states.duplicates.has(executionId) ? <Chip>guarded duplicate</Chip> : null}
      </td>
    </tr>
  );
}
