// Runs a JavaScript text with the Node.js of this machine, from a file in the script's folder.
// Source: `js-*` in the recorded script runs of Kestra 1.3.19 and 2.0.0.
import { z } from 'zod';
import { ok } from '../../../contract/errors.ts';
import type { RunnableTask } from '../../plugin.ts';
import { runScript } from '../run-script.ts';
import { readScript, writeScriptFile } from '../script-file.ts';
import { scriptProperties } from '../script-properties.ts';

/** Kestra's class was copied from that of Python, and sets the same two. */
const environment = { PYTHONUNBUFFERED: 'true', PIP_ROOT_USER_ACTION: 'ignore' };

/** The text and the contents of `inputFiles` are rendered twice. Answers EXPRESSION_FAILED, TASK_FAILED. */
export const nodeScript: RunnableTask = {
  kind: 'runnable',
  type: 'io.kestra.plugin.scripts.node.Script',
  properties: (switches) => ({ ...scriptProperties(switches), script: z.unknown() }),
  run: (task, context) =>
    runScript(
      {
        rendersFilesTwice: true,
        plan(place) {
          const script = readScript(place);
          if (!script.ok) return script;
          const file = writeScriptFile(place, { extension: '.js', script: script.value });
          return file.ok ? ok({ commands: [`node ${file.value}`], environment }) : file;
        },
      },
      task,
      context,
    ),
};
