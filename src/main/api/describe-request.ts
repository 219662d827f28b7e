// What a request calls itself: the event in its sender's own words and the sender's name, for lists. It is a
// label to find a delivery by, taken from headers that anybody can set; nothing is decided by it.
// Source: product §6.1 and §6.2 (header and member names of each provider).
import type { RawHeader } from '../contract/delivery.ts';
import { parseJson } from '../contract/parse-json.ts';
import type { RequestLabel } from '../contract/request-label.ts';
import { isJsonMap } from '../contract/value.ts';

interface Provider {
  readonly sender: string;
  /** The header by which it is known. */
  readonly knownBy: string;
  /** The header that names the event. */
  readonly eventHeader?: string;
  /** The member of the body that names the event, or adds to it. */
  readonly eventMember?: string;
}

const providers: readonly Provider[] = [
  { sender: 'GitHub', knownBy: 'x-github-event', eventHeader: 'x-github-event', eventMember: 'action' },
  { sender: 'GitLab', knownBy: 'x-gitlab-event', eventHeader: 'x-gitlab-event' },
  { sender: 'Shopify', knownBy: 'x-shopify-topic', eventHeader: 'x-shopify-topic' },
  { sender: 'Stripe', knownBy: 'stripe-signature', eventMember: 'type' },
  { sender: 'Slack', knownBy: 'x-slack-signature', eventMember: 'type' },
  { sender: 'Typeform', knownBy: 'typeform-signature', eventMember: 'event_type' },
  { sender: 'Sentry', knownBy: 'sentry-hook-resource', eventHeader: 'sentry-hook-resource', eventMember: 'action' },
];

/** Beyond this a body is not read for the sake of a label. */
const bodyBytesMax = 256 * 1024;
/** Labels stand in lists and events. */
const labelLengthMax = 80;
/** Keys in use are identifiers; a longer one is compared by its beginning. */
const idempotencyKeyLengthMax = 256;

/** The label of a request. */
export function describeRequest(headers: readonly RawHeader[], body: Uint8Array): RequestLabel {
  const values = new Map(headers.map(([name, value]) => [name.toLowerCase(), value]));
  const provider = providers.find(({ knownBy }) => values.has(knownBy));
  const named = provider === undefined ? [] : namesOf(provider, { values, body });
  const event = named.length > 0 ? named.join('.') : kindOf(values.get('content-type'), body);
  const sender = provider?.sender ?? programOf(values.get('user-agent'));
  // The first of a name, as flows read it; the map holds the last.
  const key = headers.find(([name]) => name.toLowerCase() === 'idempotency-key')?.[1];
  return {
    event: event.slice(0, labelLengthMax),
    ...(sender === undefined ? {} : { sender }),
    ...(key === undefined || key === '' ? {} : { idempotencyKey: key.slice(0, idempotencyKeyLengthMax) }),
  };
}

function namesOf(
  { eventHeader, eventMember }: Provider,
  { values, body }: { readonly values: ReadonlyMap<string, string>; readonly body: Uint8Array },
): readonly string[] {
  const fromHeader = eventHeader === undefined ? undefined : values.get(eventHeader);
  const fromBody = eventMember === undefined ? undefined : readMember(body, eventMember);
  return [fromHeader, fromBody].flatMap((name) => (name === undefined || name === '' ? [] : [name]));
}

function readMember(body: Uint8Array, name: string): string | undefined {
  if (body.length > bodyBytesMax) return undefined;
  const parsed = parseJson(new TextDecoder().decode(body), { allowTrailing: true });
  const value = parsed.ok && isJsonMap(parsed.value) ? parsed.value.get(name) : undefined;
  return typeof value === 'string' ? value : undefined;
}

function kindOf(contentType: string | undefined, body: Uint8Array): string {
  if (body.length === 0) return 'no body';
  const type = contentType?.split(';')[0]?.trim().toLowerCase() ?? 'body without a type';
  return type === 'application/x-www-form-urlencoded' ? 'form' : type;
}

/** The name of the program that sent it: what stands before the first slash of its User-Agent, if it is one word. */
function programOf(userAgent: string | undefined): string | undefined {
  const name = /^([A-Za-z][\w.-]{1,30})(?:\/|$)/.exec(userAgent ?? '')?.[1];
  return name === 'Mozilla' ? 'browser' : name;
}
