// The conditions of a webhook trigger, evaluated against the request of a delivery: the newest one, or one that is
// chosen. What is told here stays in the window; a caller learns nothing but the status.
import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import type { FlowName } from '../../../main/contract/methods.ts';
import type { DeliverySummary } from '../../../main/contract/delivery.ts';
import type { FlowSource } from '../../../main/contract/model.ts';
import type { ToldCondition } from '../../../main/contract/told-condition.ts';
import { DataTable } from '../../component/data-table.tsx';
import { Icon } from '../../component/icon.tsx';
import { type Loaded, useList } from '../../core/use-core.ts';
import { formatTimeOfDay } from '../../format/time.ts';
import classes from './flow-triggers.module.css';
import { useConditions } from './use-conditions.ts';

/** What is known of a flow's conditions. */
export interface FlowConditions {
  readonly told: Loaded<readonly ToldCondition[]>;
  /** Requests that had the key of a trigger, newest first. */
  readonly deliveries: readonly DeliverySummary[];
  /** The one that they are evaluated against; absent where there is none yet. */
  readonly shown: DeliverySummary | undefined;
  readonly pick: (id: string) => void;
  /** Whether the text has conditions at all, as far as can be told without a delivery. */
  readonly hasSome: boolean;
}

/** Reads them for the file as it is. */
export function useFlowConditions(flow: FlowSource, { namespace, id }: FlowName): FlowConditions {
  const list = useList('deliveries.list', { namespace, flowId: id });
  const [picked, setPicked] = useState<string>();
  const rows = list.status === 'ready' ? list.value.rows : [];
  // A request that was refused for a condition is the one that people want to look at.
  const deliveries = rows.filter(({ triggerId }) => triggerId !== undefined);
  const shown = deliveries.find((delivery) => delivery.id === picked) ?? deliveries[0];
  const told = useConditions(flow.source, shown?.id);
  return { told, deliveries, shown, pick: setPicked, hasSome: /^\s+(?:conditions|when)\s*:/m.test(flow.source) };
}

/** How many deliveries can be chosen from here; the rest is in their own tab. */
const picksMax = 50;

/** The conditions of one trigger; nothing where it has none. */
export function ConditionsPart({ of, triggerId }: { readonly of: FlowConditions; readonly triggerId: string }) {
  const { told, deliveries, shown, pick, hasSome } = of;
  if (!hasSome) return null;
  const own = told.status === 'ready' ? told.value.filter((each) => each.triggerId === triggerId) : undefined;
  if (shown !== undefined && own?.length === 0) return null;
  return (
    <>
      <div className={classes.part}>
        <div className={classes.conditions}>
          <h3>Conditions</h3>
          {shown === undefined ? null : (
            <NativeSelect
              aria-label={`Delivery for the conditions of ${triggerId}`}
              value={shown.id}
              data={deliveries.slice(0, picksMax).map(({ id, receivedAt, method, provenance }) => ({
                value: id,
                label: `${formatTimeOfDay(receivedAt)} ${method} ${provenance}`,
              }))}
              onChange={({ currentTarget }) => pick(currentTarget.value)}
            />
          )}
        </div>
        {shown === undefined ? (
          <p className="text-2">What they come to stands here once a request with this key has arrived.</p>
        ) : null}
        {shown !== undefined && told.status === 'loading' ? (
          <p className="text-2" role="status" aria-label="Loading">
            evaluating…
          </p>
        ) : null}
        {told.status === 'failed' ? <p className="bad break">{told.error.message}</p> : null}
      </div>
      {own === undefined || own.length === 0 ? null : <ConditionTable conditions={own} triggerId={triggerId} />}
    </>
  );
}

function ConditionTable({
  conditions,
  triggerId,
}: {
  readonly conditions: readonly ToldCondition[];
  readonly triggerId: string;
}) {
  return (
    <DataTable
      label={`Conditions of ${triggerId}`}
      columns={[
        { name: 'Condition', width: '140px' },
        { name: 'Rendered', width: 'auto' },
        { name: 'Result', width: '140px' },
      ]}
    >
      {conditions.map(({ field, holds, rendered, why }) => (
        <tr key={field}>
          <td className="mono">{field}</td>
          <td className="mono break">{rendered.length === 0 ? why : rendered.join(', ')}</td>
          <td>
            <span className={`${classes.accepted} ${holds ? '' : 'warn'}`}>
              <Icon name={holds ? 'check' : 'warning'} size={14} className={holds ? 'ok' : undefined} />
              {holds ? 'holds' : 'does not hold'}
            </span>
          </td>
        </tr>
      ))}
    </DataTable>
  );
}
