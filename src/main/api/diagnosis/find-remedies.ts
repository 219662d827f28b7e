// What can be done about a delivery that started nothing: each remedy is one click in the window. The likeliest
// comes first. Nothing is done here.
import type { Remedy } from '../../contract/diagnosis.ts';
import type { FlowSummary, WebhookSummary } from '../../contract/model.ts';
import type { Delivery } from '../../contract/delivery.ts';

/** What is known of a stop. */
export interface Stop {
  readonly delivery: Delivery;
  /** The flow that the address names, or the nearest to it; absent where none is near. */
  readonly flow: FlowSummary | undefined;
  /** Secrets that the keys of that flow read and that are not there. */
  readonly missingSecrets: readonly string[];
}

/** The remedies; none where the request was what it should be and the server was not. */
export function findRemedies(stop: Stop): readonly Remedy[] {
  const { reason, triggerId } = stop.delivery;
  const { namespace, id: flowId } = stop.flow ?? {};
  if (reason === undefined) return [];
  if (namespace === undefined || flowId === undefined)
    return isAboutFlows(stop.delivery) ? [{ type: 'openFlows' }] : [];
  const flow = { namespace, flowId };
  const secrets = stop.missingSecrets.map((key): Remedy => ({ type: 'addSecret', namespace, key }));
  const webhook = chooseWebhook(stop.flow?.webhooks ?? [], triggerId);
  switch (reason.code) {
    case 'FLOW_DISABLED':
    case 'FLOW_INVALID':
    case 'TRIGGER_DISABLED':
    case 'CONDITION_FALSE':
    case 'EXPRESSION_FAILED':
    case 'INPUTS_INVALID':
      return [...secrets, { type: 'openFlow', ...flow, tab: 'source' }];
    case 'METHOD_NOT_ALLOWED':
      return webhook === undefined ? [] : [{ type: 'replay', ...flow, triggerId: webhook.triggerId, method: 'POST' }];
    case 'WEBHOOK_NOT_FOUND':
    case 'SECRET_NOT_FOUND':
      if (webhook === undefined) return [{ type: 'openFlow', ...flow, tab: 'source' }];
      // Nothing can be sent to a key that cannot be rendered.
      if (secrets.length > 0) return [...secrets, { type: 'openFlow', ...flow, tab: 'triggers' }];
      return sendAgain(flow, webhook);
    case 'ADDRESS_REFUSED':
    case 'FLOW_NOT_FOUND':
    case 'PATH_EXTRA':
    case 'ROUTE_NOT_FOUND':
    case 'TENANT_UNKNOWN':
      return webhook === undefined ? [{ type: 'openFlow', ...flow, tab: 'source' }] : sendAgain(flow, webhook);
    default:
      return [];
  }
}

/** Whether the stop is about which flow was meant; of a body that is too large, a list of flows says nothing. */
function isAboutFlows({ reason }: Delivery): boolean {
  return reason?.code === 'FLOW_NOT_FOUND' || reason?.code === 'ROUTE_NOT_FOUND';
}

/** The trigger whose key the request had, else the first that is on. */
function chooseWebhook(webhooks: readonly WebhookSummary[], triggerId: string | undefined): WebhookSummary | undefined {
  return (
    webhooks.find((webhook) => webhook.triggerId === triggerId) ??
    webhooks.find(({ disabled }) => !disabled) ??
    webhooks[0]
  );
}

function sendAgain(
  flow: { readonly namespace: string; readonly flowId: string },
  { triggerId, key, isKeyExpression }: WebhookSummary,
): readonly Remedy[] {
  return [
    { type: 'replay', ...flow, triggerId },
    { type: 'copyAddress', ...flow, triggerId, key, isKeyExpression },
  ];
}
