// What is said of a delivery.
import { expect, it } from 'vitest';
import { createError } from '../../../../src/main/contract/errors.ts';
import type { DeliverySummary } from '../../../../src/main/contract/delivery.ts';
import { speakDelivery } from '../../../../src/renderer/delivery/spoken-delivery.ts';

const delivery: DeliverySummary = {
  id: 'd1',
  receivedAt: '2026-01-01T00:00:00Z',
  provenance: 'LIVE',
  method: 'POST',
  target: '/x',
  bodyBytes: 0,
  notes: [],
};

it.each<readonly [parts: Partial<DeliverySummary>, text: string]>([
  [
    { namespace: 'company.team', flowId: 'hello', status: 200, durationMs: 34 },
    'POST company.team/hello executed, 200, 34 ms',
  ],
  [{ status: 404, reason: createError('ROUTE_NOT_FOUND', 'none') }, 'POST unmatched, 404'],
  [{}, 'POST executed'],
])('speakDelivery(%j)', (parts, text) => {
  expect(speakDelivery({ ...delivery, ...parts })).toBe(text);
});
