// Fields that were renamed, moved or dropped.
import { expect, it, test } from 'vitest';
import { rewriteFields } from '../../../../src/main/flow/rewrite/field.ts';
import { rewriteWith } from './rewrite-with.ts';

const http = 'type: io.kestra.plugin.core.http.Request';

test.each([
  ['retry: {type: constant, maxAttempt: 3}', 'retry: {type: constant, maxAttempts: 3}'],
  ['retry: {maxAttempts: 2, maxAttempt: 3}', 'retry: {maxAttempts: 2, maxAttempt: 3}'],
  ['tasks: [{maxAttempt: 3}]', 'tasks: [{maxAttempt: 3}]'],
  [
    `tasks:\n  - ${http}\n    allowFailed: true # why\n`,
    `tasks:\n  - ${http}\n    options:\n      allowFailed: true # why\n`,
  ],
  [`tasks: [{${http}, allowFailed: true}]`, `tasks: [{${http}, options: {allowFailed: true}}]`],
  [
    `tasks:\n  - ${http}\n    allowFailed: true\n    options:\n      timeout: PT1S\n`,
    `tasks:\n  - ${http}\n    options:\n      allowFailed: true\n      timeout: PT1S\n`,
  ],
  [`tasks: [{${http}, options: {a: b}, allowFailed: true}]`, `tasks: [{${http}, options: {allowFailed: true, a: b}}]`],
  ['tasks: [{type: com.example.Task, allowFailed: true}]', 'tasks: [{type: com.example.Task, allowFailed: true}]'],
])('%s', (source, written) => {
  expect(rewriteWith(rewriteFields, source).written).toBe(written);
});

test.each([
  ['pluginDefaults: []', 'pluginDefaults of a flow'],
  ['listeners: []', 'listeners of a flow'],
  ['variables: [a]', 'variables as a list'],
  ['tasks: [{type: a.B, workerGroup: {key: k}}]', 'workerGroup of a task'],
  ['tasks: [{type: io.kestra.plugin.core.flow.Pause, tasks: []}]', 'tasks of a Pause'],
  [`tasks: [{${http}, options: {basicAuthUser: a}}]`, 'options.basicAuthUser of an HTTP task'],
  ['triggers: [{type: io.kestra.plugin.core.trigger.Schedule, cron: 0 0 9 * * 1}]', 'cron of six parts'],
  ['triggers: [{type: io.kestra.plugin.core.trigger.Flow, preconditions: {}}]', 'preconditions of a trigger on flows'],
])('%s is told in a sentence', (source, what) => {
  const { said, written } = rewriteWith(rewriteFields, source);
  expect([said, written]).toEqual([[expect.stringContaining(`${what}: Write `)], source]);
});

it('variables as a map are fine', () => {
  expect(rewriteWith(rewriteFields, 'variables: {a: b}').said).toEqual([]);
});
