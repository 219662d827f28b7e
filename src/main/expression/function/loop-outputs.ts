// `loopOutputs(outputs, name)`: one output of every iteration. Source: Kestra's LoopOutputsFunction, which only
// the newer version has.
import { isMap } from '../argument.ts';
import type { TemplateFunction } from '../extension.ts';
import { raisePebble } from '../raise.ts';

/**
 * `outputs` is what a loop task put out: a list of maps with a member `outputs`. The answer has one element for every
 * iteration, null where there is no such output, so that its indexes stay those of the loop (recorded as xsvc-098).
 */
export const loopOutputs: TemplateFunction = {
  name: 'loopOutputs',
  argumentNames: ['outputs', 'name'],
  requires: 'hasNewExpressions',
  call(parameters, context) {
    const outputs = parameters.get('outputs') ?? null;
    const name = parameters.get('name') ?? null;
    const expects = "The 'loopOutputs' function expects";
    if (outputs === null) return raisePebble(`${expects} a non-null argument 'outputs'.`);
    if (!Array.isArray(outputs)) return raisePebble(`${expects} 'outputs' to be a list.`);
    if (name === null) return raisePebble(`${expects} a non-null argument 'name'.`);
    if (typeof name !== 'string') return raisePebble(`${expects} 'name' to be a string.`);
    context.tick(outputs.length);
    return outputs.map((iteration) => {
      const inner = isMap(iteration) ? iteration.get('outputs') : undefined;
      return isMap(inner) ? (inner.get(name) ?? null) : null;
    });
  },
};
