// The whole check.
import { expect, test } from 'vitest';
import { checkFlow } from '../../../src/main/flow/check-flow.ts';
import { mapOf } from './flow-parts-of.ts';

const task = '{id: t, type: io.kestra.plugin.core.debug.Return}';

test('checkFlow() joins the sentences on a flow as a whole into one fault', () => {
  const root = mapOf(`id: kill\nnamespace: n\nlabels: {system.x: y}\ntasks: [${task}, ${task}]\n`);
  const { faults } = checkFlow(root, { profile: '1.3', plugins: 'any' });
  expect(faults).toEqual([
    {
      stage: 'model',
      at: ['id'],
      path: '',
      message:
        'Invalid Flow: Flow id is a reserved keyword: kill. List of reserved keywords: pause, resume, force-run, change-status, kill, executions, search, source, disable, enable, ' +
        'Duplicate task id with name [t], System labels can only be set by Kestra itself, offending label: system.x=y',
    },
  ]);
});

test.each([
  ['namespace: 12', ['cast'], []],
  ['revision: abc', ['cast', 'parse'], ['parse']],
])('checkFlow() breaks off at {%s} where the profile does', (field, older, newer) => {
  const root = mapOf(`id: a\nnamespace: n\ntasks: [${task}]\n${field}\n`);
  const stages = (['1.3', '2.0'] as const).map((profile) =>
    checkFlow(root, { profile, plugins: 'any' }).faults.map(({ stage }) => stage),
  );
  expect(stages).toEqual([older, newer]);
});

test('checkFlow() refuses quotas', () => {
  const root = mapOf(`id: a\nnamespace: n\ntasks: [${task}]\nquotas: [{behavior: a, duration: b, limit: 1}]\n`);
  expect(checkFlow(root, { profile: '2.0', plugins: 'any' }).faults.map(({ message }) => message)).toEqual([
    'Invalid Flow: Quotas are only available in Enterprise Edition.',
  ]);
});
