// An execution that a replayed exchange made, beside the recorded one: in the words of the recorder, without
// what is Kestra's own business (workers, traces, metadata).
import { printExecution } from '../../src/main/api/kestra-json.ts';
import type { Execution } from '../../src/main/contract/model.ts';
import { printJsonString } from '../../src/main/contract/print-json.ts';
import { type Profile, switchesOf } from '../../src/main/contract/profile.ts';

// The order of this one map is another each time that Kestra starts.
const contextInOtherOrder = /\{(\\"type\\":\\"[\w.]+\.Webhook\\"),(\\"id\\":\\"\w+\\")\}/g;

/** The recorded execution, comparable. */
export function recordedExecution(jsonText: string): string {
  return withoutKestrasOwn(jsonText);
}

/** The execution that was made, comparable. */
export function comparableExecution(execution: Execution, profile: Profile): string {
  const switches = switchesOf(profile);
  const json = switches.keepsOutputsOutside ? printApart(execution, profile) : printExecution(execution, switches);
  const named = execution.taskRunList.reduce(
    (text, { id }, index) => text.replaceAll(id, `<TASKRUN_ID_${index + 1}>`),
    json.replaceAll(execution.id, '<EXECUTION_ID>'),
  );
  return withoutKestrasOwn(
    named
      .replace(/("(?:date|startDate|endDate)":)"\d{4}-[^"]+Z"/g, '$1"<INSTANT>"')
      .replace(/("duration":)"PT[^"]+"/g, '$1"<DURATION_SECONDS>"'),
  );
}

/** The newer version's recorder put outputs behind the execution, by task. */
function printApart(execution: Execution, profile: Profile): string {
  const { outputs, ...rest } = execution;
  const taskRunList = execution.taskRunList.map((taskRun) => ({ ...taskRun, outputs: '' }));
  const joined = printExecution({ ...rest, taskRunList }, switchesOf(profile), 'joined').replaceAll('"outputs":,', '');
  const flow = outputs === undefined ? '' : `,"_flowOutputs":${outputs}`;
  const tasks = execution.taskRunList.map((run) => `${printJsonString(run.taskId)}:${run.outputs ?? '{}'}`).sort();
  return `${joined.slice(0, -1)}${flow},"_taskOutputs":{${tasks.join()}}}`;
}

function withoutKestrasOwn(json: string): string {
  return json
    .replaceAll(',"workerId":"<WORKER_ID>"', '')
    .replaceAll(',"forceExecution":true', '')
    .replace(/,"metadata":\{[^}]*\}/, '')
    .replace(',"traceParent":"<TRACE_PARENT>"', '')
    .replace(contextInOtherOrder, (_, type: string, id: string) => `{${id},${type}}`);
}
