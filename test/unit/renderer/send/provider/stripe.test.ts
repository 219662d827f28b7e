// What Stripe sends, in its most used events.
import { expect, it } from 'vitest';
import { stripeEvents } from '../../../../../src/renderer/send/provider/stripe.ts';

const fresh = { now: new Date('2026-11-22T14:31:12Z'), hex: (digits: number) => 'b'.repeat(digits) };

it('its events are in order of use', () => {
  expect(stripeEvents.map(({ name }) => name)).toEqual(['payment_intent.succeeded', 'invoice.paid']);
});

it('each is an event with its type and an id of its own', () => {
  expect(stripeEvents.map(({ make }) => make(fresh).body)).toMatchObject([
    { object: 'event', type: 'payment_intent.succeeded', id: `evt_1${'b'.repeat(23)}`, created: 1_795_357_872 },
    { object: 'event', type: 'invoice.paid', data: { object: { object: 'invoice' } } },
  ]);
});
