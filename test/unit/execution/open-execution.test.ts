// What expressions see of an execution that is on record.
import { expect, it } from 'vitest';
import { ok } from '../../../src/main/contract/errors.ts';
import { printJson } from '../../../src/main/contract/print-json.ts';
import { createState } from '../../../src/main/contract/state.ts';
import { isJsonMap, toJsonValue } from '../../../src/main/contract/value.ts';
import { createLogEntries } from '../../../src/main/execution/log/log-entry.ts';
import { openExecution } from '../../../src/main/execution/open-execution.ts';
import { createExecution } from '../../../src/main/execution/start-execution.ts';
import { createTestEngine } from '../../test-engine.ts';
import { createFlow } from './example-flow.ts';

const { environment } = createTestEngine();
const { seal } = environment.rendering.sealer;

const flow = createFlow({
  inputs: [
    { id: 'pw', type: 'SECRET' },
    { id: 'default', type: 'SECRET', defaults: 'hunter3' },
    { id: 'n', type: 'INT', defaults: '{{ 1 + 1 }}' },
  ]
    .map(toJsonValue)
    .filter(isJsonMap),
});

it('has defaults and sealed texts as they were, and hides these', () => {
  const created = createExecution({ flow, tenantId: 'main', labels: [] }, environment);
  const execution = {
    ...created,
    inputs: printJson(new Map([['pw', seal('hunter2')]])),
    taskRunList: [
      {
        id: 'r',
        taskId: 't',
        attempts: [],
        state: createState('2026-01-01T00:00:00Z'),
        outputs: printJson(new Map([['encryptedBody', seal('body')]])),
      },
    ],
  };
  const state = openExecution({ flow, execution }, environment);
  expect([state.values().inputs, state.values().taskOutputs.get('r'), [...state.hidden], state.execution()]).toEqual([
    toJsonValue({ pw: 'hunter2', default: 'hunter3', n: 2 }),
    toJsonValue({ encryptedBody: 'body' }),
    ['hunter2', 'hunter3', 'body'],
    execution,
  ]);
});

it('has the inputs alone where the flow declares none', () => {
  const bare = createFlow();
  const execution = createExecution({ flow: bare, tenantId: 'main', labels: [] }, environment);
  expect(openExecution({ flow: bare, execution }, environment).values().inputs).toBeUndefined();
});

it.each([
  ['CREATED', []],
  ['RUNNING', ['earlier']],
] as const)('%s: its errorLogs() are %j', (stateName, messages) => {
  const bare = createFlow();
  const created = createExecution({ flow: bare, tenantId: 'main', labels: [] }, environment);
  const execution = { ...created, state: { ...created.state, current: stateName } };
  const line = { execution, level: 'ERROR', message: 'earlier' } as const;
  const logsOf = () => ok(createLogEntries(line, environment.clock));
  const state = openExecution({ flow: bare, execution }, { ...environment, logsOf });
  expect(state.errorLogs().map(({ message }) => message)).toEqual(messages);
});
