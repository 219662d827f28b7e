// The argument list of a script's process: the interpreter, then the whole script as one argument.
// Source: observed-scripts §1, seen on Kestra 1.3.19 and 2.0.0.
import type { Switches } from '../../contract/switches.ts';

/** What the list is made of, all of it rendered. */
export interface ScriptParts {
  readonly interpreter: readonly string[];
  /** Commands that run before, in the same shell. */
  readonly before: readonly string[];
  /** One text of a script, or one a command. */
  readonly commands: readonly string[];
  /** Whether the first failing command ends the script. */
  readonly isFailingFast: boolean;
  readonly isForWindows: boolean;
}

/** Lines between which the output of `beforeCommands` is told apart. */
export const markers = { debug: '##kestra:log:debug##', info: '##kestra:log:info##' } as const;

/** Builds the list. */
export function buildScriptCommand(parts: ScriptParts, switches: Switches): readonly string[] {
  const { interpreter, before, commands } = parts;
  // Without an interpreter the commands are themselves the list.
  if (interpreter.length === 0) return [...before, ...commands];
  const lineBreak = parts.isForWindows ? '\r\n' : '\n';
  const failFast = parts.isFailingFast ? [parts.isForWindows ? '' : 'set -e'] : [];
  const isMarked = before.length > 0 && switches.marksBeforeCommands;
  const lines = [
    ...(isMarked ? [`echo '${markers.debug}'`] : []),
    ...failFast,
    ...before,
    ...(isMarked ? [`echo '${markers.info}'`] : []),
    ...commands,
  ];
  return [...interpreter, lines.join(lineBreak)];
}
