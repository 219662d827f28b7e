// Values that are others in each request.
import { expect, it } from 'vitest';
import { instantOf, secondsOf, uuidOf } from '../../../../../src/renderer/send/provider/provider-event.ts';

const fresh = { now: new Date('2026-11-22T14:31:12.250Z'), hex: (digits: number) => 'c'.repeat(digits) };

it('an id has the form of a random UUID, and times are cut to the second', () => {
  expect([uuidOf(fresh), secondsOf(fresh), instantOf(fresh)]).toEqual([
    'cccccccc-cccc-4ccc-8ccc-cccccccccccc',
    1_795_357_872,
    '2026-11-22T14:31:12Z',
  ]);
});
