// Deliveries that are one event, and executions whose work was skipped.
import { expect, it, test } from 'vitest';
import type { DeliverySummary } from '../../../../src/main/contract/delivery.ts';
import { formatRetry, isGuardedDuplicate, sameRequests } from '../../../../src/renderer/delivery/same-key.ts';

function delivery(id: string, parts: Partial<DeliverySummary> = {}): DeliverySummary {
  const common = { receivedAt: '', provenance: 'LIVE', method: 'POST', target: '/', bodyBytes: 0, notes: [] } as const;
  return { ...common, id, namespace: 'n', flowId: 'f', sentId: 'k', ...parts };
}

it('groups deliveries to one flow with one id, oldest first, with the time between them', () => {
  const { sentId: _none, ...keyless } = delivery('5');
  const rows = [
    delivery('6', { receivedAt: '2026-01-01T00:00:01.200Z' }),
    keyless,
    delivery('4', { sentId: 'other' }),
    delivery('3', { flowId: 'g' }),
    delivery('2', { namespace: 'm' }),
    delivery('1', { receivedAt: '2026-01-01T00:00:00Z' }),
  ];
  const groups = [delivery('6'), keyless].map((of) =>
    sameRequests(rows, of).map(({ delivery: { id }, afterMs }) => [id, afterMs]),
  );
  expect(groups).toEqual([
    [
      ['1', undefined],
      ['6', 1200],
    ],
    [],
  ]);
});

test.each([
  ['true', true],
  ['false', false],
])('an execution labelled idempotency.duplicate=%s', (value, expected) => {
  expect(isGuardedDuplicate([{ key: 'idempotency.duplicate', value }])).toBe(expected);
});

test.each([
  [{ number: 1, of: 'd1', afterMs: 6 }, 'retry 1 after 6\u00a0ms'],
  [{ number: 2 }, 'retry 2'],
])('%j is told as %s', (retry, text) => {
  expect(formatRetry(retry)).toBe(text);
});
