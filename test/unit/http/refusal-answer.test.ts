// The shape of a refusal by the place in Kestra's server where it arises.
import { describe, expect, it } from 'vitest';
import { profiles } from '../../../src/main/contract/profile.ts';
import type { Refusal, RefusalOrigin } from '../../../src/main/http/refusal.ts';
import { answerRefusal } from '../../../src/main/http/refusal-answer.ts';
import { createContext } from './answer-context.ts';

function headersOf(refusal: Refusal, method = 'GET'): readonly string[] {
  return profiles.map((profile) =>
    answerRefusal(refusal, createContext(profile, method))
      .headers.map(([name]) => name)
      .filter((name) => !['X-Content-Type-Options', 'Referrer-Policy'].includes(name))
      .join(' '),
  );
}

describe('answerRefusal()', () => {
  const cases: readonly (readonly [status: number, origin: RefusalOrigin, older: string, newer: string])[] = [
    [409, 'routed', 'content-type date content-length', 'content-type date X-Frame-Options content-length'],
    [
      404,
      'routed',
      'content-type date content-length',
      'content-type date X-Kestra-Edition X-Frame-Options content-length',
    ],
    [405, 'routed', 'content-type date content-length', 'content-type Allow date X-Frame-Options content-length'],
    [409, 'bare', 'date content-length', 'date content-type X-Frame-Options content-length'],
    [204, 'bare', 'date', 'date X-Frame-Options'],
    [403, 'guard', 'content-length', 'content-type X-Frame-Options content-length'],
    [408, 'reader', 'Content-Type content-length', 'Content-Type content-length'],
  ];
  it.each(cases)('sends the headers of %s, %s, in the order of each profile', (status, origin, older, newer) => {
    expect(headersOf({ status, origin, text: '' })).toEqual([older, newer]);
  });

  it('fills in nothing for HEAD', () => {
    expect(headersOf({ status: 409, origin: 'bare', text: '' }, 'HEAD')).toEqual([
      'date connection',
      'date X-Frame-Options connection',
    ]);
  });

  it('names the reason in the status line and in the message of the older profile', () => {
    const refusal: Refusal = { status: 422, origin: 'routed', text: 'why', reason: 'Illegal argument' };
    const { reason, body } = answerRefusal(refusal, createContext('1.3'));
    expect([reason, body.slice(0, 40)]).toEqual(['Illegal argument', '{"message":"Illegal argument: why","logr']);
  });

  it('names the path without its query in a problem, and the whole target in a message', () => {
    const refusal: Refusal = { status: 404, origin: 'routed', text: '' };
    expect(answerRefusal(refusal, createContext('2.0')).body).toContain('"instance":"/a"');
    expect(answerRefusal(refusal, createContext('1.3')).body).toContain('"href":"/a?b"');
  });
});
