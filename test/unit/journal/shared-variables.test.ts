// A text around another one; and bodies that go with the last record that needs them.
import { expect, it } from 'vitest';
import { around, bodyTextOf } from '../../../src/main/journal/shared-variables.ts';
import { describeEachStorage, valueOf } from './each-storage.ts';
import { sampleExecution, sharedRequest } from './sample-records.ts';

it.each([
  ['{"body":{"a":1},"headers":{}}', '{"a":1}', { head: '{"body":', tail: ',"headers":{}}' }],
  ['{"a":1}', '{"a":1}', { head: '', tail: '' }],
  ['{"body":{"a":1}}', '{ "a": 1 }', { head: '{"body":{"a":1}}' }],
  ['{"body":{"a":1}}', '', { head: '{"body":{"a":1}}' }],
  [`{"a":"${'x'.repeat(80)}"}`, `${'x'.repeat(80)}y`, { head: `{"a":"${'x'.repeat(80)}"}` }],
])('around(%s, %s) is %o', (text, inner, expected) => {
  expect(around(text, inner)).toEqual(expected);
});

it('bodyTextOf() is the same for the same bytes, also where they are no text', () => {
  const bytes = Uint8Array.of(1, 0xef, 0xbb, 0xbf, 65, 0xff).subarray(1);
  expect([bodyTextOf(bytes), bodyTextOf(bytes)]).toEqual(['\ufeffA\ufffd', '\ufeffA\ufffd']);
});

const unbounded = { deliveriesMax: 1e9, executionsMax: 1e9, ageMaxDays: 1e5, databaseBytesMax: 1e15 };
const nowIso = '2026-11-22T10:20:30Z';

describeEachStorage('a body that delivery and execution share', ({ storage, write }) => {
  const { stored, execution } = sharedRequest('d1', 'e1');
  const writeBoth = () => write({ type: 'delivery', number: 1, stored }, { type: 'execution', number: 2, execution });
  const prune = (bounds: Partial<typeof unbounded>) =>
    valueOf(storage().prune({ retention: { ...unbounded, ...bounds }, nowIso })).records;

  it('outlives its delivery where the execution stays', () => {
    writeBoth();
    expect([prune({ deliveriesMax: 0 }), storage().delivery('d1').ok, valueOf(storage().execution('e1'))]).toEqual([
      1,
      false,
      execution,
    ]);
    write({ type: 'execution', number: 4, execution: { ...execution, outputs: '{"later":1}' } });
    expect(valueOf(storage().execution('e1'))).toEqual({ ...execution, outputs: '{"later":1}' });
  });

  it.each([
    ['pruned', () => prune({ executionsMax: 0 })],
    ['deleted', () => valueOf(storage().remove('e1', { executions: true, logs: true, metrics: true }))],
  ])('outlives its execution that is %s where the delivery stays', (_, remove) => {
    writeBoth();
    remove();
    expect([storage().execution('e1').ok, valueOf(storage().delivery('d1'))]).toEqual([false, stored.delivery]);
    expect(Buffer.compare(valueOf(storage().deliveryBody('d1')), stored.body)).toBe(0);
  });

  it.each([
    ['the delivery first', ['deliveriesMax', 'executionsMax']],
    ['the execution first', ['executionsMax', 'deliveriesMax']],
  ] as const)('goes with the last of the two, %s, and its room is free', (_, order) => {
    const body = Buffer.from(JSON.stringify({ text: 'x'.repeat(3_000_000) }));
    const big = sharedRequest('d2', 'e2', body);
    write(
      { type: 'delivery', number: 1, stored: big.stored },
      { type: 'execution', number: 2, execution: big.execution },
    );
    for (const bound of order) prune({ [bound]: 0 });
    // What is left is far below this bound, so nothing more would have to go.
    write({ type: 'execution', number: 9, execution: sampleExecution('e9') });
    expect([prune({ databaseBytesMax: 500_000 }), storage().execution('e9').ok]).toEqual([0, true]);
  });
});
