// What a WorkingDirectory has left to do, and that it ends after it.
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createState, withState } from '../../../../src/main/contract/state.ts';
import { stopWith } from '../../../../src/main/execution/control/task-stops.ts';
import { finishTask } from '../../../../src/main/execution/task/finish-task.ts';
import { createRunState } from '../../../../src/main/execution/run-state.ts';
import { createExecution } from '../../../../src/main/execution/start-execution.ts';
import { workingDirectoryTask } from '../../../../src/main/plugin/core/flow/working-directory.ts';
import { createTestEngine } from '../../../test-engine.ts';
import { createFilesInMemory } from '../../plugin/files-in-memory.ts';
import { createFlow, createTask } from '../example-flow.ts';

const { environment: base } = createTestEngine();
const environment = { ...base, ports: { ...base.ports, files: createFilesInMemory() } };

function create(properties: Readonly<Record<string, string>>, type = workingDirectoryTask.type) {
  const flow = createFlow();
  const created = createExecution({ flow, tenantId: 'main', labels: [] }, environment);
  const at = createState('2026-01-01T00:00:00Z');
  const taskRun = {
    id: 'w1',
    taskId: 'w',
    attempts: [{ state: at }],
    state: withState(at, 'RUNNING', '2026-01-01T00:00:01Z'),
  };
  const execution = { ...created, taskRunList: [taskRun] };
  const state = createRunState(
    { flow, execution, inputs: undefined, switches: environment.rendering.switches },
    environment.clock,
  );
  const task = { ...createTask('w', properties), type };
  const finishing = new Set<string>();
  const place = { state, finishing, stop: stopWith(new AbortController().signal) };
  const finished = finishTask({ type: 'close', task, taskRun, state: 'SUCCESS' }, place, environment);
  return { finished, finishing, state };
}

it('keeps the files of the folder, then ends the task and deletes the folder', async () => {
  const folder = environment.ports.folders.open('w1');
  const path = folder.ok ? folder.value : '';
  writeFileSync(join(path, 'a.txt'), 'a');
  const { finished, finishing, state } = create({ outputFiles: '["*.txt"]' });
  const before = [...finishing];
  await finished;
  const [run] = state.execution().taskRunList;
  expect([before, [...finishing], run?.state.current, existsSync(path)]).toEqual([['w1'], [], 'SUCCESS', false]);
  expect(run?.outputs).toMatch(/^\{"outputFiles":\{"a\.txt":"kestra:\/\/\/w1\/[\w-]+-a\.txt"\}\}$/);
});

it('fails the task where a glob is none', async () => {
  const { finished, state } = create({ outputFiles: '["[a"]' });
  await finished;
  expect(state.execution().taskRunList.map((run) => run.state.current)).toEqual(['FAILED']);
});

it('has nothing to do for a task of another type', () => {
  expect(create({}, 'io.kestra.plugin.core.flow.Sequential').finished).toBeUndefined();
});
