// Tasks of types that are not run here.
import { expect, it } from 'vitest';
import { fail, createError, ok } from '../../../../src/main/contract/errors.ts';
import type { JsonValue } from '../../../../src/main/contract/value.ts';
import { runUnknownTask, type UnknownTaskOptions } from '../../../../src/main/execution/task/unknown-task.ts';
import { createTestContext } from '../../plugin/run-task-with.ts';
import { createTask } from '../example-flow.ts';

function run(properties: Readonly<Record<string, JsonValue>>, options: Partial<UnknownTaskOptions> = {}) {
  const logs: string[] = [];
  const ended = runUnknownTask(
    createTask('t', { type: 'io.kestra.plugin.slack.Send', ...properties }),
    createTestContext({
      renderObject: (value) => (value === 'fail' ? fail(createError('EXPRESSION_FAILED', 'cannot render')) : ok(value)),
      log: (level, message) => {
        logs.push(`${level} ${message}`);
      },
    }),
    { end: 'WARNING', stubs: undefined, ...options },
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
  expect(run({}, { end: 'FAILED' }).ended).toEqual(ok({ state: 'FAILED', outputs: new Map() }));
});

it('fails where a property cannot be rendered', () => {
  expect(run({ url: 'fail' }).ended).toEqual(fail(createError('EXPRESSION_FAILED', 'cannot render')));
});

it('gives what its type is known to give where nobody says more', () => {
  expect(run({ type: 'io.kestra.plugin.git.Clone' }).ended).toMatchObject({
    value: { state: 'WARNING', outputs: new Map([['directory', '/tmp/kestra-wd/{{ taskrun.id }}']]) },
  });
});

it('ends as its stub says', async () => {
  const stubs = { file: 'a.stubs.yaml', tasks: new Map([['t', { outputs: new Map([['a', 1]]) }]]) };
  const { ended, logs } = run({ url: 'u' }, { stubs });
  expect([await ended, logs]).toEqual([
    ok({ state: 'SUCCESS', outputs: new Map([['a', 1]]) }),
    [
      'INFO Task ends as its stub in "a.stubs.yaml" says: its properties are rendered, nothing is executed',
      'INFO url: u',
    ],
  ]);
});

it('says that stubs are not used as they stand now', () => {
  const problem = createError('STUBS_INVALID', 'Cannot read stubs: bad', { file: 'a.stubs.yaml', line: 2, column: 3 });
  expect(run({}, { stubs: { file: 'a.stubs.yaml', tasks: new Map(), problem } }).logs).toEqual([
    warning,
    'WARN Stubs count as they last stood: a.stubs.yaml:2:3: Cannot read stubs: bad',
  ]);
});
