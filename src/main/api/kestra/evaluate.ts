// An expression evaluated as if it stood in an execution that is there. Secrets that it reads are hidden in the answer.
// Source: `kestra-api.md` §4 (`/eval`).
import { ok, type Result } from '../../contract/errors.ts';
import { printJsonString } from '../../contract/print-json.ts';
import type { JsonText } from '../../contract/value.ts';
import { createEvaluationContext } from '../../execution/evaluation-context.ts';
import { type ExecutionId, findExecution } from './change-execution.ts';
import { faultOf, refused, type RestFault } from './rest-fault.ts';
import type { RestParts } from './rest-parts.ts';

/** What is evaluated, and where. */
export interface Evaluation extends ExecutionId {
  readonly expression: string;
  /** A taskrun that must be there; variables of its own, such as `taskrun`, are not. */
  readonly taskRunId?: string;
}

/** Answers `{"result"}`, or `{"error","stackTrace"}` where it cannot be evaluated. */
export function evaluate(
  of: Evaluation,
  parts: Pick<RestParts, 'journal' | 'flows' | 'environment'>,
): Result<JsonText, RestFault> {
  const found = findExecution(of, parts);
  if (!found.ok) return found;
  const execution = found.value;
  const { taskRunId } = of;
  if (taskRunId !== undefined && !execution.taskRunList.some(({ id }) => id === taskRunId)) return refused('notFound');
  const flow = parts.flows.find({ namespace: execution.namespace, id: execution.flowId });
  if (!flow.ok) return { ok: false, error: faultOf(flow.error) };
  const context = createEvaluationContext({ flow: flow.value, execution }, parts.environment);
  // A failure of the expression is an answer, not a refusal: it was tried to see just that.
  const rendered = context.render(of.expression);
  if (rendered.ok) return ok(`{"result":${printJsonString(context.mask(rendered.value))}}`);
  const message = printJsonString(context.mask(rendered.error.message));
  return ok(`{"error":${message},"stackTrace":${message}}`);
}
