// Conditions of a trigger: the first that is false stops the request, and each is told with what it rendered to.
import { expect, it, test } from 'vitest';
import { isJsonMap, toJsonValue } from '../../../src/main/contract/value.ts';
import { askConditions, evaluateConditions } from '../../../src/main/execution/evaluate-conditions.ts';
import { createRenderContext } from '../../../src/main/execution/task/task-context.ts';
import type { Value } from '../../../src/main/expression/value.ts';
import { createTestEngine } from '../../test-engine.ts';

const type = 'io.kestra.plugin.core.condition.Expression';
const prefix = 'Cannot start an execution: the condition';

/** A trigger with these properties, and what its conditions see. */
function prepare(properties: Readonly<Record<string, unknown>>) {
  const { environment } = createTestEngine(
    {},
    { environment: { SECRET_TOKEN: Buffer.from('top-secret').toString('base64') } },
  );
  const map = toJsonValue(properties);
  const variables = new Map<string, Value>([['flow', new Map<Value, Value>([['namespace', 'company.team']])]]);
  const context = createRenderContext(environment.rendering, variables);
  const trigger = { id: 'hook', type: 'w', disabled: false, properties: isJsonMap(map) ? map : new Map() };
  return { trigger, context };
}

function evaluate(properties: Readonly<Record<string, unknown>>) {
  const { trigger, context } = prepare(properties);
  const held = evaluateConditions(trigger, () => context);
  return held.ok ? 'holds' : [held.error.message, held.error.details?.['reasons']];
}

test.each([
  ['none', {}],
  ['a true when', { when: '{{ 1 == 1 }}' }],
  ['two that are true', { conditions: ['{{ 1 == 1 }}', 'yes'].map((expression) => ({ type, expression })) }],
])('%s let it start', (_name, properties) => {
  expect(evaluate(properties)).toBe('holds');
});

test.each([
  ['a false when', { when: '{{ 1 == 2 }}' }, `${prefix} when does not hold: it rendered to "false"`],
  [
    'a blank one',
    { conditions: [{ type, expression: ' ' }] },
    `${prefix} conditions[0] does not hold: it rendered to ""`,
  ],
  ['no condition', { conditions: ['x'] }, `${prefix} conditions[0] does not hold: it is false`],
  [
    'a type that is not run here',
    { conditions: [{ type: 'x.Y' }] },
    `${prefix} conditions[0] does not hold: condition type "x.Y" is not evaluated here`,
  ],
])('tells %s in one sentence', (_name, properties, message) => {
  expect(evaluate(properties)).toEqual([message, undefined]);
});

it('tells what each condition rendered to, also behind the one that stopped it', () => {
  const expressions = ['{{ 1 == 1 }}', '{{ 1 == 2 }}', 'late'];
  expect(evaluate({ conditions: expressions.map((expression) => ({ type, expression })) })).toEqual([
    `${prefix} conditions[1] does not hold: it rendered to "false"`,
    [
      'conditions[0] holds: it rendered to "true"',
      'conditions[1] does not hold: it rendered to "false"',
      'conditions[2] holds: it rendered to "late"',
    ],
  ]);
});

it('masks a secret that it rendered, and cuts what is long', () => {
  const told = JSON.stringify(
    evaluate({
      conditions: [`{{ secret('TOKEN') }} ${'x'.repeat(300)}`, 'false'].map((expression) => ({ type, expression })),
    }),
  );
  expect([told.includes('top-secret'), told.includes('******'), told.includes('x'.repeat(200))]).toEqual([
    false,
    true,
    false,
  ]);
});

it('asks every condition, also behind one that does not hold', () => {
  const expressions = ['{{ 1 == 2 }}', "{{ secret('TOKEN') }}", '{{ nothing }}'];
  const { trigger, context } = prepare({ conditions: expressions.map((expression) => ({ type, expression })) });
  expect(askConditions(trigger, context).map(({ field, holds, rendered }) => [field, holds, rendered])).toEqual([
    ['conditions[0]', false, ['false']],
    ['conditions[1]', true, ['******']],
    ['conditions[2]', false, []],
  ]);
});
