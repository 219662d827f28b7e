// Runs a list of commands in one shell, for JavaScript that Node.js runs: nothing is added to the commands.
// Source: `jsc-*` in the recorded script runs of Kestra 1.3.19 and 2.0.0.
import { z } from 'zod';
import type { RunnableTask } from '../../plugin.ts';
import { runScript } from '../run-script.ts';
import { scriptProperties } from '../script-properties.ts';
import { planCommands } from '../plan-commands.ts';

/** Outputs `exitCode`, `vars` and `outputFiles`. Answers EXPRESSION_FAILED, SCRIPTS_NOT_TRUSTED, TASK_FAILED. */
export const nodeCommands: RunnableTask = {
  kind: 'runnable',
  type: 'io.kestra.plugin.scripts.node.Commands',
  properties: (switches) => ({ ...scriptProperties(switches), commands: z.unknown() }),
  run: (task, context) => runScript({ plan: planCommands }, task, context),
};
