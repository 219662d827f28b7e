// What Shopify sends, in its most used events.
import { expect, it } from 'vitest';
import { shopifyEvents } from '../../../../../src/renderer/send/provider/shopify.ts';

const fresh = { now: new Date('2026-11-22T14:31:12Z'), hex: (digits: number) => 'b'.repeat(digits) };

it('its events are in order of use', () => {
  expect(shopifyEvents.map(({ name }) => name)).toEqual(['orders/create']);
});

it('says topic and shop in its headers', () => {
  const [headers] = shopifyEvents.map(({ make }) => Object.fromEntries(make(fresh).headers));
  expect(headers).toMatchObject({
    'X-Shopify-Topic': 'orders/create',
    'X-Shopify-Shop-Domain': 'acme-example.myshopify.com',
    'X-Shopify-Triggered-At': '2026-11-22T14:31:12.000Z',
  });
});
