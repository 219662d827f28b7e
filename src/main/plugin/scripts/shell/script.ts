// Runs a text in a shell on this machine. Its text is rendered once, its `env` twice.
// Source: `sh-*` in the recorded script runs of Kestra 1.3.19 and 2.0.0.
import { z } from 'zod';
import { ok } from '../../../contract/errors.ts';
import type { RunnableTask } from '../../plugin.ts';
import { renderAsText } from '../../render-property.ts';
import { runScript } from '../run-script.ts';
import { scriptProperties } from '../script-properties.ts';

export const shellScript: RunnableTask = {
  kind: 'runnable',
  type: 'io.kestra.plugin.scripts.shell.Script',
  properties: (switches) => ({ ...scriptProperties(switches), script: z.unknown() }),
  run: (task, context) =>
    runScript(
      {
        commands({ rendering }) {
          const script = renderAsText(task.properties.get('script') ?? '', rendering);
          return script.ok ? ok([script.value]) : script;
        },
      },
      task,
      context,
    ),
};
