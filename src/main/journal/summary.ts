// What lists and events show of a record, derived from the record itself, here and nowhere else.
import type { Execution, ExecutionSummary } from '../contract/model.ts';
import type { Delivery, DeliverySummary } from '../contract/delivery.ts';
import { hasEndDate, lastDateOf, startDateOf } from '../contract/state.ts';

/** The summary of an execution. */
export function summaryOfExecution(execution: Execution): ExecutionSummary {
  const { id, tenantId, namespace, flowId, flowRevision, state, trigger, labels, loopRun } = execution;
  const parentId = execution.parentId ?? execution.startedBy?.executionId;
  return {
    id,
    tenantId,
    namespace,
    flowId,
    flowRevision,
    state: state.current,
    startDate: startDateOf(state),
    ...(hasEndDate(state.current) ? { endDate: lastDateOf(state) } : {}),
    ...(trigger === undefined ? {} : { triggerId: trigger.id }),
    ...(parentId === undefined ? {} : { parentId }),
    ...(loopRun === undefined ? {} : { loopRun }),
    labels,
  };
}

/** The summary of a delivery: all of it but the request and the answer. */
export function summaryOfDelivery(delivery: Delivery): DeliverySummary {
  const { request: _request, answer: _answer, ...summary } = delivery;
  return summary;
}
