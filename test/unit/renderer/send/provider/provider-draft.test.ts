// Requests of providers: headers and bodies that are what they say, new in each, and known for what they are.
import { describe, expect, it } from 'vitest';
import { parseJson } from '../../../../../src/main/contract/parse-json.ts';
import { readHeaders } from '../../../../../src/renderer/send/draft.ts';
import {
  createFreshValues,
  draftOfEvent,
  providerEvents,
  titleOf,
} from '../../../../../src/renderer/send/provider/provider-draft.ts';

const fresh = { now: new Date('2026-11-22T14:31:12.250Z'), hex: (digits: number) => 'a'.repeat(digits) };

describe.each(providerEvents.map((event) => [titleOf(event), event] as const))('%s', (_title, event) => {
  it('has headers that can be sent, no signature, and a body that is JSON', () => {
    const { headers = '', body = '', ...rest } = draftOfEvent(event, fresh);
    const read = readHeaders(headers);
    const names = read.ok ? read.value.map(([name]) => name.toLowerCase()) : [];
    expect([
      names.includes('content-type'),
      names.filter((name) => /signature|hmac|token/.test(name)),
      parseJson(body).ok,
      body.includes('undefined'),
      rest,
    ]).toEqual([true, [], true, false, { method: 'POST', content: 'text' }]);
  });
});

it('keeps ids beyond 2^53 to the last digit', () => {
  const order = providerEvents.find(({ name }) => name === 'orders/create');
  expect(order && draftOfEvent(order, fresh).body).toContain('"id": 820982911946154508,');
});

it('has other ids at each choice', () => {
  const [push] = providerEvents;
  const drafts = [1, 2].map(() => push && draftOfEvent(push, createFreshValues()));
  expect(new Set(drafts.map((draft) => draft?.headers)).size).toBe(2);
});
