// Runs a Python text with the Python of this machine, from a file in the script's folder. The text is rendered
// twice, as Kestra does. Source: `py-*` in the recorded script runs of Kestra 1.3.19 and 2.0.0.
import { z } from 'zod';
import { ok } from '../../../contract/errors.ts';
import type { RunnableTask } from '../../plugin.ts';
import { preparePython, pythonProperties } from '../prepare-python.ts';
import { runScript } from '../run-script.ts';
import { readScript, writeScriptFile } from '../script-file.ts';
import { scriptProperties } from '../script-properties.ts';

/** Kestra's names for what JSON has, so that a payload's JSON text is a Python literal. */
const begin = 'true = True\nfalse = False\nnull = None\n';

/** The text and the contents of `inputFiles` are rendered twice. Answers EXPRESSION_FAILED, TASK_FAILED. */
export const pythonScript: RunnableTask = {
  kind: 'runnable',
  type: 'io.kestra.plugin.scripts.python.Script',
  properties: (switches) => ({ ...scriptProperties(switches), ...pythonProperties(), script: z.unknown() }),
  run: (task, context) =>
    runScript(
      {
        rendersFilesTwice: true,
        async plan(place) {
          const script = readScript(place);
          if (!script.ok) return script;
          const python = await preparePython(place);
          if (!python.ok) return python;
          const file = writeScriptFile(place, { extension: '.py', script: begin + script.value });
          if (!file.ok) return file;
          const { interpreter, environment, hasPackages } = python.value;
          const isVirtual = context.switches.heedsVirtualEnvironment && !hasPackages;
          const command = isVirtual ? heedVirtualEnvironment(interpreter, file.value) : `${interpreter} ${file.value}`;
          return ok({ commands: [command], environment });
        },
      },
      task,
      context,
    ),
};

function heedVirtualEnvironment(interpreter: string, file: string): string {
  return `if [ -n "$VIRTUAL_ENV" ]; then "$VIRTUAL_ENV/bin/python" "${file}"; else "${interpreter}" "${file}"; fi`;
}
