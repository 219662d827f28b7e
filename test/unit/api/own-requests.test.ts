// Which requests are known as the program's own.
import { expect, it } from 'vitest';
import { createOwnRequests } from '../../../src/main/api/own-requests.ts';

const first = { deliveryId: 'd1', provenance: 'APP' } as const;
const second = { deliveryId: 'd2', provenance: 'REPLAY' } as const;
const from = { address: '127.0.0.1', port: 50_000 };

it('a request is claimed once, by the end of the socket that it came from', () => {
  const own = createOwnRequests();
  own.announce(from, first);
  expect([own.claim({ ...from, port: 50_001 }), own.claim({ ...from, address: '::1' })]).toEqual([
    undefined,
    undefined,
  ]);
  expect([own.claim(from), own.claim(from)]).toEqual([first, undefined]);
});

it('an IPv4 address within IPv6 is the same address', () => {
  const own = createOwnRequests();
  own.announce(from, first);
  expect(own.claim({ ...from, address: '::ffff:127.0.0.1' })).toBe(first);
});

it('what was forgotten is claimed by nobody', () => {
  const own = createOwnRequests();
  own.announce(from, first);
  own.announce({ ...from, port: 1 }, second);
  own.forget('d1');
  expect([own.claim(from), own.claim({ ...from, port: 1 })]).toEqual([undefined, second]);
});
