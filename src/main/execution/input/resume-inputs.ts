// What a task that waits asks for in `onResume`: told before it is given, and read once it is. The wait itself is
// kept by `pause-task.ts`. Source: seen on 1.3.19 and 2.0.0 (`pause-*` in the recorded runs).
import type { PauseSummary } from '../../contract/flow-parts.ts';
import { ok, type Result } from '../../contract/errors.ts';
import { isJsonMap, type JsonMap, type JsonValue } from '../../contract/value.ts';
import { summarizeInput } from '../../flow/input-summary.ts';
import { resolveInputs, sealInputs } from './flow-inputs.ts';
import { readChoices } from './input-choices.ts';
import { inputType } from './input-declaration.ts';
import type { InputScope } from './resolve-input.ts';
import type { RunState } from '../run-state.ts';
import type { TaskEnvironment } from '../task-environment.ts';
import { createRenderContext } from '../task/task-context.ts';
import { createVariables } from '../variable/variables.ts';

/** A task that waits, within its execution. */
export interface AskingPause {
  readonly taskId: string;
  readonly state: Pick<RunState, 'findTask' | 'flow' | 'head' | 'values'>;
  readonly environment: Pick<TaskEnvironment, 'globals' | 'rendering'>;
}

/**
 * What it asks for. Choices are rendered as they are now; those that cannot be are left out, and resuming says why.
 * Defaults stay as they stand in the flow, since they may hold secrets.
 */
export function summarizePause(pause: AskingPause): PauseSummary {
  const declarations = declaredBy(pause);
  const { renderTyped } = scopeOf(pause).contextWith(new Map());
  const inputs = declarations.map((declared) => {
    const choices = readChoices(inputType(declared), declared, renderTyped);
    return summarizeInput(declared, choices.ok ? choices.value : undefined);
  });
  return { taskId: pause.taskId, inputs };
}

/** The inputs as the task declares them; undefined where it declares none. Answers INPUTS_INVALID, EXPRESSION_FAILED. */
export function readResumeInputs(
  given: ReadonlyMap<string, JsonValue>,
  pause: AskingPause,
): Result<JsonMap | undefined> {
  const declared = { inputs: declaredBy(pause) };
  const resolved = resolveInputs(declared, given, scopeOf(pause));
  if (!resolved.ok || resolved.value === undefined) return resolved;
  return ok(sealInputs(declared, resolved.value, pause.environment.rendering.sealer.seal));
}

function declaredBy({ taskId, state }: AskingPause): readonly JsonMap[] {
  const onResume = state.findTask(taskId)?.properties.get('onResume');
  return Array.isArray(onResume) ? onResume.filter(isJsonMap) : [];
}

function scopeOf({ state, environment: { rendering, globals } }: AskingPause): InputScope {
  return {
    switches: rendering.switches,
    contextWith: (inputs) => {
      const of = { flow: state.flow, execution: state.head(), values: { ...state.values(), inputs } };
      return createRenderContext(rendering, createVariables(of, globals));
    },
  };
}
