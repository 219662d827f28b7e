// What a task may end as.
import { expect, it } from 'vitest';
import { allowedState } from '../../../src/main/plugin/allowed-state.ts';
import { createTask } from '../execution/example-flow.ts';

it.each([
  [{}, 'FAILED', 'FAILED'],
  [{ allowFailure: true }, 'FAILED', 'WARNING'],
  [{ allowFailure: true, allowWarning: true }, 'FAILED', 'SUCCESS'],
  [{ allowWarning: true }, 'WARNING', 'SUCCESS'],
  [{ allowFailure: true }, 'KILLED', 'KILLED'],
] as const)('a task with %j that ends %s is %s', (properties, state, expected) => {
  expect(allowedState(createTask('t', properties), state)).toBe(expected);
});
