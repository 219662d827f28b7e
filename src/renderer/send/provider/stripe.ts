// Events as Stripe sends them in test mode, without their signature. Names and ids are made up.
// Source: Stripe's reference of events; product §6.2.
import { type FreshValues, type ProviderEvent, type ProviderHeader, secondsOf, uuidOf } from './provider-event.ts';

const headers: readonly ProviderHeader[] = [
  ['User-Agent', 'Stripe/1.0 (+https://stripe.com/docs/webhooks)'],
  ['Accept', '*/*; q=0.5, application/xml'],
  ['Cache-Control', 'no-cache'],
  ['Content-Type', 'application/json; charset=utf-8'],
];

/** The events, most used first. */
export const stripeEvents: readonly ProviderEvent[] = [
  event('payment_intent.succeeded', (fresh) => ({
    id: `pi_3${fresh.hex(23)}`,
    object: 'payment_intent',
    amount: 25498,
    amount_received: 25498,
    currency: 'eur',
    customer: 'cus_Example0000001',
    created: secondsOf(fresh),
    description: 'Order 9999',
    latest_charge: `ch_3${fresh.hex(23)}`,
    livemode: false,
    metadata: { order_id: '9999' },
    payment_method_types: ['card'],
    receipt_email: 'nora.lindt@example.com',
    status: 'succeeded',
  })),
  event('invoice.paid', (fresh) => ({
    id: `in_1${fresh.hex(23)}`,
    object: 'invoice',
    amount_due: 1900,
    amount_paid: 1900,
    amount_remaining: 0,
    billing_reason: 'subscription_cycle',
    currency: 'eur',
    customer: 'cus_Example0000001',
    customer_email: 'nora.lindt@example.com',
    created: secondsOf(fresh),
    livemode: false,
    number: 'EXAMPLE-0001',
    paid: true,
    status: 'paid',
    total: 1900,
  })),
];

/** The envelope that all events have. */
function event(type: string, objectOf: (fresh: FreshValues) => object): ProviderEvent {
  return {
    provider: 'Stripe',
    name: type,
    make: (fresh) => ({
      headers,
      body: {
        id: `evt_1${fresh.hex(23)}`,
        object: 'event',
        api_version: '2025-06-30.basil',
        created: secondsOf(fresh),
        data: { object: objectOf(fresh) },
        livemode: false,
        pending_webhooks: 1,
        request: { id: `req_${fresh.hex(14)}`, idempotency_key: uuidOf(fresh) },
        type,
      },
    }),
  };
}
