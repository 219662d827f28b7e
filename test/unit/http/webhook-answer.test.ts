// What became of a webhook → the answer; the recorded exchanges are in `test/conformance`.
import { describe, expect, it } from 'vitest';
import type { WebhookOutcome } from '../../../src/main/api/webhook-call.ts';
import { type Profile, profiles } from '../../../src/main/contract/profile.ts';
import { type StateName, withState } from '../../../src/main/contract/state.ts';
import { answerOutcome } from '../../../src/main/http/webhook-answer.ts';
import { createContext } from './answer-context.ts';
import { execution } from './ingress-fixture.ts';

type Outputs = Extract<WebhookOutcome, { type: 'outputs' }>;

function ended(state: StateName) {
  return { ...execution, state: withState(execution.state, state, '2026-01-01T00:00:01.5Z') };
}

function answerOutputs(outcome: Partial<Outputs>, profile: Profile) {
  const { status, headers, body } = answerOutcome(
    { type: 'outputs', execution: ended('SUCCESS'), ...outcome },
    createContext(profile),
  );
  const type = headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1];
  return `${status} ${type} ${body.startsWith('{"type"') || body.startsWith('{"message"') ? 'error' : body}`;
}

describe('answerOutcome()', () => {
  it.each([
    ['SUCCESS', undefined, 200],
    ['WARNING', undefined, 200],
    ['KILLED', undefined, 200],
    ['FAILED', undefined, 500],
    ['FAILED', 201, 201],
    ['SUCCESS', 404, 404],
  ] as const)('answers an execution that ended %s, with the code %s, with status %s', (state, responseCode, status) => {
    const outcome: WebhookOutcome = {
      type: 'ended',
      execution: ended(state),
      ...(responseCode === undefined ? {} : { responseCode }),
    };
    expect(answerOutcome(outcome, createContext('1.3')).status).toBe(status);
  });

  it('cuts the instants of an ended execution and says how long it took', () => {
    const { body } = answerOutcome({ type: 'ended', execution: ended('SUCCESS'), url: 'u' }, createContext('1.3'));
    expect(body.slice(body.indexOf('"state"'))).toBe(
      '"state":{"current":"SUCCESS","histories":[{"state":"CREATED","date":"2026-01-01T00:00:00.123456Z"},' +
        '{"state":"SUCCESS","date":"2026-01-01T00:00:01.500Z"}],"duration":"PT1.376544S",' +
        '"endDate":"2026-01-01T00:00:01.500Z","startDate":"2026-01-01T00:00:00.123456Z"},"url":"u"}',
    );
  });

  const outputs: readonly (readonly [name: string, outcome: Partial<Outputs>, older: string, newer: string])[] = [
    ['outputs', { outputs: '{"a":1}' }, '200 application/json {"a":1}', '200 application/json {"a":1}'],
    ['none', {}, '200 undefined ', '200 undefined '],
    [
      'a code',
      { outputs: '{"a":1}', responseCode: 418 },
      '418 application/json {"a":1}',
      '418 application/json {"a":1}',
    ],
    ['404', { outputs: '{}', responseCode: 404 }, '404 application/json error', '404 application/problem+json error'],
    ['204', { outputs: '{}', responseCode: 204 }, '204 application/json ', '204 application/json '],
    [
      'no status',
      { outputs: '{}', responseCode: 99 },
      '422 application/json error',
      '500 application/problem+json error',
    ],
    ['a failure', { execution: ended('FAILED') }, '500 undefined ', '500 application/problem+json error'],
    ['text', { outputs: '{"a":1}', contentType: 'text/plain' }, '200 text/plain {"a":1}', '200 text/plain {"a":1}'],
    ['no text', { contentType: 'text/plain' }, '200 text/plain null', '200 text/plain null'],
    [
      'text with a fault',
      { outputs: '{"a":1}', contentType: 'text/plain', responseCode: 400 },
      '400 text/plain {"a":1}',
      '400 application/problem+json error',
    ],
  ];
  it.each(outputs)('answers outputs alone, %s', (_, outcome, older, newer) => {
    expect(profiles.map((profile) => answerOutputs(outcome, profile))).toEqual([older, newer]);
  });

  it('prints characters beyond U+FFFF as escapes in JSON, and as they are in text', () => {
    expect(answerOutputs({ outputs: '{"a":"😀"}' }, '1.3')).toBe('200 application/json {"a":"\\uD83D\\uDE00"}');
    expect(answerOutputs({ outputs: '{"a":"😀"}', contentType: 'text/plain' }, '1.3')).toBe(
      '200 text/plain {"a":"😀"}',
    );
  });
});
