// Objects in slots.
import { describe, expect, test } from 'vitest';
import { type Profile, switchesOf } from '../../../src/main/contract/profile.ts';
import { checkObjects } from '../../../src/main/flow/check-objects.ts';
import { flowSchemasOf } from '../../../src/main/flow/flow-schema.ts';
import { toPlain } from '../../../src/main/flow/to-plain.ts';
import { mapOf } from './flow-parts-of.ts';

const webhook = 'id: w, type: io.kestra.plugin.core.trigger.Webhook, key: k';
const expression = 'io.kestra.plugin.core.condition.Expression';

function check(part: string, profile: Profile = '1.3') {
  const flow = `id: a\nnamespace: n\ntasks: [{id: t, type: io.kestra.plugin.core.debug.Return}]\n${part}\n`;
  const schemas = flowSchemasOf(profile);
  return checkObjects(toPlain(mapOf(flow)), { schemas, switches: switchesOf(profile), isCoreOnly: false });
}

describe('checkObjects() looks into what stands in a slot', () => {
  test.each([
    [
      'a condition of a trigger',
      `triggers: [{${webhook}, conditions: [{type: ${expression}}]}]`,
      ['triggers[0].conditions[0].expression'],
    ],
    ['a retry', 'retry: {type: constant}', ['retry.interval']],
    ['an input', 'inputs: [{id: i, type: ARRAY}]', ['inputs[0].itemType']],
    ['a handler of errors', 'errors: [{id: e, type: io.kestra.plugin.core.log.Log}]', ['errors[0].message']],
    ['a last task', 'finally: [{id: e, type: io.kestra.plugin.core.log.Log}]', ['_finally[0].message']],
    ['a trigger where a task should be', `errors: [{${webhook}}]`, ['errors[0]']],
    [
      'a type that is no text',
      'inputs: [{id: i, type: {a: b}}]',
      ['io.kestra.core.models.flows.FlowWithSource["inputs"]->java.util.ArrayList[0]'],
    ],
  ])('%s', (_, part, paths) => {
    expect(check(part).faults.map(({ path }) => path)).toEqual(paths);
  });
});

test('checkObjects() finds tasks wherever they stand', () => {
  expect(check('errors: [{id: e, type: io.kestra.plugin.core.debug.Return}]').taskPaths).toEqual([
    ['tasks', 0],
    ['errors', 0],
  ]);
});

test('checkObjects() says that a name is an old one', () => {
  const { faults, warnings } = check('errors: [{id: e, type: io.kestra.core.tasks.debugs.Return}]');
  expect([faults, warnings.map(({ message }) => message)]).toEqual([
    [],
    ['io.kestra.core.tasks.debugs.Return is replaced by io.kestra.plugin.core.debug.Return'],
  ]);
});

test('checkObjects() says that a type whose properties are known is not run', () => {
  const described = 'io.kestra.plugin.core.http.SseRequest';
  const { faults, warnings } = check(`errors: [{id: e, type: ${described}, uri: x}]`);
  expect([faults, warnings.map(({ message }) => message)]).toEqual([
    [],
    [`Hookbench does not run type ${described}: its properties are rendered and shown, nothing is executed`],
  ]);
});

test('checkObjects() tells of what stands in the cases of a Switch only what cannot be read', () => {
  const cases = '{a: [{id: l, type: io.kestra.plugin.core.log.Log}, {id: r, type: io.kestra.plugin.core.log.Nope}]}';
  const { faults, taskPaths, checkedTaskPaths } = check(
    `errors: [{id: s, type: io.kestra.plugin.core.flow.Switch, value: a, cases: ${cases}}]`,
  );
  expect([faults.map(({ message }) => message), taskPaths.length, checkedTaskPaths.length]).toEqual([
    ['Invalid type: io.kestra.plugin.core.log.Nope'],
    4,
    2,
  ]);
});
