// A delivery beside another, or beside what the other version of Kestra makes of it. The one before of the same flow
// comes first; any other that has been read can be picked.
import { Select } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { Delivery, DeliveryBody, DeliverySummary } from '../../../main/contract/delivery.ts';
import { EmptyState } from '../../component/empty-state.tsx';
import { Load } from '../../component/load.tsx';
import { optionsShownMax } from '../../component/options-shown.ts';
import { type Loaded, useCall, useList } from '../../core/use-core.ts';
import { compareDeliveries } from '../../delivery/comparison.ts';
import { readBody } from '../../delivery/read-body.ts';
import { formatTimeOfDay } from '../../format/time.ts';
import { ComparedParts } from './compared-parts.tsx';
import classes from './compared-parts.module.css';
import { CompareVersion } from './compare-version.tsx';

/** What it takes. */
export interface CompareTabProps {
  readonly delivery: Delivery;
  /** The delivery that was marked in the feed, of whatever flow; undefined where none is. */
  readonly markedId: string | undefined;
}

/** The tab. */
export function CompareTab({ delivery, markedId }: CompareTabProps) {
  return (
    <>
      <CompareVersion delivery={delivery} />
      <CompareTwo
        // Another mark is compared with at once, also where somebody had picked one.
        key={markedId}
        delivery={delivery}
        markedId={markedId === delivery.id ? undefined : markedId}
      />
    </>
  );
}

/** Two deliveries. One that reached no flow is compared among all, since it has no neighbours of its own flow. */
function CompareTwo({ delivery, markedId }: CompareTabProps) {
  const { namespace, flowId, id } = delivery;
  const list = useList('deliveries.list', namespace === undefined || flowId === undefined ? {} : { namespace, flowId });
  const [picked, setPicked] = useState(markedId);
  const marked = useCall('deliveries.get', markedId === undefined ? undefined : { id: markedId });
  const rows = list.status === 'ready' ? list.value.rows : [];
  // One that is further back than what has been read is compared with the newest: its neighbours are not known.
  const at = rows.findIndex((row) => row.id === id);
  // Newest first: the one before stands behind; of the oldest the next.
  const other = picked ?? rows[at + 1]?.id ?? rows[at - 1]?.id;
  if (list.status === 'ready' && other === undefined) {
    return <EmptyState title="Nothing to compare with">No other delivery to this flow is kept.</EmptyState>;
  }
  return (
    <>
      <div className={classes.bar}>
        <span className="text-2">Compared with</span>
        <Select
          aria-label="Compared with"
          w={320}
          searchable
          limit={optionsShownMax}
          value={other ?? null}
          data={optionsOf(rows, { id, marked: marked.status === 'ready' ? marked.value : undefined })}
          onChange={(chosen) => setPicked(chosen ?? undefined)}
        />
        <span className="text-3">Lines with − are of that one, lines with + of this</span>
      </div>
      {other === undefined ? null : <Differences key={other} delivery={delivery} otherId={other} />}
    </>
  );
}

/** All but the delivery itself; the marked one comes first, since it may be of another flow or further back. */
function optionsOf(
  rows: readonly DeliverySummary[],
  { id, marked }: { readonly id: string; readonly marked: DeliverySummary | undefined },
) {
  const others = rows.filter((row) => row.id !== id && row.id !== marked?.id);
  return (marked === undefined ? others : [marked, ...others]).map((row) => ({ value: row.id, label: nameOf(row) }));
}

/** Time, status and event tell it from its neighbours; an id alone would not be recognised. */
function nameOf({ receivedAt, status, event, method }: DeliverySummary): string {
  return `${formatTimeOfDay(receivedAt)} · ${status ?? '…'} · ${event ?? method}`;
}

/** This one and the other. Bodies are asked for apart, since no list and no delivery carries them. */
function Differences({ delivery, otherId }: { readonly delivery: Delivery; readonly otherId: string }) {
  const other = useCall('deliveries.get', { id: otherId });
  const ownBody = useCall('deliveries.body', { id: delivery.id });
  const otherBody = useCall('deliveries.body', { id: otherId });
  const all = useMemo(() => join({ other, ownBody, otherBody }), [other, ownBody, otherBody]);
  return (
    <Load of={all}>
      {(value) => (
        <ComparedParts
          parts={compareDeliveries(
            { delivery: value.other, body: readBody(value.otherBody.base64) },
            { delivery, body: readBody(value.ownBody.base64) },
          )}
        />
      )}
    </Load>
  );
}

interface Parts {
  readonly other: Loaded<Delivery>;
  readonly ownBody: Loaded<DeliveryBody>;
  readonly otherBody: Loaded<DeliveryBody>;
}

/** All three, or the first that is not there. */
function join({ other, ownBody, otherBody }: Parts) {
  if (other.status !== 'ready') return other;
  if (ownBody.status !== 'ready') return ownBody;
  if (otherBody.status !== 'ready') return otherBody;
  return {
    status: 'ready',
    value: { other: other.value, ownBody: ownBody.value, otherBody: otherBody.value },
  } as const;
}
