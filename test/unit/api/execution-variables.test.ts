// What expressions see in an execution, to try templates over.
import { expect, it } from 'vitest';
import { createVariablesHandler } from '../../../src/main/api/execution-variables.ts';
import { ok } from '../../../src/main/contract/errors.ts';
import { parseJson } from '../../../src/main/contract/parse-json.ts';
import { printJson } from '../../../src/main/contract/print-json.ts';
import { isJsonMap, toJsonValue } from '../../../src/main/contract/value.ts';
import { createExecution } from '../../../src/main/execution/start-execution.ts';
import { createTestEngine } from '../../test-engine.ts';
import { createFlow } from '../execution/example-flow.ts';

async function open(contextCharactersMax = 1_000_000) {
  const { environment, journal } = createTestEngine();
  const inputs = [
    { id: 'password', type: 'SECRET' },
    { id: 'total', type: 'INT' },
  ];
  const flow = createFlow({ inputs: inputs.map(toJsonValue).filter(isJsonMap) });
  const execution = {
    ...createExecution({ flow, tenantId: 'main', labels: [] }, environment),
    inputs: printJson(
      new Map([
        ['password', environment.rendering.sealer.seal('hunter2')],
        ['total', toJsonValue(12345678901234567890n)],
      ]),
    ),
  };
  await journal.append([{ type: 'execution', execution }]);
  const limits = { contextCharactersMax };
  const handler = createVariablesHandler({ environment, journal, findFlow: () => ok(flow), limits });
  return { id: execution.id, read: (id: string) => handler['executions.variables']({ id }) };
}

it('are there with digits as they came and without what was sealed', async () => {
  const { id, read } = await open();
  const told = await read(id);
  const json = told.ok ? parseJson(told.value.json) : told;
  const inputs = json.ok && isJsonMap(json.value) ? json.value.get('inputs') : undefined;
  expect([inputs, told.ok && told.value.json.includes('"flow":{')]).toEqual([
    new Map<string, unknown>([
      ['password', '******'],
      ['total', 12345678901234567890n],
    ]),
    true,
  ]);
});

it('an execution has to be there', async () => {
  const { read } = await open();
  expect(await read('none')).toMatchObject({ ok: false, error: { code: 'EXECUTION_NOT_FOUND' } });
});

it('more than fits is refused', async () => {
  const { id, read } = await open(10);
  expect(await read(id)).toMatchObject({ ok: false, error: { code: 'PARAMETERS_INVALID' } });
});
