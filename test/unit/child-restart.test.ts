// Executions that tasks start, across the end of the program: taken up again, never started twice.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createYamlEngine, endless } from '../yaml-engine.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hookbench-child-restart-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const child = `id: c
namespace: a.b
tasks:
  - {id: sleep, type: io.kestra.plugin.core.flow.Sleep, duration: PT1H}
outputs:
  - {id: o, type: STRING, value: done}
`;
const parent = (call: string): string => `id: p
namespace: a.b
tasks:
  - {id: call, type: io.kestra.plugin.core.flow.Subflow, namespace: a.b, flowId: c${call}}
  - id: loop
    type: io.kestra.plugin.core.flow.Loop
    values: [x, y]
    tasks:
      - {id: again, type: io.kestra.plugin.core.flow.Sleep, duration: PT1H}
`;

/** What is on record when the program ends, and once it has run again. */
async function restart(flows: readonly string[], until: string) {
  const before = createYamlEngine({ flows, timer: endless, dataFolder: folder });
  await before.start('p');
  await expect.poll(() => before.digest().join('\n')).toContain(until);
  await before.engine.executor.close(0);
  const left = before.digest();
  await before.engine.close();
  const after = createYamlEngine({ flows, dataFolder: folder });
  await after.resume();
  await after.engine.executor.settled();
  const ended = after.digest();
  const page = after.engine.journal.storage.executions({ limit: 10, flowId: 'p' });
  const turns = after.engine.journal.storage.startedBy(page.ok ? (page.value.results[0]?.id ?? '') : '');
  await after.engine.close();
  const values = turns.ok ? turns.value.flatMap(({ loopRun }) => loopRun?.value ?? []) : [];
  return { left, ended, values };
}

it('goes on with the child that it had started, and starts no other', async () => {
  expect(await restart([child, parent('')], 'c: CREATED RUNNING')).toEqual({
    left: ['p: CREATED RUNNING | call RUNNING', 'c: CREATED RUNNING | sleep RUNNING'],
    ended: ['p: CREATED RUNNING SUCCESS | call SUCCESS | loop SUCCESS', 'c: CREATED RUNNING SUCCESS | sleep SUCCESS'],
    values: ['x', 'y'],
  });
});

it.each([
  ['of which the task waits for the end', ', scheduleDate: "2027-01-01T10:00:00Z"', 'call RUNNING'],
  ['of which it does not', ', wait: false, scheduleDate: "2027-01-01T10:00:00Z"', 'call SUCCESS'],
])('goes on waiting for the date of a child %s', async (_name, call, until) => {
  const { left, ended, values } = await restart([child, parent(call)], until);
  expect([left.at(-1), ended, values]).toEqual([
    'c: CREATED',
    ['p: CREATED RUNNING SUCCESS | call SUCCESS | loop SUCCESS', 'c: CREATED RUNNING SUCCESS | sleep SUCCESS'],
    ['x', 'y'],
  ]);
});
