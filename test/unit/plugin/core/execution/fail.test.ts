// Fail: when it fails, and what it says.
import { ok } from '../../../../../src/main/contract/errors.ts';
import { expect, it } from 'vitest';
import type { JsonValue } from '../../../../../src/main/contract/value.ts';
import { failTask } from '../../../../../src/main/plugin/core/execution/fail.ts';
import { runTaskWith } from '../../run-task-with.ts';

const cases: readonly (readonly [
  name: string,
  properties: Record<string, JsonValue>,
  message: string,
  logs: readonly unknown[],
])[] = [
  ['no condition', {}, 'Task failure', []],
  ['a message', { errorMessage: 'why' }, 'why', []],
  ['a true condition', { condition: true, errorMessage: 'why' }, 'Fail on a condition', [['ERROR', 'why']]],
  ['a false condition', { condition: false, errorMessage: 'why' }, 'ended as SUCCESS', []],
  ['an empty condition', { condition: '' }, 'ended as SUCCESS', []],
];

it.each(cases)('ends with %s as Kestra does', async (_name, properties, message, logs) => {
  const run = await runTaskWith(failTask, properties, { render: ok });
  expect([run.ended.ok ? `ended as ${run.ended.value.state}` : run.ended.error.message, run.logs]).toEqual([
    message,
    logs,
  ]);
});

it.each(['condition', 'errorMessage'])('fails with the reason where its %s cannot be rendered', async (name) => {
  const { ended } = await runTaskWith(failTask, { [name]: 'fail' });
  expect(ended.ok ? '' : ended.error.code).toBe('EXPRESSION_FAILED');
});
