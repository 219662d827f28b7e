// What came for each flow in the last 24 hours and what began of it, asked for all of them at once and again after a
// while. Events do not ask anew: under load that would be many times a second.
import { useMemo, useState } from 'react';
import type { FlowName } from '../../../main/contract/methods.ts';
import type { FlowSummary } from '../../../main/contract/model.ts';
import type { RecentDeliveries } from '../../../main/contract/recent-deliveries.ts';
import type { RecentExecutions } from '../../../main/contract/recent-executions.ts';
import { useNow } from '../../component/use-now.ts';
import { type Loaded, useCall } from '../../core/use-core.ts';

const dayMs = 24 * 60 * 60 * 1000;
/** How old what is shown may be. */
const refreshMs = 10_000;
/** As many as the methods take. */
const flowsMax = 10_000;

/** What is known of one flow; a member is absent until it is. */
export interface FlowActivity {
  readonly deliveries?: RecentDeliveries;
  readonly executions?: RecentExecutions;
}

/** What is known of all flows at a moment; another object whenever that changes. */
export interface RecentActivity {
  /** Whether anything came is known. */
  readonly isKnown: boolean;
  readonly of: (name: FlowName) => FlowActivity;
}

/** Asks, and keeps what was known while it is asked again. */
export function useRecent(flows: readonly FlowSummary[]): RecentActivity {
  const nowMs = useNow(refreshMs);
  const names = useMemo(
    () =>
      flows
        .flatMap(({ namespace, id }) => (namespace === undefined || id === undefined ? [] : [{ namespace, id }]))
        .slice(0, flowsMax),
    [flows],
  );
  // Rounded, so that the question is the same one for a while.
  const atMs = Math.floor(nowMs / refreshMs) * refreshMs;
  const deliveries = useLatest(useCall('deliveries.recent', { flows: names, at: new Date(atMs).toISOString() }));
  const executions = useLatest(
    useCall('executions.recent', { flows: names, since: new Date(atMs - dayMs).toISOString() }),
  );
  return useMemo(() => {
    const deliveriesOf = new Map(deliveries?.map((one) => [keyOf(one), one]));
    const executionsOf = new Map(executions?.map((one) => [keyOf(one), one]));
    const of = (name: FlowName): FlowActivity => {
      const key = keyOf(name);
      const came = deliveriesOf.get(key);
      const began = executionsOf.get(key);
      return {
        ...(came === undefined ? {} : { deliveries: came }),
        ...(began === undefined ? {} : { executions: began }),
      };
    };
    return { isKnown: deliveries !== undefined, of };
  }, [deliveries, executions]);
}

/** The last answer that there was. */
function useLatest<T>(asked: Loaded<T>): T | undefined {
  const [kept, setKept] = useState<T>();
  const latest = asked.status === 'ready' ? asked.value : kept;
  if (latest !== kept) setKept(latest);
  return latest;
}

function keyOf({ namespace, id }: FlowName): string {
  return `${namespace} ${id}`;
}
