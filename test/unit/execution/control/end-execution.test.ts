// The end of an execution.
import { expect, it } from 'vitest';
import type { JsonMap } from '../../../../src/main/contract/value.ts';
import { endExecution } from '../../../../src/main/execution/control/end-execution.ts';
import { createRunState } from '../../../../src/main/execution/run-state.ts';
import { createExecution } from '../../../../src/main/execution/start-execution.ts';
import { createTestEngine } from '../../../test-engine.ts';
import { createFlow } from '../example-flow.ts';

const { environment } = createTestEngine();

function endWith(value: string, rest: Readonly<Record<string, boolean>> = {}) {
  const output: JsonMap = new Map(Object.entries({ id: 'o', type: 'STRING', value, ...rest }));
  const flow = createFlow({ outputs: [output] });
  const execution = createExecution({ flow, tenantId: 'main', labels: [] }, environment);
  const { switches } = environment.rendering;
  const state = createRunState({ flow, execution, inputs: undefined, switches }, environment.clock);
  endExecution(state, 'WARNING', environment);
  const levels = state.takeChanges().flatMap((change) => (change.type === 'log' ? [change.log.level] : []));
  const { outputs, state: ended } = state.execution();
  return { outputs, states: ended.histories.map((each) => each.state).join(' '), levels };
}

it.each([
  [
    'keeps the outputs',
    endWith('{{ flow.id }}'),
    { outputs: '{"o":"example"}', states: 'CREATED WARNING', levels: [] },
  ],
  [
    'fails where an output cannot be rendered, behind the state that the tasks led to',
    endWith('{{ nope }}'),
    { outputs: undefined, states: 'CREATED WARNING FAILED', levels: ['ERROR', 'TRACE'] },
  ],
  [
    'warns where it may be absent',
    endWith('{{ nope }}', { required: false }),
    { outputs: undefined, states: 'CREATED WARNING', levels: ['WARN', 'TRACE'] },
  ],
])('%s', (_name, ended, expected) => {
  expect(ended).toEqual(expected);
});
