// What a Pause asks for, and what it makes of the answer.
import { expect, it } from 'vitest';
import type { JsonValue } from '../../../../src/main/contract/value.ts';
import {
  type AskingPause,
  readResumeInputs,
  summarizePause,
} from '../../../../src/main/execution/input/resume-inputs.ts';
import { createExecution } from '../../../../src/main/execution/start-execution.ts';
import { createTestEngine } from '../../../test-engine.ts';
import { createFlow, createTask } from '../example-flow.ts';

const { environment } = createTestEngine();

function pauseWith(...onResume: readonly Readonly<Record<string, JsonValue>>[]): AskingPause {
  const declared = onResume.map((each) => new Map(Object.entries(each)));
  const task = createTask('p', { type: 'io.kestra.plugin.core.flow.Pause', onResume: declared });
  const flow = createFlow({ tasks: [task], variables: new Map([['places', ['here', 'there']]]) });
  const execution = createExecution({ flow, tenantId: 'main', labels: [] }, environment);
  const values = {
    trigger: undefined,
    inputs: undefined,
    variables: flow.variables,
    outputs: undefined,
    taskOutputs: new Map(),
  };
  const state = { flow, findTask: () => task, head: () => execution, values: () => values };
  return { taskId: 'p', state, environment };
}

it('summarizePause() renders choices and leaves a default as it stands', () => {
  const pause = pauseWith(
    { id: 'where', type: 'SELECT', expression: '{{ vars.places }}', defaults: '{{ vars.places[0] }}' },
    { id: 'broken', type: 'SELECT', expression: '{{ none.such }}' },
  );
  expect(summarizePause(pause)).toEqual({
    taskId: 'p',
    inputs: [
      {
        id: 'where',
        type: 'SELECT',
        isRequired: true,
        defaults: '{{ vars.places[0] }}',
        choices: ['here', 'there'],
      },
      { id: 'broken', type: 'SELECT', isRequired: true },
    ],
  });
});

it('summarizePause() asks nothing where nothing is declared', () => {
  expect(summarizePause(pauseWith())).toEqual({ taskId: 'p', inputs: [] });
});

it.each<readonly [given: string, expected: unknown]>([
  ['4', new Map([['n', 4]])],
  ['many', ['INPUTS_INVALID', 'n']],
])('readResumeInputs(%s)', (given, expected) => {
  const read = readResumeInputs(new Map([['n', given]]), pauseWith({ id: 'n', type: 'INT' }));
  expect(read.ok ? read.value : [read.error.code, read.error.field]).toEqual(expected);
});
