// What began of each flow in the last 24 hours, asked for all of them at once and again after a while. Events do not ask
// anew: under load that would be many times a second.
import { useMemo, useState } from 'react';
import type { FlowName } from '../../../main/contract/methods.ts';
import type { FlowSummary } from '../../../main/contract/model.ts';
import type { RecentExecutions } from '../../../main/contract/recent-executions.ts';
import { useNow } from '../../component/use-now.ts';
import { useCall } from '../../core/use-core.ts';

const dayMs = 24 * 60 * 60 * 1000;
/** How old what is shown may be. */
const refreshMs = 10_000;
/** As many as the method takes. */
const flowsMax = 10_000;

/** Counts by flow; empty until they are known. */
export function useRecent(flows: readonly FlowSummary[]): (name: FlowName) => RecentExecutions | undefined {
  const nowMs = useNow(refreshMs);
  const names = useMemo(
    () =>
      flows
        .flatMap(({ namespace, id }) => (namespace === undefined || id === undefined ? [] : [{ namespace, id }]))
        .slice(0, flowsMax),
    [flows],
  );
  // Rounded, so that the question is the same one for a while.
  const since = new Date(Math.floor((nowMs - dayMs) / refreshMs) * refreshMs).toISOString();
  const asked = useCall('executions.recent', { flows: names, since });
  const [kept, setKept] = useState(asked);
  // What was known stays while it is asked for again.
  if (asked.status === 'ready' && asked !== kept) setKept(asked);
  const latest = asked.status === 'ready' ? asked : kept;
  return useMemo(() => {
    const counts = new Map(latest.status === 'ready' ? latest.value.map((one) => [keyOf(one), one]) : []);
    return (name) => counts.get(keyOf(name));
  }, [latest]);
}

function keyOf({ namespace, id }: FlowName): string {
  return `${namespace} ${id}`;
}
