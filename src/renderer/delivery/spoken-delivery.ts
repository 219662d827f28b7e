// What is said of a delivery to those who cannot see it arrive: one sentence, once its caller has an answer.
import type { DeliverySummary } from '../../main/contract/delivery.ts';
import { formatDuration } from '../format/time.ts';
import { outcomeOf } from '../../main/contract/outcome.ts';

/** `POST company.team/hello executed, 200, 34 ms`; what is not known is left out. */
export function speakDelivery(delivery: DeliverySummary): string {
  const { method, namespace, flowId, status, durationMs } = delivery;
  const flow = flowId === undefined ? '' : ` ${namespace === undefined ? '' : `${namespace}/`}${flowId}`;
  const took = durationMs === undefined ? undefined : formatDuration(durationMs).replaceAll('\u00a0', ' ');
  const rest = [status, took].filter((part) => part !== undefined);
  return [`${method}${flow} ${outcomeOf(delivery)}`, ...rest].join(', ');
}
