// Java types of properties.
import { z } from 'zod';
import { expect, test } from 'vitest';
import {
  javaDuration,
  javaEnum,
  javaInstant,
  javaObject,
  javaTypeOf,
  listOf,
  optionalTaskList,
  primitiveBoolean,
  slotOf,
  taskList,
  withJava,
} from '../../../src/main/plugin/java-types.ts';

test('a schema keeps what is said of it, and says nothing of others', () => {
  const schema = withJava(z.string(), { missing: ['must not be blank'] });
  expect([javaTypeOf(schema), javaTypeOf(z.string()), javaTypeOf(z.string().meta({ java: 'x' }))]).toEqual([
    { missing: ['must not be blank'] },
    undefined,
    undefined,
  ]);
});

test('makers of schemas say the class', () => {
  const classes = [javaObject('a.B', {}), javaEnum('a.C', ['X']), listOf({ kind: 'task' }, 'a.D'), taskList()].map(
    (schema) => javaTypeOf(schema)?.class,
  );
  expect(classes).toEqual([
    'a.B',
    'a.C',
    'java.util.ArrayList<a.D>',
    'java.util.ArrayList<io.kestra.core.models.tasks.Task>',
  ]);
});

test('a slot takes anything, and says what stands there', () => {
  const slot = slotOf({ kind: 'condition' });
  expect([slot.safeParse({ any: 1 }).success, javaTypeOf(slot)]).toEqual([true, { slot: { kind: 'condition' } }]);
});

test.each([
  ['a list of tasks', taskList(), [{}], [], undefined],
  ['a list that may be absent', optionalTaskList(), undefined, 'x', []],
  ['a yes or no', primitiveBoolean(), undefined, 'x', true],
  ['a duration', javaDuration(), 'PT1H0.5S', '10s', 'P1D'],
  ['a point in time', javaInstant(), '2026-01-02T03:04:05Z', 'yesterday', '2026-01-02T03:04:05.123+01:00'],
])('%s', (_, schema, taken, refused, alsoTaken) => {
  const results = [taken, refused].map((value) => schema.safeParse(value).success);
  expect([results, alsoTaken === undefined || schema.safeParse(alsoTaken).success]).toEqual([[true, false], true]);
});

test.each(['P', 'PT', 'P1', '1D'])('%j is no duration', (text) => {
  expect(javaDuration().safeParse(text).success).toBe(false);
});
