// Runs a list of commands in one shell, for Python files: nothing is added to the commands.
// Source: `pyc-*` in the recorded script runs of Kestra 1.3.19 and 2.0.0.
import { z } from 'zod';
import { ok } from '../../../contract/errors.ts';
import type { RunnableTask } from '../../plugin.ts';
import { planCommands } from '../plan-commands.ts';
import { preparePython, pythonProperties } from '../prepare-python.ts';
import { runScript } from '../run-script.ts';
import { scriptProperties } from '../script-properties.ts';

/** Outputs `exitCode`, `vars` and `outputFiles`. Answers EXPRESSION_FAILED, SCRIPTS_NOT_TRUSTED, TASK_FAILED. */
export const pythonCommands: RunnableTask = {
  kind: 'runnable',
  type: 'io.kestra.plugin.scripts.python.Commands',
  properties: (switches) => ({ ...scriptProperties(switches), ...pythonProperties(), commands: z.unknown() }),
  run: (task, context) =>
    runScript(
      {
        async plan(place) {
          const python = await preparePython(place);
          if (!python.ok) return python;
          const plan = planCommands(place);
          return plan.ok ? ok({ ...plan.value, environment: python.value.environment }) : plan;
        },
      },
      task,
      context,
    ),
};
