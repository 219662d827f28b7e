// Log: which messages it takes, at which level.
import { expect, it } from 'vitest';
import type { JsonValue } from '../../../../../src/main/contract/value.ts';
import { logTask } from '../../../../../src/main/plugin/core/log/log.ts';
import { runTaskWith } from '../../run-task-with.ts';

it('logs each message of a list at its level', async () => {
  expect((await runTaskWith(logTask, { message: ['a', 12, null], level: 'WARN' })).logs).toEqual([
    ['WARN', 'rendered(a)'],
    ['WARN', '12'],
    ['WARN', 'null'],
  ]);
});

it('logs at INFO where no level is given', async () => {
  expect((await runTaskWith(logTask, { message: 'a' })).logs).toEqual([['INFO', 'rendered(a)']]);
});

const refusals: readonly (readonly [name: string, properties: Record<string, JsonValue>, message: string])[] = [
  ['a map', { message: new Map([['a', 'b']]) }, `Invalid message type 'class java.util.LinkedHashMap'`],
  ['a number', { message: 12 }, `Invalid message type 'class java.lang.Integer'`],
  ['a boolean', { message: true }, `Invalid message type 'class java.lang.Boolean'`],
  ['a big number', { message: 12345678901n }, `Invalid message type 'class java.lang.Long'`],
  ['what cannot be rendered', { message: 'fail' }, 'cannot render'],
];

it.each(refusals)('fails with %s', async (_name, properties, message) => {
  const { ended, logs } = await runTaskWith(logTask, properties);
  expect([ended.ok ? '' : ended.error.message, logs]).toEqual([message, []]);
});

it('fails with the words of Jackson where the level is no level', async () => {
  const { ended } = await runTaskWith(logTask, { message: 'a', level: 'LOUD' });
  expect(ended.ok ? '' : ended.error.message).toContain(`Unrecognized token 'LOUD': was expecting (JSON String,`);
});
