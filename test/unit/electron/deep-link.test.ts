// Links from elsewhere: one form opens a delivery, every other one nothing.
import { describe, expect, it } from 'vitest';
import { addressOfLink, takeLink } from '../../../src/main/electron/deep-link.ts';

describe('addressOfLink()', () => {
  it('opens a delivery', () => {
    expect(addressOfLink('hookbench://delivery/01J-a_Z')).toBe('hookbench://app/#/deliveries/01J-a_Z');
  });

  it.each([
    'hookbench://delivery/',
    'hookbench://delivery',
    'hookbench://delivery/a/b',
    'hookbench://delivery/../a',
    'hookbench://delivery/%2e%2e',
    'hookbench://delivery/a?send=1',
    'hookbench://delivery/a?',
    'hookbench://delivery/a#b',
    'hookbench://delivery/a\n',
    ' hookbench://delivery/a',
    'hookbench://delivery:80/a',
    'hookbench://user@delivery/a',
    'hookbench://delivery.evil.test/a',
    'hookbench://app/',
    'hookbench://execution/a',
    'HOOKBENCH://delivery/a',
    'hookbench:delivery/a',
    'https://delivery/a',
    'javascript:alert(1)',
    'file:///etc/passwd',
    `hookbench://delivery/${'a'.repeat(65)}`,
    '',
  ])('opens nothing for %j', (link) => {
    expect(addressOfLink(link)).toBeUndefined();
  });
});

describe('takeLink()', () => {
  it.each([
    ['none', ['--port', '0'], { rest: ['--port', '0'] }],
    [
      'one among flags',
      ['--port', 'hookbench://delivery/a', '0'],
      { rest: ['--port', '0'], address: 'hookbench://app/#/deliveries/a' },
    ],
    ['one that opens nothing', ['Hookbench://x', '--port'], { rest: ['--port'] }],
  ])('takes %s', (_, argv, expected) => {
    expect(takeLink(argv)).toEqual(expected);
  });
});
