// What a method's parameters may be, where one depends on another.
import { expect, it } from 'vitest';
import { parameterSchemas } from '../../../src/main/api/parameters.ts';

it.each([
  ['where it went', {}, true],
  ['the first trigger of a flow', { namespace: 'a', flowId: 'b' }, true],
  ['a trigger', { namespace: 'a', flowId: 'b', triggerId: 'c' }, true],
  ['a flow without a namespace', { flowId: 'b' }, false],
])('a delivery is replayed to %s: %j', (_, target, isRight) => {
  expect(parameterSchemas['deliveries.replay'].safeParse({ id: 'd', ...target }).success).toBe(isRight);
});
