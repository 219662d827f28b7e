// A task that starts executions, and an engine that only notes what it is asked, for tests of what is between.
import { ok, type Result } from '../../../src/main/contract/errors.ts';
import type { Execution } from '../../../src/main/contract/model.ts';
import { withState } from '../../../src/main/contract/state.ts';
import type { ChildParent } from '../../../src/main/execution/child/child-runs.ts';
import type { ChildRun, ChildRunner } from '../../../src/main/execution/child/child-runner.ts';
import { createRunState } from '../../../src/main/execution/run-state.ts';
import { createExecution } from '../../../src/main/execution/start-execution.ts';
import type { JournalChange } from '../../../src/main/journal/journal.ts';
import type { FlowDefinition, TaskDefinition } from '../../../src/main/plugin/definition.ts';
import { createTestEngine } from '../../test-engine.ts';
import { createFlow, createTask } from './example-flow.ts';

const engine = createTestEngine({ kestra: '2.0' });
/** The environment of all that is made here. */
export const { environment } = engine;
const { switches } = environment.rendering;

/** A Loop `l` over tasks that are not run. */
export const loopTask: TaskDefinition = {
  ...createTask('l', { type: 'io.kestra.plugin.core.flow.Loop' }),
  lists: new Map([['tasks', [createTask('inner')]]]),
};
/** The flow of that Loop. */
export const loopFlow: FlowDefinition = createFlow({ tasks: [loopTask], outputs: [new Map([['id', 'o']])] });

/** The taskrun of the Loop while it runs. */
export function createParent(parts: Partial<ChildParent> = {}, around: Partial<Execution> = {}): ChildParent {
  const created = createExecution({ flow: loopFlow, tenantId: 'main', labels: [] }, environment);
  const taskRun = { id: 'run-l', taskId: 'l', attempts: [], state: created.state };
  const state = withState(created.state, 'RUNNING', '2026-01-01T00:00:01Z');
  const execution: Execution = { ...created, taskRunList: [taskRun], state, ...around };
  return {
    task: loopTask,
    taskRun,
    parents: [],
    variables: new Map([['outputs', new Map([['before', 'x']])]]), // prettier-ignore
    state: createRunState({ flow: loopFlow, execution, inputs: new Map([['i', 1]]), switches }, environment.clock),
    isResumed: false,
    markRunning: () => undefined,
    ...parts,
  };
}

/** An engine that runs nothing: every execution is a success at once. */
export function createRunner(parts: Partial<ChildRunner> = {}) {
  const changes: JournalChange[] = [];
  const runs: ChildRun[] = [];
  const run = async (child: ChildRun): Promise<Result<Execution>> => {
    runs.push(child);
    return ok({ ...child.execution, state: withState(child.execution.state, 'SUCCESS', '2026-01-01T00:00:02Z') });
  };
  const runner: ChildRunner = {
    findFlow: async () => ok(createFlow({ id: 'c' })),
    async append(more) {
      changes.push(...more);
      return ok(undefined);
    },
    find: () => ok([]),
    runAwaited: run,
    run,
    hasRoom: () => true,
    depthMax: 3,
    ...parts,
  };
  return { runner, changes, runs };
}
