// Which flow was most likely meant by a name that no flow has: one with the same id in another namespace, else the
// one whose id is a few letters away.
import type { FlowName } from '../../contract/methods.ts';
import type { FlowSummary } from '../../contract/model.ts';
import { nearestNames } from '../../expression/nearest-name.ts';

/** The likeliest flow that serves webhooks, or undefined where none is near. */
export function findNearestFlow(wanted: FlowName, flows: readonly FlowSummary[]): FlowSummary | undefined {
  const served = flows.filter(({ status, webhooks }) => status !== 'invalid' && webhooks.length > 0);
  const ids = new Set(served.flatMap(({ id }) => (id === undefined ? [] : [id])));
  // Whole names would all be near to each other: flows mostly share a long namespace.
  const nearIds = ids.has(wanted.id) ? [wanted.id] : nearestNames(wanted.id, ids);
  for (const nearId of nearIds) {
    const found = chooseNamespace(
      wanted.namespace,
      served.filter(({ id }) => id === nearId),
    );
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Of flows with one id that of the same namespace, else that of the nearest one. */
function chooseNamespace(wanted: string, flows: readonly FlowSummary[]): FlowSummary | undefined {
  const namespaces = flows.flatMap(({ namespace }) => (namespace === undefined ? [] : [namespace]));
  const [nearest] = namespaces.includes(wanted) ? [wanted] : nearestNames(wanted, namespaces);
  return flows.find(({ namespace }) => namespace === nearest) ?? flows[0];
}
