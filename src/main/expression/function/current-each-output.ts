// `currentEachOutput(outputs)`: the outputs of the current iteration, down the path of its parents.
// Source: Kestra's CurrentEachOutputFunction, which only the older version has.
import { isMap, raiseCast, raiseNull, requiredArgument } from '../argument.ts';
import type { TemplateFunction } from '../extension.ts';
import { raisePebble } from '../raise.ts';
import type { Value } from '../value.ts';

const expected = "The 'currentEachOutput' function expects an argument 'outputs'";

/**
 * `outputs` is the map of a task's outputs by iteration value; the answer is the entry of this iteration, null where
 * it has none. Fails outside a loop, because `taskrun` is missing then.
 */
export const currentEachOutput: TemplateFunction = {
  name: 'currentEachOutput',
  argumentNames: ['outputs'],
  requires: 'hasLegacyExpressions',
  call(parameters, context) {
    let outputs = requiredArgument(parameters, 'outputs', `${expected}.`);
    if (!isMap(outputs)) return raisePebble(`${expected} with type map.`);
    const parents = context.variable('parents') ?? null;
    // The nearest parent stands first, the path begins with the farthest.
    for (const parent of Array.isArray(parents) ? [...parents].reverse() : []) {
      const taskrun = isMap(parent) ? (parent.get('taskrun') ?? null) : null;
      if (taskrun === null) continue;
      const inner: Value = outputs.get(valueOf(taskrun)) ?? null;
      if (inner === null) return raisePebble('No execution outputs for the current task runs path');
      if (!isMap(inner)) return raiseCast(inner, 'java.util.Map');
      outputs = inner;
    }
    return outputs.get(valueOf(context.variable('taskrun') ?? null)) ?? null;
  },
};

/** The value of an iteration is a text, as the keys of the outputs are. */
function valueOf(taskrun: Value): Value {
  if (isMap(taskrun)) return taskrun.get('value') ?? null;
  if (taskrun !== null) return raiseCast(taskrun, 'java.util.Map');
  return raiseNull('Cannot invoke "java.util.Map.get(Object)" because "taskrun" is null');
}
