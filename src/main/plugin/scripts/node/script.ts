// Runs a JavaScript text with the Node.js of this machine, from a file in the script's folder.
// Source: `js-*` in the recorded script runs of Kestra 1.3.19 and 2.0.0.
import { z } from 'zod';
import { ok } from '../../../contract/errors.ts';
import type { RunnableTask } from '../../plugin.ts';
import { runScript } from '../run-script.ts';
import { provideScriptFile } from '../script-file.ts';
import { scriptProperties } from '../script-properties.ts';

export const nodeScript: RunnableTask = {
  kind: 'runnable',
  type: 'io.kestra.plugin.scripts.node.Script',
  properties: (switches) => ({ ...scriptProperties(switches), script: z.unknown() }),
  run: (task, context) =>
    runScript(
      {
        rendersFilesTwice: true,
        // Kestra's class was copied from that of Python, and sets the same two.
        environment: { PYTHONUNBUFFERED: 'true', PIP_ROOT_USER_ACTION: 'ignore' },
        commands(place) {
          const file = provideScriptFile(place, { extension: '.js', begin: '' });
          return file.ok ? ok([`node ${file.value}`]) : file;
        },
      },
      task,
      context,
    ),
};
