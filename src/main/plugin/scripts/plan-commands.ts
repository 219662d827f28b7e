// The plan of the tasks that run a list of commands: the commands as they are, rendered once.
// Source: `commands-*` in the recorded script runs of Kestra 1.3.19 and 2.0.0.
import { ok, type Result } from '../../contract/errors.ts';
import type { ScriptPlace, ScriptPlan } from './run-script.ts';
import { renderTexts } from './script-property.ts';

/** Reads `commands`. Answers EXPRESSION_FAILED, TASK_FAILED. */
export function planCommands({ task, rendering }: ScriptPlace): Result<ScriptPlan> {
  const commands = renderTexts(task.properties.get('commands') ?? null, rendering);
  return commands.ok ? ok({ commands: commands.value }) : commands;
}
