// How far an execution is.
import { expect, it } from 'vitest';
import { createProgress } from '../../../src/main/execution/progress.ts';
import { createRunState } from '../../../src/main/execution/run-state.ts';
import { createExecution } from '../../../src/main/execution/start-execution.ts';
import { createTestEngine } from '../../test-engine.ts';
import { createFlow, createTask } from './example-flow.ts';

it('is that of the execution as it is now', () => {
  const { environment } = createTestEngine();
  const flow = createFlow({ tasks: [createTask('a')] });
  const execution = createExecution({ flow, tenantId: 'main', labels: [] }, environment);
  const { switches } = environment.rendering;
  const state = createRunState({ flow, execution, inputs: undefined, switches }, environment.clock);
  const finishing = new Set<string>();
  const progress = createProgress(state, { finishing, asides: [] });
  const taskRun = { id: 'r', taskId: 'a', attempts: [], state: execution.state };
  const look = () => [progress.execution().state.current, progress.outputsOf(taskRun), progress.isFinishing(taskRun)];
  const before = look();
  state.setState('RUNNING');
  state.putTaskRun(taskRun, new Map([['value', 'x']]));
  finishing.add('r');
  expect([before, look()]).toEqual([
    ['CREATED', new Map(), false],
    ['RUNNING', new Map([['value', 'x']]), true],
  ]);
});
