// Which names and pages reach the control listener.
import { describe, expect, it } from 'vitest';
import type { RawHeader } from '../../../src/main/contract/delivery.ts';
import { checkOrigin } from '../../../src/main/http/origin-guard.ts';

const own: RawHeader = ['Host', 'localhost:8081'];

function passes(headers: readonly RawHeader[], { method = 'POST', target = '/core/a' } = {}): boolean {
  return checkOrigin({ method, target, headers }) === undefined;
}

describe('checkOrigin()', () => {
  it.each([
    ['localhost:8081', true],
    ['LOCALHOST:8081', true],
    ['127.0.0.1:8081', true],
    ['[::1]:8081', true],
    ['localhost', true],
    ['localhost:9000', true],
    ['localhost:', false],
    ['localhost.:8081', false],
    ['evil.example', false],
    ['evil.example:8081', false],
    ['127.0.0.1.nip.io:8081', false],
    ['localhost.evil.example:8081', false],
    ['127.1:8081', false],
    ['0.0.0.0:8081', false],
    ['', false],
  ])('says of the host %j: %s', (host, expected) => {
    expect(passes([['Host', host]])).toBe(expected);
  });

  it.each([
    ['http://localhost:8081', true],
    ['http://127.0.0.1:8081', false],
    ['http://localhost:9000', false],
    ['http://localhost', false],
    ['https://localhost:8081', false],
    ['http://127.0.0.1:9999', false],
    ['http://127.0.0.1', false],
    ['http://192.168.0.1:8081', false],
    ['https://evil.example', false],
    ['null', false],
  ])('says of the origin %s: %s', (origin, expected) => {
    expect(passes([own, ['Origin', origin]])).toBe(expected);
  });

  const others: readonly (readonly [name: string, headers: readonly RawHeader[], expected: boolean])[] = [
    ['no host', [], false],
    ['two hosts', [own, own], false],
    ['a script of another port', [own, ['Sec-Fetch-Site', 'same-site'], ['Sec-Fetch-Mode', 'no-cors']], false],
    ['an image of another site', [own, ['Sec-Fetch-Site', 'cross-site'], ['Sec-Fetch-Mode', 'no-cors']], false],
    ['a form of another site', [own, ['Sec-Fetch-Site', 'cross-site'], ['Sec-Fetch-Mode', 'navigate']], false],
    ['our own page', [own, ['Sec-Fetch-Site', 'same-origin'], ['Sec-Fetch-Mode', 'cors']], true],
    ['the address line', [own, ['Sec-Fetch-Site', 'none'], ['Sec-Fetch-Mode', 'navigate']], true],
  ];
  it.each(others)('says of %s: %s', (_, headers, expected) => {
    expect(passes(headers)).toBe(expected);
  });

  it('lets a link on another page lead here', () => {
    const headers: readonly RawHeader[] = [own, ['Sec-Fetch-Site', 'cross-site'], ['Sec-Fetch-Mode', 'navigate']];
    expect(passes(headers, { method: 'GET', target: '/' })).toBe(true);
  });

  it('refuses a target that names a host itself', () => {
    expect(passes([own], { target: 'http://evil.example/core/a' })).toBe(false);
  });
});
