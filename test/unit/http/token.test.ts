// Where a request may carry the token.
import { describe, expect, it } from 'vitest';
import { carriesToken, createTokenCheck, tokenCookie } from '../../../src/main/http/token.ts';

const token = 'a+b/c= ü';
const isToken = createTokenCheck(token);

function basic(text: string): string {
  return `Basic ${Buffer.from(text).toString('base64')}`;
}

describe('createTokenCheck()', () => {
  it.each([
    [token, true],
    ['', false],
    [`${token} `, false],
    [token.toUpperCase(), false],
  ])('says of %j: %s', (presented, expected) => {
    expect(isToken(presented)).toBe(expected);
  });
});

describe('carriesToken()', () => {
  it.each([
    ['Bearer', 'Authorization', `Bearer ${token}`, true],
    ['bearer in small letters', 'authorization', `bearer ${token}`, true],
    ['a Basic password', 'Authorization', basic(`anybody:${token}`), true],
    ['Basic without a colon', 'Authorization', basic(token), true],
    ['a Basic user', 'Authorization', basic(`${token}:password`), false],
    ['another scheme', 'Authorization', `Digest ${token}`, false],
    ['no scheme', 'Authorization', token, false],
    ['the cookie of the port', 'Cookie', `a=b; hookbench-8081=${encodeURIComponent(token)}`, true],
    ['the cookie of another port', 'Cookie', `hookbench-8082=${encodeURIComponent(token)}`, false],
    ['a cookie with a bad escape', 'Cookie', 'hookbench-8081=%zz', false],
  ])('looks at %s', (_, name, value, expected) => {
    expect(carriesToken([[name, value]], { isToken, port: 8081 })).toBe(expected);
  });
});

describe('tokenCookie()', () => {
  it('keeps the cookie from scripts and from other sites', () => {
    expect(tokenCookie('a;b', 8081)).toBe('hookbench-8081=a%3Bb; Path=/; HttpOnly; SameSite=Strict');
  });

  it('is read back as what it was made of', () => {
    const [cookie = ''] = tokenCookie(token, 1).split('; ');
    expect(carriesToken([['Cookie', cookie]], { isToken, port: 1 })).toBe(true);
  });
});
