// What follows from an answer's status and body.
import { describe, expect, it } from 'vitest';
import { dateHeader, finishAnswer, reasonOf, securityHeaders } from '../../../src/main/http/answer-draft.ts';
import { createContext } from './answer-context.ts';

describe('finishAnswer()', () => {
  it.each([
    ['a body', { status: 200, body: 'ü' }, [['content-length', '2']], 'ü'],
    ['an empty body', { status: 409, body: '' }, [['content-length', '0']], ''],
    ['no body', { status: 200 }, [], ''],
    ['204', { status: 204, body: 'a' }, [], ''],
    ['304', { status: 304, body: 'a' }, [], ''],
    ['205', { status: 205, body: 'a' }, [['content-length', '0']], ''],
    ['100', { status: 100, body: 'a' }, [], ''],
  ])('adds the length for %s', (_, draft, headers, body) => {
    expect(finishAnswer({ ...draft, headers: [] }, createContext('1.3'))).toMatchObject({ headers, body });
  });

  it('answers HEAD with the head alone and ends the connection', () => {
    const draft = { status: 404, headers: [['a', 'b']] as const, body: 'text' };
    expect(finishAnswer(draft, createContext('1.3', 'HEAD'))).toEqual({
      status: 404,
      reason: 'Not Found',
      headers: [
        ['a', 'b'],
        ['connection', 'close'],
      ],
      body: '',
    });
  });
});

describe('reasonOf()', () => {
  it.each([
    [200, 'OK'],
    [413, 'Request Entity Too Large'],
    [418, 'I am a teapot'],
    [999, ''],
  ])('knows the phrase of %s', (status, phrase) => {
    expect(reasonOf(status)).toBe(phrase);
  });
});

describe('securityHeaders()', () => {
  it('are sent by one profile only', () => {
    expect(securityHeaders(createContext('1.3'))).toEqual([]);
    expect(securityHeaders(createContext('2.0')).map(([name]) => name)).toEqual([
      'X-Frame-Options',
      'X-Content-Type-Options',
      'Referrer-Policy',
    ]);
  });
});

describe('dateHeader()', () => {
  it('is in small letters', () => {
    expect(dateHeader(createContext('1.3'))).toEqual(['date', 'now']);
  });
});
