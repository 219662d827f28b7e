// Flows that the window writes: a file of the folder with another text, valid or not, and a new file. What somebody
// else wrote meanwhile is never overwritten.
import { createError, fail, ok, type Result } from '../contract/errors.ts';
import type { FlowName } from '../contract/methods.ts';
import type { FlowSummary } from '../contract/model.ts';
import type { Settings } from '../contract/settings.ts';
import { createFlowFile } from '../flow/create-flow-file.ts';
import type { FlowFolder } from '../flow/flow-folder.ts';
import { parseFlow } from '../flow/parse-flow.ts';
import { setDisabled } from '../flow/set-disabled.ts';
import { writeFlowFile } from '../flow/write-flow-file.ts';
import type { Journal } from '../journal/journal.ts';
import type { Handlers } from './handler.ts';

/** What writing needs of the flows folder. */
type Folder = Pick<FlowFolder, 'get' | 'file' | 'refresh'>;

/** What writing needs beside the folder. */
export interface SaveOptions extends Pick<Settings, 'flows' | 'kestra' | 'plugins'> {
  readonly journal: Pick<Journal, 'revisionOf'>;
}

/** The handlers of writing. */
export function createSaveHandlers(
  folder: Folder,
  settings: SaveOptions,
): Pick<Handlers, 'flows.save' | 'flows.disable' | 'flows.create'> {
  async function save({ source, base, ...name }: FlowName & { readonly source: string; readonly base: string }) {
    const flow = folder.get(name);
    if (!flow.ok) return flow;
    const { file } = flow.value;
    const written = await writeFlowFile({ folder: settings.flows, file, before: base, after: source });
    if (!written.ok) return written;
    noteRevision(source, settings);
    return readAgain(folder, file);
  }

  return {
    'flows.save': save,
    async 'flows.disable'({ source: base, isDisabled, ...name }) {
      const changed = setDisabled(base, isDisabled);
      return changed.ok ? save({ ...name, base, source: changed.value }) : changed;
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
      if (!created.ok) return created;
      settings.journal.revisionOf({ namespace, id, source, origin: 'window' });
      return readAgain(folder, created.value);
    },
  };
}

/**
 * Numbers a text before the folder is read again and would number it as anybody's file. What is invalid has no number;
 * where the number cannot be kept, the folder tries again and tells of it.
 */
function noteRevision(source: string, { kestra, plugins, journal }: SaveOptions): void {
  const { flow } = parseFlow({ source, profile: kestra, plugins });
  if (flow === undefined) return;
  journal.revisionOf({ namespace: flow.namespace, id: flow.id, source, origin: 'window' });
}

/** How a file stands, once it has been read anew: whoever saved need not wait for the watcher. */
async function readAgain(folder: Folder, file: string): Promise<Result<FlowSummary>> {
  await folder.refresh([file]);
  const flow = folder.file(file);
  if (flow !== undefined) return ok(flow);
  return fail(createError('FILE_UNREADABLE', `Cannot read flow file "${file}": it is not there any more`, { file }));
}
