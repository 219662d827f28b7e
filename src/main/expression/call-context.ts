// What filters, functions and tests may reach of the rendering that calls them, above all `render()`: templates
// inside of templates, under the same budget.
import { renderAttemptsMax } from './bounds.ts';
import type { CallContext } from './extension.ts';
import { leavesUnwrapped, messageOf } from './failure-text.ts';
import { Failure, pebbleException, raise, raiseBound, raisePebble, stackOverflow } from './raise.ts';
import { unwrapRawBlocks } from './raw-block.ts';
import { type RenderState, tick } from './render-state.ts';
import type { FailedRun, RunTemplate } from './run-template.ts';
import { contextVariables, lookUpVariable } from './scope.ts';
import type { Value } from './value.ts';

/**
 * Makes the context of one rendering. It is made once for each and handed to every callable, since all of it reads
 * the state as it is at that moment.
 */
export function createCallContext(state: RenderState, runTemplate: RunTemplate): CallContext {
  return {
    switches: state.engine.switches,
    services: state.services,
    dates: state.engine.dates,
    template: state.program.template,
    variable: (name) => lookUpVariable(state, name),
    variables: () => new Map<Value, Value>(contextVariables(state)),
    render: (template, recursive) => renderInside(state, template, recursive, runTemplate),
    tick: (steps) => tick(state, steps),
  };
}

/**
 * As Kestra's `render()`: recursive means until the text does not change any more. The variables are those in sight
 * at the call, scopes of loops included, as one flat map.
 */
function renderInside(state: RenderState, template: string, recursive: boolean, runTemplate: RunTemplate): string {
  const { budget, services, ownsValues } = state;
  refuseDepth(state);
  if (!template.includes('{')) return template;
  const variables = contextVariables(state);
  budget.renderDepth++;
  let text = template;
  for (let attempt = 0; ; attempt++) {
    tick(state, 1);
    const rendered = runTemplate({ template: text, variables, services, budget, ownsValues, keepsParts: false });
    if (!rendered.ok) return raiseAgain(state, rendered.error);
    const isStable = rendered.value.text === text;
    ({ text } = rendered.value);
    if (!recursive || isStable) break;
    if (attempt > renderAttemptsMax) raise(new Failure('unplaced', 'Too many rendering attempts', pebbleException));
  }
  // Not reached after a failure: the whole rendering ends then, or starts again with a budget of its own.
  budget.renderDepth--;
  return unwrapRawBlocks(text);
}

/** With Kestra's bound in Kestra's words; without one it is Java's stack that would end. */
function refuseDepth({ budget, line, engine: { bounds, switches } }: RenderState): void {
  const depthMax = bounds.renderDepthMax;
  if (budget.renderDepth < depthMax) return;
  if (!switches.boundsRendering) {
    raiseBound(`Cannot render expression: render() calls itself ${depthMax} levels deep`, stackOverflow);
  }
  raisePebble(
    `Maximum render() nesting depth (${depthMax}) exceeded at line ${line} — check for circular render() calls in your template.`,
  );
}

/** A failure inside of `render()` reaches the outer template with its whole message, but without a place. */
function raiseAgain({ engine: { switches } }: RenderState, failed: FailedRun): never {
  const { failure } = failed;
  if (failure.kind === 'bound' || leavesUnwrapped(failure, switches)) return raise(failure);
  return raise(new Failure('unplaced', messageOf(failed, switches), pebbleException, failure.hint));
}
