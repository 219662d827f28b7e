// The plan of the tasks that run a list of commands: the commands as they are, rendered once.
// Source: `commands-*` in the recorded script runs of Kestra 1.3.19 and 2.0.0.
import { ok, type Result } from '../../contract/errors.ts';
import { renderCommands } from './prepare-script.ts';
import type { ScriptPlace, ScriptPlan } from './script-place.ts';

/** Reads `commands`. Answers EXPRESSION_FAILED, TASK_FAILED, FILE_UNREADABLE. */
export function planCommands(place: ScriptPlace): Result<ScriptPlan> {
  const commands = renderCommands('commands', place);
  return commands.ok ? ok({ commands: commands.value }) : commands;
}
