// Expressions tried in an execution, for the window.
import { expect, it } from 'vitest';
import { createEvaluateHandler } from '../../../src/main/api/evaluate-expression.ts';
import { createError, fail, ok } from '../../../src/main/contract/errors.ts';
import { createState } from '../../../src/main/contract/state.ts';
import { createExecution } from '../../../src/main/execution/start-execution.ts';
import { createTestEngine } from '../../test-engine.ts';
import { createFlow, createTask } from '../execution/example-flow.ts';

const secrets = { SECRET_WORD: 'aHVudGVyMg==', SECRET_PIN: 'NDgxNTE2', SECRET_MAP: 'eyJodW50ZXIzIjoxfQ==' };

async function open() {
  const { environment, journal } = createTestEngine({}, { environment: secrets });
  const flow = createFlow({ tasks: [createTask('notify')] });
  const execution = {
    ...createExecution({ flow, tenantId: 'main', labels: [] }, environment),
    taskRunList: [
      {
        id: 'r',
        taskId: 'notify',
        attempts: [],
        state: createState('2026-01-01T00:00:00Z'),
        outputs: '{"code":201,"big":12345678901234567890,"list":[1.0,"x"],"none":null,"yes":true}',
      },
    ],
  };
  await journal.append([{ type: 'execution', execution }]);
  const handler = createEvaluateHandler({ environment, journal, findFlow: () => ok(flow) });
  const evaluate = (expression: string, more: { readonly taskRunId?: string } = {}) =>
    handler['executions.evaluate']({ id: execution.id, expression, ...more });
  return { evaluate, environment, journal, id: execution.id };
}

it.each([
  ['{{ outputs.notify.code }}', 'number', '201'],
  ['{{ outputs.notify.big }}', 'number', '12345678901234567890'],
  ['{{ outputs.notify.list }}', 'list', '[1.0,"x"]'],
  ['{{ outputs.notify.yes }}', 'boolean', 'true'],
  ['{{ {"a": outputs.notify.code} }}', 'map', '{"a":201}'],
  ['code {{ outputs.notify.code }}', 'string', '"code 201"'],
  ['no expression', 'string', '"no expression"'],
])('%s is a %s', async (expression, kind, json) => {
  const { evaluate } = await open();
  expect(await evaluate(expression)).toEqual({ ok: true, value: { kind, json } });
});

it.each([
  ['{{ secret("WORD") }}', 'string', '"******"'],
  ['{{ [secret("WORD"), {"a": secret("WORD")}] }}', 'list', '["******",{"a":"******"}]'],
  ['{{ secret("PIN") | number }}', 'string', '"******"'],
  ['{{ fromJson(secret("MAP")) }}', 'string', '"******"'],
])('%s shows no secret', async (expression, kind, json) => {
  const { evaluate } = await open();
  expect(await evaluate(expression)).toEqual({ ok: true, value: { kind, json } });
});

it('a failure says where it is, and what is near', async () => {
  const { evaluate } = await open();
  const answer = await evaluate('a\n{{ outputs.notfy.code }}');
  expect(answer.ok && answer.value.kind === 'error' ? answer.value.error : answer).toMatchObject({
    code: 'EXPRESSION_FAILED',
    line: 2,
    details: { path: 'outputs.notfy', nearest: ['notify'] },
  });
});

it('a failure tells no secret either', async () => {
  const { evaluate } = await open();
  const answers = [
    await evaluate('{{ secret("WORD") | number }}'),
    await evaluate('{% set map = {(secret("WORD")): 1} %}{{ map.hunter }}'),
  ];
  expect([answers.map((answer) => answer.ok && answer.value.kind), /hunter2/.test(JSON.stringify(answers))]).toEqual([
    ['error', 'error'],
    false,
  ]);
});

it('an execution, a taskrun and a flow have to be there', async () => {
  const { evaluate, environment, journal, id } = await open();
  const lost = createEvaluateHandler({
    environment,
    journal,
    findFlow: () => fail(createError('FLOW_NOT_FOUND', 'gone')),
  })['executions.evaluate'];
  const answers = [
    await lost({ id: 'none', expression: 'x' }),
    await evaluate('x', { taskRunId: 'none' }),
    await lost({ id, expression: 'x' }),
  ];
  expect(answers.map((answer) => (answer.ok ? 'ok' : answer.error.code))).toEqual([
    'EXECUTION_NOT_FOUND',
    'PARAMETERS_INVALID',
    'FLOW_NOT_FOUND',
  ]);
});
