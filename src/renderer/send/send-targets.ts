// The webhooks that a test request can go to: those of every flow that is served.
import type { FlowSummary, WebhookSummary } from '../../main/contract/model.ts';

/** One webhook. */
export interface SendTarget {
  readonly namespace: string;
  readonly flowId: string;
  /** Which trigger of the flow, with its key as the flow has it. */
  readonly webhook: WebhookSummary;
  /** What it is called in a list; no two are called the same. */
  readonly name: string;
}

/** The webhooks in order of the flows. */
export function sendTargets(flows: readonly FlowSummary[]): readonly SendTarget[] {
  return flows.flatMap(({ namespace, id, status, webhooks }) => {
    if (namespace === undefined || id === undefined || status === 'invalid') return [];
    return webhooks.map((webhook) => {
      const flow = `${namespace} / ${id}`;
      // The trigger is named only where the flow has several, since most have one.
      const name = webhooks.length === 1 ? flow : `${flow} / ${webhook.triggerId}`;
      return { namespace, flowId: id, webhook, name };
    });
  });
}

/** The target that an address names; without a flow in it the first there is. */
export function findTarget(
  targets: readonly SendTarget[],
  wanted: {
    readonly namespace?: string | undefined;
    readonly id?: string | undefined;
    readonly trigger?: string | null;
  },
): SendTarget | undefined {
  if (wanted.id === undefined) return targets[0];
  const ofFlow = targets.filter(({ namespace, flowId }) => namespace === wanted.namespace && flowId === wanted.id);
  return ofFlow.find(({ webhook }) => webhook.triggerId === wanted.trigger) ?? ofFlow[0];
}
