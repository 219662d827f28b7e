// A provider's request → a draft: its headers as it spells them and a body with fresh ids, in the form of JSON that can be
// read. The address stays what it was.
import type { Draft } from '../draft.ts';
import { githubEvents } from './github.ts';
import { gitlabEvents } from './gitlab.ts';
import type { FreshValues, ProviderEvent } from './provider-event.ts';
import { shopifyEvents } from './shopify.ts';
import { slackEvents } from './slack.ts';
import { stripeEvents } from './stripe.ts';

/** All events, a provider's together. */
export const providerEvents: readonly ProviderEvent[] = [
  ...githubEvents,
  ...stripeEvents,
  ...shopifyEvents,
  ...slackEvents,
  ...gitlabEvents,
];

/** What it is called among all: `GitHub push`. */
export function titleOf({ provider, name }: ProviderEvent): string {
  return `${provider} ${name}`;
}

/** What an event changes of a draft. */
export function draftOfEvent(event: ProviderEvent, fresh: FreshValues): Partial<Draft> {
  const { headers, body } = event.make(fresh);
  return {
    method: 'POST',
    headers: headers.map(([name, value]) => `${name}: ${value}`).join('\n'),
    content: 'text',
    body: typeof body === 'string' ? body : JSON.stringify(body, undefined, 2),
  };
}

/** Values for now, and digits from the browser's own source of chance. */
export function createFreshValues(): FreshValues {
  return {
    now: new Date(),
    hex: (digits) =>
      [...crypto.getRandomValues(new Uint8Array(digits))].map((byte) => (byte % 16).toString(16)).join(''),
  };
}
