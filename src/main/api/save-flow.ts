// Flows that the window writes: a file of the folder with another text, valid or not, and a new file. What somebody
// else wrote meanwhile is never overwritten.
import { createError, fail, ok, type Result } from '../contract/errors.ts';
import type { FlowSummary } from '../contract/model.ts';
import type { Settings } from '../contract/settings.ts';
import { createFlowFile } from '../flow/create-flow-file.ts';
import type { FlowFolder } from '../flow/flow-folder.ts';
import { parseFlow } from '../flow/parse-flow.ts';
import { writeFlowFile } from '../flow/write-flow-file.ts';
import type { Handlers } from './handler.ts';

/** What writing needs of the flows folder. */
type Folder = Pick<FlowFolder, 'get' | 'file' | 'refresh'>;

/** The handlers of writing. */
export function createSaveHandlers(
  folder: Folder,
  settings: Pick<Settings, 'flows' | 'kestra' | 'plugins'>,
): Pick<Handlers, 'flows.save' | 'flows.create'> {
  return {
    async 'flows.save'({ source, base, ...name }) {
      const flow = folder.get(name);
      if (!flow.ok) return flow;
      const { file } = flow.value;
      const written = await writeFlowFile({ folder: settings.flows, file, before: base, after: source });
      return written.ok ? readAgain(folder, file) : written;
    },
    async 'flows.create'({ source }) {
      const { flow, verdict } = parseFlow({ source, profile: settings.kestra, plugins: settings.plugins });
      // A new file has to have a name, which only a flow that can be read says for certain.
      if (flow === undefined) {
        const [first] = verdict.violations;
        return fail(createError('FLOW_INVALID', `Cannot create flow: ${first?.message ?? 'it is invalid'}`));
      }
      const { namespace, id } = flow;
      const there = folder.get({ namespace, id });
      if (there.ok) {
        const message = `Cannot create flow "${namespace}.${id}": "${there.value.file}" holds a flow of the same name`;
        return fail(createError('FLOW_DUPLICATE', message, { file: there.value.file }));
      }
      const created = await createFlowFile({ folder: settings.flows, source, namespace, id });
      return created.ok ? readAgain(folder, created.value) : created;
    },
  };
}

/** How a file stands, once it has been read anew: whoever saved need not wait for the watcher. */
async function readAgain(folder: Folder, file: string): Promise<Result<FlowSummary>> {
  await folder.refresh([file]);
  const flow = folder.file(file);
  if (flow !== undefined) return ok(flow);
  return fail(createError('FILE_UNREADABLE', `Cannot read flow file "${file}": it is not there any more`, { file }));
}
