// The properties and the work of Count.
import { expect, test } from 'vitest';
import { countTask } from '../../../../../src/main/plugin/core/execution/count.ts';
import { ok } from '../../../../../src/main/contract/errors.ts';
import type { JsonValue } from '../../../../../src/main/contract/value.ts';
import type { CountedExecutions } from '../../../../../src/main/plugin/ports.ts';
import { faultsOf } from '../../faults-of.ts';
import { createTestContext } from '../../run-task-with.ts';

test.each([
  [
    'takes its properties',
    { startDate: 'a', flows: 'a', namespaces: 'a', states: 'a', endDate: 'a', expression: 'a' },
    '1.3',
    [],
  ],
  ['needs startDate', {}, '1.3', ['startDate']],
  [
    'takes no other name',
    { startDate: 'a', flows: 'a', namespaces: 'a', states: 'a', endDate: 'a', expression: 'a', nothing: 1 },
    '1.3',
    ['unknown nothing'],
  ],
] as const)('Count: %s', (_, properties, profile, faults) => {
  expect(faultsOf(countTask, properties, profile)).toEqual(faults);
});

/** Counts among three flows with an expression that wants more than one. */
async function count(properties: Readonly<Record<string, JsonValue>>) {
  const asked: CountedExecutions[] = [];
  const base = createTestContext();
  const executions = {
    count(of: CountedExecutions) {
      asked.push(of);
      return ok([
        { namespace: 'a', flowId: 'f', count: 2 },
        { namespace: 'a', flowId: 'g', count: 3 },
        { namespace: 'b', flowId: 'f', count: 1 },
      ]);
    },
  };
  const context = createTestContext({
    ports: { ...base.ports, executions: { ...base.ports.executions, ...executions } },
    withVariables: (added) => ({ ...base, render: () => ok(String(Number(added.get('count')) !== 1)) }),
  });
  const given = { startDate: '2026-01-01T01:00:00+01:00', expression: '{{ count != 1 }}', ...properties };
  const task = { id: 't', type: countTask.type, disabled: false, properties: new Map(Object.entries(given)) };
  const ended = await countTask.run(task, context);
  return { asked, said: ended.ok ? ended.value.outputs : ended.error.message };
}

const flowOf = (namespace: string, flowId: string) => new Map([['namespace', namespace], ['flowId', flowId]]); // prettier-ignore
const outputsOf = (total: number, ...results: readonly (readonly (readonly [string, JsonValue])[])[]) =>
  new Map<string, JsonValue>([
    ['results', results.map((each) => new Map(each))],
    ['total', total],
  ]);
const results = {
  af: [['namespace', 'a'], ['flowId', 'f'], ['count', 2]],
  none: [['namespace', 'z'], ['flowId', 'f'], ['count', 0]],
  a: [['namespace', 'a'], ['count', 5]],
} as const; // prettier-ignore

const cases: readonly (readonly [name: string, properties: Readonly<Record<string, JsonValue>>, said: unknown])[] = [
  [
    'counts flows, those without any as well',
    { flows: [flowOf('a', 'f'), flowOf('z', 'f')] },
    outputsOf(2, results.af, results.none),
  ],
  ['counts namespaces that have some', { namespaces: ['a', 'b', 'z'] }, outputsOf(5, results.a)],
  ['needs flows or namespaces', {}, 'You must provide a list of flows or namespaces.'],
  [
    'needs whole names of flows',
    { flows: [new Map([['namespace', 'a']])] },
    'Cannot count executions: flows has to be a list of namespaces with flowIds',
  ],
  ['knows its states', { namespaces: ['a'], states: ['DONE'] }, 'Cannot count executions: there is no state "DONE"'],
  ['needs a zone', { namespaces: ['a'], startDate: '2026-01-01' }, "Text '2026-01-01' could not be parsed at index 10"],
];
test.each(cases)('Count %s', async (_, properties, said) => {
  expect((await count(properties)).said).toEqual(said);
});

test('Count asks by time and states', async () => {
  const { asked } = await count({ namespaces: ['a'], states: ['FAILED'], endDate: '2026-01-02T00:00:00Z' });
  expect(asked).toEqual([
    { startedFrom: '2026-01-01T00:00:00Z', endedUntil: '2026-01-02T00:00:00Z', states: ['FAILED'] },
  ]);
});
