// OutputValues: a map, or a text that is one.
import { expect, it } from 'vitest';
import { ok } from '../../../../../src/main/contract/errors.ts';
import type { JsonValue } from '../../../../../src/main/contract/value.ts';
import { outputValuesTask } from '../../../../../src/main/plugin/core/output/output-values.ts';
import { runTaskWith } from '../../run-task-with.ts';

const cases: readonly (readonly [name: string, properties: Record<string, JsonValue>, values: JsonValue])[] = [
  ['a map', { values: new Map([['a', 1]]) }, new Map([['a', 1]])],
  ['the JSON text of a map', { values: '{"a": 1}' }, new Map([['a', 1]])],
  ['nothing', {}, new Map()],
  ['null', { values: null }, new Map()],
];

it.each(cases)('returns the values of %s', async (_name, properties, values) => {
  const { ended } = await runTaskWith(outputValuesTask, properties, { render: ok });
  expect(ended).toEqual(ok({ state: 'SUCCESS', outputs: new Map([['values', values]]) }));
});

const noMaps: readonly JsonValue[] = [['a'], 12, 'hello'];

it.each(noMaps)('fails with %j, which is no map', async (values) => {
  const { ended } = await runTaskWith(outputValuesTask, { values }, { render: ok });
  expect(ended.ok ? '' : ended.error.code).toBe('TASK_FAILED');
});
