// A real payload of a flow, to write it by: that of the newest delivery that started it, or of another that was picked.
import { useMemo, useState } from 'react';
import type { FlowName } from '../../../main/contract/methods.ts';
import type { DeliverySummary } from '../../../main/contract/delivery.ts';
import { useCall, useList } from '../../core/use-core.ts';
import { taskOutputs } from '../../flow/task-outputs.ts';

/** What there is to write by. */
export interface Payload {
  /** Deliveries that can be picked, newest first: those read so far that started the flow. */
  readonly deliveries: readonly DeliverySummary[];
  /** Absent where no delivery has started the flow yet. */
  readonly shown: DeliverySummary | undefined;
  /** The delivery that conditions are tried with: the shown one, else the newest that they may have kept from starting. */
  readonly tried: string | undefined;
  /** The trigger's variables as JSON; absent until they are read. */
  readonly trigger: string | undefined;
  /** What the tasks of its execution gave, as JSON by task id; those in loops are left out. */
  readonly outputs: ReadonlyMap<string, string>;
  /** Shows that one; where it has not been read, the newest stays. */
  readonly pick: (id: string) => void;
}

/** Reads it. Without a pick it goes with the newest one. */
export function usePayload({ namespace, id }: FlowName): Payload {
  const list = useList('deliveries.list', { namespace, flowId: id });
  const [picked, setPicked] = useState<string>();
  const rows = list.status === 'ready' ? list.value.rows : [];
  // What started nothing has no trigger.
  const deliveries = rows.filter(({ executionId }) => executionId !== undefined);
  const shown = deliveries.find((delivery) => delivery.id === picked) ?? deliveries[0];
  const tried = shown?.id ?? rows.find(({ triggerId }) => triggerId !== undefined)?.id;
  const executionId = shown?.executionId;
  const execution = useCall('executions.get', executionId === undefined ? undefined : { id: executionId });
  const read = execution.status === 'ready' ? execution.value : undefined;
  const outputs = useMemo(() => taskOutputs(read?.taskRunList ?? []), [read]);
  return { deliveries, shown, tried, trigger: read?.trigger?.variables, outputs, pick: setPicked };
}
