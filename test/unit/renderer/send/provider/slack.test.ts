// What Slack sends, in its most used events.
import { expect, it } from 'vitest';
import { slackEvents } from '../../../../../src/renderer/send/provider/slack.ts';

const fresh = { now: new Date('2026-11-22T14:31:12Z'), hex: (digits: number) => 'b'.repeat(digits) };

it('its events are in order of use', () => {
  expect(slackEvents.map(({ name }) => name)).toEqual(['url_verification', 'app_mention']);
});

it('has a challenge to give back, and an event with its id', () => {
  expect(slackEvents.map(({ make }) => make(fresh).body)).toMatchObject([
    { type: 'url_verification', challenge: 'b'.repeat(52) },
    { type: 'event_callback', event_id: `Ev${'B'.repeat(10)}`, event_time: 1_795_357_872 },
  ]);
});
