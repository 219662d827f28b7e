// The guard of Kestra's HTTP framework.
import { describe, expect, it } from 'vitest';
import { isForeignToLocalhost } from '../../../src/main/http/local-origin.ts';

describe('isForeignToLocalhost()', () => {
  it.each([
    ['localhost:8080', undefined, false],
    ['localhost:8080', 'http://localhost:3000', false],
    ['localhost:8080', 'http://127.0.0.1', false],
    ['localhost:8080', 'https://evil.example', true],
    ['LOCALHOST', 'http://localhost.evil.example', true],
    ['127.0.0.1:8080', 'null', true],
    [undefined, 'https://evil.example', true],
    ['tunnel.example', 'https://evil.example', false],
  ])('says of host %s and origin %s: %s', (host, origin, expected) => {
    const headers = [
      ...(host === undefined ? [] : [['Host', host] as const]),
      ...(origin === undefined ? [] : [['Origin', origin] as const]),
    ];
    expect(isForeignToLocalhost(headers)).toBe(expected);
  });
});
