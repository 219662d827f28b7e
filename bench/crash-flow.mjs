// The flow that runs while the program is killed, for `npm run crash` and the test of the same, and what an execution of it
// has to end with. It sends nothing and kills nothing.

/** So many log tasks that some taskruns lie in rows of their own, and executions are under way when the program dies. */
const logTasks = 24;

const key = 'crash-key';

/** The tasks of the flow, in order: the first one's output is what was sent, the others log it. */
export const crashTasks = ['out', ...Array.from({ length: logTasks }, (_, index) => `log_${index}`)];

/** The output of the first task for a webhook with the body `{ "number": … }`. @param {number | undefined} number */
export function crashOutput(number) {
  return JSON.stringify({ value: `number ${number}` });
}

/** Where the flow is called. @param {string} ingress */
export function crashUrl(ingress) {
  return `${ingress}/api/v1/main/executions/webhook/bench/crash/${key}`;
}

/** The text of its file. */
export function crashFlow() {
  const logs = crashTasks.slice(1).map(
    (id) => `
  - id: ${id}
    type: io.kestra.plugin.core.log.Log
    message: "{{ outputs.out.value }}"`,
  );
  return `id: crash
namespace: bench
triggers:
  - id: webhook
    type: io.kestra.plugin.core.trigger.Webhook
    key: ${key}
tasks:
  - id: out
    type: io.kestra.plugin.core.debug.Return
    format: "number {{ trigger.body.number }}"${logs.join('')}
`;
}
