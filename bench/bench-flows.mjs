// The flows that the product is measured with, written into a folder of their own, and where they are called.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const key = 'bench-key';

/** T1: the caller gets its answer once the execution is committed. */
const accept = flow('accept', '');
/** T3: the caller waits for the end and gets the flow's outputs. */
const wait = `${flow('wait', '    wait: true\n    returnOutputs: true\n')}outputs:
  - id: value
    type: STRING
    value: "{{ outputs.out.value }}"
`;

/** T5: ten tasks more, each of which logs a line. */
const long = `${flow('long', '')}${Array.from({ length: 10 }, (_, n) => logTask(n)).join('')}`;

/** T6: starts a program through the shell and waits for its end. */
const script = `id: script
namespace: bench
triggers:
  - id: webhook
    type: io.kestra.plugin.core.trigger.Webhook
    key: ${key}
    wait: true
tasks:
  - id: program
    type: io.kestra.plugin.scripts.shell.Commands
    taskRunner:
      type: io.kestra.plugin.core.runner.Process
    commands:
      - node -e 0
`;

/**
 * Writes the measured flows, and others up to a number.
 * @param {string} folder
 * @param {number} count
 */
export function writeFlows(folder, count) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'accept.yaml'), accept);
  writeFileSync(join(folder, 'wait.yaml'), wait);
  writeFileSync(join(folder, 'long.yaml'), long);
  writeFileSync(join(folder, 'script.yaml'), script);
  for (let n = 4; n < count; n++) writeFileSync(join(folder, `other-${n}.yaml`), flow(`other-${n}`, ''));
}

/** The address of a flow's webhook. @param {string} ingress @param {'accept' | 'wait' | 'long' | 'script'} id */
export function webhookUrl(ingress, id) {
  return `${ingress}/api/v1/main/executions/webhook/bench/${id}/${key}`;
}

/** A JSON payload of about so many bytes, such as a forge sends. @param {number} bytes */
export function payload(bytes) {
  const event = { event: 'push', repository: { id: 186853002, name: 'hookbench', private: false }, commits: [''] };
  const missing = Math.max(0, bytes - JSON.stringify(event).length);
  return JSON.stringify({ ...event, commits: ['0123456789abcdef'.repeat(Math.ceil(missing / 16)).slice(0, missing)] });
}

/** @param {number} n */
function logTask(n) {
  return `  - id: log-${n}
    type: io.kestra.plugin.core.log.Log
    message: line ${n}
`;
}

/** @param {string} id @param {string} properties of the trigger */
function flow(id, properties) {
  return `id: ${id}
namespace: bench
triggers:
  - id: webhook
    type: io.kestra.plugin.core.trigger.Webhook
    key: ${key}
${properties}tasks:
  - id: out
    type: io.kestra.plugin.core.debug.Return
    format: "{{ trigger.body.event }} to {{ trigger.body.repository.name }}"
`;
}
