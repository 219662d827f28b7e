// Tasks of types that are not run here.
import { expect, it } from 'vitest';
import { fail, createError, ok } from '../../../src/main/contract/errors.ts';
import type { JsonValue } from '../../../src/main/contract/value.ts';
import { runUnknownTask } from '../../../src/main/execution/unknown-task.ts';
import { createTestContext } from '../plugin/run-task-with.ts';
import { createTask } from './example-flow.ts';

function run(properties: Readonly<Record<string, JsonValue>>, end: 'WARNING' | 'FAILED' = 'WARNING') {
  const logs: string[] = [];
  const ended = runUnknownTask(
    createTask('t', { type: 'io.kestra.plugin.slack.Send', ...properties }),
    createTestContext({
      renderObject: (value) => (value === 'fail' ? fail(createError('EXPRESSION_FAILED', 'cannot render')) : ok(value)),
      log: (level, message) => {
        logs.push(`${level} ${message}`);
      },
    }),
    end,
  );
  return { ended, logs };
}

const warning =
  'WARN Task type "io.kestra.plugin.slack.Send" is not run by Hookbench: its properties are rendered, nothing is executed';

it('shows every rendered property of its own and ends as a warning', () => {
  expect(run({ url: 'http://x', payload: new Map([['a', 1]]), timeout: 'PT1S' })).toEqual({
    ended: ok({ state: 'WARNING', outputs: new Map() }),
    logs: [warning, 'INFO url: http://x', 'INFO payload: {"a":1}'],
  });
});

it('ends as the settings say', () => {
  expect(run({}, 'FAILED').ended).toEqual(ok({ state: 'FAILED', outputs: new Map() }));
});

it('fails where a property cannot be rendered', () => {
  expect(run({ url: 'fail' }).ended).toEqual(fail(createError('EXPRESSION_FAILED', 'cannot render')));
});
