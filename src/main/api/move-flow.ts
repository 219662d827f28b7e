// The move of a flow to the newest Kestra for the window: what to write instead, and the file with it once the user
// has seen the difference and wants it.
import { fail, createError, ok } from '../contract/errors.ts';
import type { Settings } from '../contract/settings.ts';
import type { FlowFolder } from '../flow/flow-folder.ts';
import { moveToNewest } from '../flow/newest-move.ts';
import { writeFlowFile } from '../flow/write-flow-file.ts';
import type { Handlers } from './handler.ts';

/** The handlers of the move. */
export function createMoveHandlers(
  folder: Pick<FlowFolder, 'get'>,
  { flows }: Pick<Settings, 'flows'>,
): Pick<Handlers, 'flows.move' | 'flows.rewrite'> {
  return {
    'flows.move': ({ source, without }) => ok(moveToNewest(source, without)),
    async 'flows.rewrite'({ source, without, ...name }) {
      const flow = folder.get(name);
      if (!flow.ok) return flow;
      const { file } = flow.value;
      const { rewritten } = moveToNewest(source, without);
      if (rewritten === source) {
        const message = `Cannot rewrite flow file "${file}": nothing in it can be rewritten without deciding something`;
        return fail(createError('PARAMETERS_INVALID', message));
      }
      const written = await writeFlowFile({ folder: flows, file, before: source, after: rewritten });
      return written.ok ? ok({ file }) : written;
    },
  };
}
