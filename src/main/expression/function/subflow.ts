// `subflow(namespace, id, inputs, …)`: runs a flow to its end; a map of its id, state, outputs and labels comes
// out. Running is the services' work. Source: Kestra's SubflowFunction, which only the newer version has.
import { textArgument } from '../argument.ts';
import type { TemplateFunction } from '../extension.ts';
import { raisePebble } from '../raise.ts';

/**
 * For the `values` of a flow's inputs only, hence the variables that must not be there: they exist once a trigger or
 * a task is at work. `timeout` and the rest are read by the service.
 */
export const subflow: TemplateFunction = {
  name: 'subflow',
  argumentNames: ['namespace', 'id', 'inputs', 'revision', 'labels', 'timeout'],
  requires: 'hasNewExpressions',
  call(parameters, context) {
    const isAllowed = ['taskrun', 'trigger'].every((name) => (context.variable(name) ?? null) === null);
    if (!isAllowed) {
      return raisePebble(
        "The 'subflow' function can only be used at flow-input render time (e.g. an input's 'values'); " +
          'it is not supported inside task or trigger properties.',
      );
    }
    const namespace = textArgument(parameters, 'namespace');
    const id = textArgument(parameters, 'id');
    if (namespace === null || id === null) {
      return raisePebble("The 'subflow' function expects the arguments 'namespace' and 'id'.");
    }
    if ((context.variable('flow') ?? null) === null) {
      return raisePebble(
        "The 'subflow' function can only be used in a flow context (e.g. an input's 'values'); " +
          'the caller flow could not be resolved.',
      );
    }
    const answer = context.services.subflow?.(parameters);
    // Without an engine behind the renderer there is no flow to be found.
    if (answer === undefined) return raisePebble(`Unable to find flow '${namespace}'.'${id}'.`);
    return answer.ok ? answer.value : raisePebble(answer.error.message);
  },
};
