// A request as Shopify sends it to a subscription, without its signature. Ids are beyond 2^53, as some of theirs are, so that
// the body is a text. Names and ids are made up.
// Source: Shopify's reference of webhooks; product §6.2.
import { instantOf, type ProviderEvent, uuidOf } from './provider-event.ts';

/** The events. */
export const shopifyEvents: readonly ProviderEvent[] = [
  {
    provider: 'Shopify',
    name: 'orders/create',
    make: (fresh) => ({
      headers: [
        ['User-Agent', 'Shopify-Captain-Hook'],
        ['Accept', '*/*'],
        ['Content-Type', 'application/json'],
        ['X-Shopify-Topic', 'orders/create'],
        ['X-Shopify-Shop-Domain', 'acme-example.myshopify.com'],
        ['X-Shopify-API-Version', '2025-07'],
        ['X-Shopify-Webhook-Id', uuidOf(fresh)],
        ['X-Shopify-Event-Id', uuidOf(fresh)],
        ['X-Shopify-Triggered-At', fresh.now.toISOString()],
      ],
      body: orderOf(instantOf(fresh)),
    }),
  },
];

function orderOf(at: string): string {
  return `{
  "id": 820982911946154508,
  "admin_graphql_api_id": "gid://shopify/Order/820982911946154508",
  "name": "#9999",
  "order_number": 1234,
  "currency": "EUR",
  "total_price": "254.98",
  "subtotal_price": "244.98",
  "financial_status": "paid",
  "fulfillment_status": null,
  "created_at": "${at}",
  "updated_at": "${at}",
  "test": true,
  "email": "nora.lindt@example.com",
  "customer": {
    "id": 115310627314723954,
    "email": "nora.lindt@example.com",
    "first_name": "Nora",
    "last_name": "Lindt"
  },
  "line_items": [
    {
      "id": 866550311766439020,
      "sku": "IPOD-342-N",
      "title": "Trail Shoe, 42",
      "quantity": 1,
      "price": "199.00"
    },
    {
      "id": 141249953214522974,
      "sku": "SOCK-110-G",
      "title": "Wool Socks",
      "quantity": 2,
      "price": "27.99"
    }
  ]
}`;
}
