// Which callers take JSON.
import { describe, expect, it } from 'vitest';
import { refusedAcceptTypes } from '../../../src/main/http/accept-header.ts';

describe('refusedAcceptTypes()', () => {
  it.each([
    ['nothing', [], undefined],
    ['anything', ['*/*'], undefined],
    ['a browser', ['text/html,application/xhtml+xml,*/*;q=0.8'], undefined],
    ['any application', ['application/*'], undefined],
    ['JSON in another letter case', ['Application/JSON; charset=utf-8'], undefined],
    ['no media type', ['nonsense'], undefined],
    ['two others', ['text/html', 'image/png'], 'text/html, image/png'],
    ['problems only', ['application/problem+json'], 'application/problem+json'],
  ])('knows %s', (_, values, refused) => {
    expect(refusedAcceptTypes(values)).toBe(refused);
  });
});
