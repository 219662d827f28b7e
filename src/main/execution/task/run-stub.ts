// A task whose stub stands in for it: what the stub says is rendered with the task's variables, and is the task's
// end. Nothing is executed.
import { createError, type ErrorValue, fail, ok, type Result } from '../../contract/errors.ts';
import { isJsonMap, type JsonMap, type JsonValue } from '../../contract/value.ts';
import { stateFault } from '../../flow/stubs/read-stubs.ts';
import type { TaskStub } from '../../plugin/definition.ts';
import type { RunContext, TaskEnd } from '../../plugin/plugin.ts';
import { renderDuration } from '../../plugin/render-duration.ts';

/** Ends a task as its stub says. Answers EXPRESSION_FAILED, STUBS_INVALID where an expression gives what cannot be. */
export async function runStub(stub: TaskStub, context: RunContext): Promise<Result<TaskEnd>> {
  const delayed = await waitFor(stub.delay, context);
  if (!delayed.ok) return delayed;
  const outputs = renderOutputs(stub.outputs ?? new Map(), context);
  if (!outputs.ok) return outputs;
  const state = renderState(stub, context);
  if (!state.ok) return state;
  if (state.value !== 'FAILED' || stub.failure === undefined) return ok({ state: state.value, outputs: outputs.value });
  const failure = context.render(stub.failure);
  if (!failure.ok) return failure;
  return ok({ state: 'FAILED', outputs: outputs.value, failure: createError('TASK_FAILED', failure.value) });
}

/** Renders every text of outputs; one that is a single expression keeps the kind of what it gives. */
export function renderOutputs(outputs: JsonValue, context: Pick<RunContext, 'renderTyped'>): Result<JsonMap> {
  const rendered = renderTexts(outputs, context);
  if (!rendered.ok) return rendered;
  return isJsonMap(rendered.value) ? ok(rendered.value) : fail(invalid('outputs is not a map'));
}

function renderTexts(value: JsonValue, context: Pick<RunContext, 'renderTyped'>): Result<JsonValue> {
  if (typeof value === 'string') return context.renderTyped(value);
  if (Array.isArray(value)) {
    const items: JsonValue[] = [];
    for (const item of value) {
      const rendered = renderTexts(item, context);
      if (!rendered.ok) return rendered;
      items.push(rendered.value);
    }
    return ok(items);
  }
  if (!isJsonMap(value)) return ok(value);
  const map: JsonMap = new Map();
  for (const [name, member] of value) {
    const rendered = renderTexts(member, context);
    if (!rendered.ok) return rendered;
    map.set(name, rendered.value);
  }
  return ok(map);
}

/** A stub with a failure fails, unless an expression decides otherwise. */
function renderState({ state, failure }: TaskStub, context: RunContext): Result<TaskEnd['state']> {
  if (state === undefined) return ok(failure === undefined ? 'SUCCESS' : 'FAILED');
  const rendered = context.render(state);
  if (!rendered.ok) return rendered;
  const text = rendered.value.trim();
  if (text === 'SUCCESS' || text === 'WARNING' || text === 'FAILED') return ok(text);
  return fail(invalid(`${stateFault(text) ?? 'state'}: it rendered to "${text}"`));
}

/** A delay that is stopped ends at once. */
async function waitFor(delay: JsonValue | undefined, context: RunContext): Promise<Result<void>> {
  if (delay === undefined) return ok(undefined);
  const nanos = renderDuration(delay, context);
  if (!nanos.ok) return nanos;
  if (nanos.value < 0n) return fail(invalid('delay is below zero'));
  await context.ports.timer.wait(Number(nanos.value) / 1e6, context.signal());
  return ok(undefined);
}

function invalid(reason: string): ErrorValue {
  return createError('STUBS_INVALID', `Cannot use stub: ${reason}`);
}
