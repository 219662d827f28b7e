// Assert: every condition is tried, and what does not hold is told.
import { expect, it } from 'vitest';
import { createError, fail, ok } from '../../../../../src/main/contract/errors.ts';
import type { JsonValue } from '../../../../../src/main/contract/value.ts';
import { assertTask } from '../../../../../src/main/plugin/core/execution/assert.ts';
import { runTaskWith } from '../../run-task-with.ts';

const render = (text: string) => (text === 'bad' ? fail(createError('EXPRESSION_FAILED', 'no such thing')) : ok(text));

const cases: readonly (readonly [name: string, properties: Record<string, JsonValue>, message: string])[] = [
  ['nothing false', { conditions: ['yes', 1, true] }, 'ended as SUCCESS'],
  ['no condition', { conditions: [] }, 'ended as SUCCESS'],
  ['one false', { conditions: ['yes', '0'] }, '1 assertion failed!'],
  ['two false', { conditions: [false, 'bad', 'yes'] }, '2 assertions failed!'],
  ['a message', { conditions: ['0'], errorMessage: 'why' }, '1 assertion failed!\nwhy'],
  ['a message that cannot be rendered', { conditions: ['0'], errorMessage: 'bad' }, 'no such thing'],
];

it.each(cases)('ends with %s as Kestra does', async (_name, properties, message) => {
  const { ended } = await runTaskWith(assertTask, properties, { render });
  expect(ended.ok ? `ended as ${ended.value.state}` : ended.error.message).toBe(message);
});

it('logs each condition that does not hold, and counts both kinds', async () => {
  const metrics: unknown[] = [];
  const metric = (each: unknown) => void metrics.push(each);
  const { logs } = await runTaskWith(assertTask, { conditions: ['0', 'yes', 'bad'] }, { render, metric });
  expect([logs, metrics]).toEqual([
    [
      ['ERROR', 'Assertion `0` failed!'],
      ['ERROR', 'Assertion `bad` failed, failed to render `no such thing`'],
    ],
    [
      { name: 'failed', type: 'counter', value: 2, tags: {} },
      { name: 'success', type: 'counter', value: 1, tags: {} },
    ],
  ]);
});
