// Tries an expression in an execution that is on record, for the window. Kestra's own `/eval` is in `kestra/evaluate.ts`;
// it answers a text alone.
import { createError, fail, ok, type Result } from '../contract/errors.ts';
import type { FlowName } from '../contract/methods.ts';
import { createEvaluationContext } from '../execution/evaluation-context.ts';
import type { OpenEnvironment } from '../execution/open-execution.ts';
import type { Journal } from '../journal/journal.ts';
import type { FlowDefinition } from '../plugin/definition.ts';
import type { Handlers } from './handler.ts';
import { tellEvaluated } from './tell-evaluated.ts';

/** What evaluating needs. */
export interface EvaluateOptions {
  readonly journal: { readonly storage: Pick<Journal['storage'], 'execution'> };
  readonly findFlow: (name: FlowName) => Result<FlowDefinition>;
  readonly environment: OpenEnvironment;
}

/** The handler. It answers EXECUTION_NOT_FOUND, FLOW_NOT_FOUND, and PARAMETERS_INVALID for a taskrun that is not there. */
export function createEvaluateHandler(options: EvaluateOptions): Pick<Handlers, 'executions.evaluate'> {
  return {
    'executions.evaluate'({ id, expression, taskRunId }) {
      const found = options.journal.storage.execution(id);
      if (!found.ok) return found;
      const execution = found.value;
      if (taskRunId !== undefined && execution.taskRunList.every((taskRun) => taskRun.id !== taskRunId)) {
        return fail(createError('PARAMETERS_INVALID', `Cannot evaluate: execution "${id}" has no such taskrun`));
      }
      const flow = options.findFlow({ namespace: execution.namespace, id: execution.flowId });
      if (!flow.ok) return flow;
      const place = { flow: flow.value, execution, ...(taskRunId === undefined ? {} : { taskRunId }) };
      const context = createEvaluationContext(place, options.environment);
      return ok(tellEvaluated(context.renderTyped(expression), context.mask));
    },
  };
}
