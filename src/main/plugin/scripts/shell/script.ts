// Runs a text in a shell on this machine. Its text is rendered once, its `env` twice.
// Source: `sh-*` in the recorded script runs of Kestra 1.3.19 and 2.0.0.
import { z } from 'zod';
import { ok } from '../../../contract/errors.ts';
import type { RunnableTask } from '../../plugin.ts';
import { runScript } from '../run-script.ts';
import { readScript } from '../script-file.ts';
import { scriptProperties } from '../script-properties.ts';

/** Outputs `exitCode`, `vars` and `outputFiles`. Answers EXPRESSION_FAILED, SCRIPTS_NOT_TRUSTED, TASK_FAILED. */
export const shellScript: RunnableTask = {
  kind: 'runnable',
  type: 'io.kestra.plugin.scripts.shell.Script',
  properties: (switches) => ({ ...scriptProperties(switches), script: z.unknown() }),
  run: (task, context) =>
    runScript(
      {
        plan(place) {
          const script = readScript(place);
          return script.ok ? ok({ commands: [script.value] }) : script;
        },
      },
      task,
      context,
    ),
};
