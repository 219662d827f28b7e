// The properties and the work of Publish.
import { expect, test } from 'vitest';
import type { JsonValue } from '../../../../../src/main/contract/value.ts';
import { publishTask } from '../../../../../src/main/plugin/core/metric/publish.ts';
import { faultsOf } from '../../faults-of.ts';
import { createTestContext } from '../../run-task-with.ts';

test('Publish: takes its properties', () => {
  expect(faultsOf(publishTask, { metrics: 'a' }, '1.3')).toEqual([]);
});

test('Publish: takes no other name', () => {
  expect(faultsOf(publishTask, { metrics: 'a', nothing: 1 }, '1.3')).toEqual(['unknown nothing']);
});

async function publish(metrics: JsonValue): Promise<unknown> {
  const figures: unknown[] = [];
  const context = createTestContext({ metric: (figure) => figures.push(figure) });
  const task = { id: 'm', type: publishTask.type, disabled: false, properties: new Map([['metrics', metrics]]) };
  const ended = await publishTask.run(task, context);
  return ended.ok ? figures : ended.error.message.split('\n')[0];
}

const subtype =
  'subtype of `io.kestra.core.models.tasks.metrics.AbstractMetric`: known type ids = [counter, gauge, timer]';
const of = (...members: readonly (readonly [string, JsonValue])[]): JsonValue => [new Map(members)];

const published: readonly (readonly [string, JsonValue, unknown])[] = [
  ['nothing', null, []],
  [
    'a counter',
    of(['type', 'counter'], ['name', 'c'], ['value', 3], ['tags', new Map([['a', 1]])]),
    [{ name: 'c', type: 'counter', value: 3, tags: { a: '1' } }],
  ],
  [
    'a timer in milliseconds',
    of(['type', 'timer'], ['name', 't'], ['value', 'PT2S']),
    [{ name: 't', type: 'timer', value: 2000, tags: {} }],
  ],
  [
    'a list from a template',
    '[{"type":"gauge","name":"g","value":"1.5"}]',
    [{ name: 'g', type: 'gauge', value: 1.5, tags: {} }],
  ],
  [
    'no other type',
    of(['type', 'foo']),
    `java.lang.IllegalArgumentException: Could not resolve type id 'foo' as a ${subtype}`,
  ],
  [
    'nothing without a type',
    of(['name', 'c']),
    "java.lang.IllegalArgumentException: Could not resolve subtype of [simple type, class io.kestra.core.models.tasks.metrics.AbstractMetric]: missing type id property 'type'",
  ],
  ['nothing without a value', of(['type', 'counter'], ['name', 'c']), "Metric name and value can't be null"],
  ['no text', ['x'], 'Cannot publish metrics: each of them must be a map'],
  ['no map of them', '{}', 'Cannot publish metrics: a list is needed'],
];

test.each(published)('Publish publishes %s', async (_, metrics, expected) => {
  expect(await publish(metrics)).toEqual(expected);
});
