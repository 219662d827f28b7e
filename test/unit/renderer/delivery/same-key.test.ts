// Deliveries that are one event, and executions whose work was skipped.
import { expect, it, test } from 'vitest';
import type { DeliverySummary } from '../../../../src/main/contract/delivery.ts';
import { isGuardedDuplicate, withSameKey } from '../../../../src/renderer/delivery/same-key.ts';

function delivery(id: string, parts: Partial<DeliverySummary> = {}): DeliverySummary {
  const common = { receivedAt: '', provenance: 'LIVE', method: 'POST', target: '/', bodyBytes: 0, notes: [] } as const;
  return { ...common, id, namespace: 'n', flowId: 'f', idempotencyKey: 'k', ...parts };
}

it('groups deliveries to one flow with one key, oldest first', () => {
  const { idempotencyKey: _none, ...keyless } = delivery('5');
  const rows = [
    delivery('6'),
    keyless,
    delivery('4', { idempotencyKey: 'other' }),
    delivery('3', { flowId: 'g' }),
    delivery('2', { namespace: 'm' }),
    delivery('1'),
  ];
  const groups = [delivery('6'), keyless].map((of) => withSameKey(rows, of).map(({ id }) => id));
  expect(groups).toEqual([['1', '6'], []]);
});

test.each([
  ['true', true],
  ['false', false],
])('an execution labelled idempotency.duplicate=%s', (value, expected) => {
  expect(isGuardedDuplicate([{ key: 'idempotency.duplicate', value }])).toBe(expected);
});
