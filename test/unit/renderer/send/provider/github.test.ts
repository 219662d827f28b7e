// What GitHub sends, in its most used events.
import { expect, it } from 'vitest';
import { githubEvents } from '../../../../../src/renderer/send/provider/github.ts';

const fresh = { now: new Date('2026-11-22T14:31:12Z'), hex: (digits: number) => 'b'.repeat(digits) };

it('its events are in order of use', () => {
  expect(githubEvents.map(({ name }) => name)).toEqual(['push', 'pull_request opened', 'ping']);
});

it('the event of the header is that of the body, and a new id stands in the header', () => {
  const made = githubEvents.map(({ make }) => Object.fromEntries(make(fresh).headers));
  expect(made.map((headers) => [headers['X-GitHub-Event'], headers['X-GitHub-Delivery']?.slice(0, 8)])).toEqual([
    ['push', 'bbbbbbbb'],
    ['pull_request', 'bbbbbbbb'],
    ['ping', 'bbbbbbbb'],
  ]);
});
