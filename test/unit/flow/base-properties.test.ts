// Properties of every task and trigger.
import { z } from 'zod';
import { expect, test } from 'vitest';
import { profiles, switchesOf } from '../../../src/main/contract/profile.ts';
import { conditionProperties, taskProperties, triggerProperties } from '../../../src/main/flow/base-properties.ts';

const [older, newer] = profiles.map(switchesOf);

test('the profiles differ in these names', () => {
  const names = [taskProperties, triggerProperties].map((properties) => {
    const [before, after] = [older, newer].map((switches) =>
      switches === undefined ? [] : Object.keys(properties(switches)),
    );
    return [
      before?.filter((name) => after?.includes(name) === false),
      after?.filter((name) => before?.includes(name) === false),
    ];
  });
  expect(names).toEqual([
    [['workerGroup'], ['policyRefs', 'workerSelector']],
    [
      ['workerGroup', 'conditions', 'minLogLevel'],
      ['policyRefs', 'workerSelector', 'when'],
    ],
  ]);
});

test.each([
  ['a', []],
  ['a.b', ['must match "^[a-zA-Z0-9][a-zA-Z0-9_-]*"']],
  ['', ['must match "^[a-zA-Z0-9][a-zA-Z0-9_-]*"', 'must not be blank']],
  ['x'.repeat(257), ['Task id must be at most 256 characters']],
])('the id %j of a task', (id, messages) => {
  const properties = older === undefined ? {} : taskProperties(older);
  const parsed = z.object(properties).safeParse({ id, type: 'x' });
  expect(parsed.error?.issues.map(({ message }) => message) ?? []).toEqual(messages);
});

test('a condition has a type', () => {
  expect(Object.keys(conditionProperties)).toContain('type');
});
