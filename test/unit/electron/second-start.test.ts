// What a second start tells the first, and what the first believes of it.
import { expect, it } from 'vitest';
import { addressOfStart, tellStart } from '../../../src/main/electron/second-start.ts';

it('tells the link that opens something, and nothing else of its arguments', () => {
  expect([tellStart(['--token', 's', 'hookbench://x', 'hookbench://delivery/a']), tellStart(['--token', 's'])]).toEqual(
    [{ link: 'hookbench://delivery/a' }, {}],
  );
});

it('goes where a link says', () => {
  expect(addressOfStart({ link: 'hookbench://delivery/a' })).toBe('hookbench://app/#/deliveries/a');
});

it.each([undefined, null, {}, 'hookbench://delivery/a', { link: 1 }, { link: 'https://evil.test/' }])(
  'goes nowhere for %j',
  (message) => {
    expect(addressOfStart(message)).toBeUndefined();
  },
);
