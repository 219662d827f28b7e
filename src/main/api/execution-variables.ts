// What expressions see in an execution on record, as JSON to try templates over. Secrets stay hidden in it, so a
// template that is tried so reads six asterisks where the flow reads the secret.
import { createError, fail, ok } from '../contract/errors.ts';
import { parseJson } from '../contract/parse-json.ts';
import { printJson } from '../contract/print-json.ts';
import { createEvaluationVariables } from '../execution/evaluation-context.ts';
import { writeJson } from '../expression/write-json.ts';
import { createMasker } from '../secret/mask.ts';
import type { EvaluateOptions } from './evaluate-expression.ts';
import type { Handlers } from './handler.ts';
import type { PlaygroundLimits } from './render-template.ts';
import { hideIn } from './tell-evaluated.ts';

/** What the handler needs. */
export interface VariablesOptions extends EvaluateOptions {
  readonly limits: Pick<PlaygroundLimits, 'contextCharactersMax'>;
}

/** The handler. It answers EXECUTION_NOT_FOUND, FLOW_NOT_FOUND, and PARAMETERS_INVALID where they are more than fits. */
export function createVariablesHandler(options: VariablesOptions): Pick<Handlers, 'executions.variables'> {
  const { journal, findFlow, environment, limits } = options;
  return {
    'executions.variables'({ id }) {
      const found = journal.storage.execution(id);
      if (!found.ok) return found;
      const { namespace, flowId } = found.value;
      const flow = findFlow({ namespace, id: flowId });
      if (!flow.ok) return flow;
      const { variables, hidden } = createEvaluationVariables(
        { flow: flow.value, execution: found.value },
        environment,
      );
      const masker = createMasker();
      for (const text of hidden) masker.add(text);
      // Through JSON, since variables have kinds that JSON has not, such as instants.
      const json = parseJson(writeJson(new Map(variables), environment.rendering.switches));
      if (!json.ok) return json;
      const text = printJson(hideIn(json.value, (each) => masker.mask(each)));
      const most = limits.contextCharactersMax;
      if (text.length <= most) return ok({ json: text });
      const message = `Cannot show variables: they have ${text.length} characters, and ${most} at most fit`;
      return fail(createError('PARAMETERS_INVALID', message));
    },
  };
}
