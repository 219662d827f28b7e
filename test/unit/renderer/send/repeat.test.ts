// Many requests: batches, the end between two of them, and the summary.
import { expect, it } from 'vitest';
import { createError, fail, ok } from '../../../../src/main/contract/errors.ts';
import { readCount, repeatRequest, summarise } from '../../../../src/renderer/send/repeat.ts';

it('sends in batches until all are sent', async () => {
  const batches: number[] = [];
  const told: number[] = [];
  const ended = await repeatRequest({
    times: 7,
    parallel: 3,
    isCancelled: () => false,
    sendMany: async (count) => {
      batches.push(count);
      return ok(Array.from({ length: count }, () => ({ deliveryId: 'd', status: 200 })));
    },
    onProgress: ({ length }) => told.push(length),
  });
  expect({ ended, batches, told }).toEqual({ ended: ok(undefined), batches: [3, 3, 1], told: [3, 6, 7] });
});

it('sends no further batch once it is cancelled', async () => {
  let batches = 0;
  await repeatRequest({
    times: 100,
    parallel: 1,
    isCancelled: () => batches === 2,
    sendMany: async () => {
      batches++;
      return ok([{ deliveryId: 'd', status: 200 }]);
    },
    onProgress: () => undefined,
  });
  expect(batches).toBe(2);
});

it('a call that fails ends it with its error', async () => {
  const error = createError('FLOW_NOT_FOUND', 'Cannot send request: there is no such flow');
  const options = { times: 2, parallel: 1, isCancelled: () => false, onProgress: () => undefined };
  expect(await repeatRequest({ ...options, sendMany: async () => fail(error) })).toEqual(fail(error));
});

const error = createError('SERVER_NOT_FOUND', 'Cannot send request: nobody answers');
const answer = (status: number, durationMs: number) => ({ deliveryId: 'd', status, durationMs });

it.each([
  ['nothing', [], { sent: 0, outcomes: [] }],
  ['one', [answer(200, 5)], { sent: 1, outcomes: [{ outcome: '200', count: 1 }], medianMs: 5, maxMs: 5 }],
  [
    'several, the most frequent outcome first',
    [answer(409, 9), answer(200, 1), { error }, answer(200, 3), answer(200, 2)],
    {
      sent: 5,
      outcomes: [
        { outcome: '200', count: 3 },
        { outcome: '409', count: 1 },
        { outcome: 'SERVER_NOT_FOUND', count: 1 },
      ],
      medianMs: 2.5,
      maxMs: 9,
    },
  ],
])('summarises %s', (_, answers, summary) => {
  expect(summarise(answers)).toEqual(summary);
});

it.each([
  ['7', 7],
  ['0', 1],
  ['x', 1],
  ['5000', 100],
])('%j is read as %i, at most 100', (text, count) => {
  expect(readCount(text, 100)).toBe(count);
});
