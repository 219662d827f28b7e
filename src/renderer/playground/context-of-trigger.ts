// The context that a delivery gives: the trigger as its flow saw it, and the name of the flow, which `secret()` and `kv()`
// look in. The trigger's text is put in as it stands, so that every digit stays.
import { createError, fail, ok, type Result } from '../../main/contract/errors.ts';
import type { Execution } from '../../main/contract/model.ts';

/** As JSON. Answers EXECUTION_NOT_FOUND where no flow saw the delivery. */
export function contextOfTrigger(execution: Execution | undefined): Result<string> {
  if (execution?.trigger === undefined) {
    return fail(createError('EXECUTION_NOT_FOUND', 'Cannot fill context: no flow saw this delivery'));
  }
  const { namespace, flowId, trigger } = execution;
  return ok(`{"trigger":${trigger.variables},"flow":${JSON.stringify({ namespace, id: flowId })}}`);
}
