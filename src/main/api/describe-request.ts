// What a request calls itself: the event in its sender's own words, the sender's name and the sender's id of it, for lists.
// It is a label to find a delivery by, taken from headers that anybody can set; nothing is decided by it.
// Source: product §6.1 and §6.2 (header and member names of each provider, and which ids stay when it is sent again).
import type { RawHeader } from '../contract/delivery.ts';
import { parseJson } from '../contract/parse-json.ts';
import type { RequestLabel } from '../contract/request-label.ts';
import { isJsonMap, type JsonValue } from '../contract/value.ts';

interface Provider {
  readonly sender: string;
  /** The header by which it is known. */
  readonly knownBy: string;
  /** What its `User-Agent` begins with, where a request without a signature has no header to know it by. */
  readonly agent?: string;
  /** The header that names the event. */
  readonly eventHeader?: string;
  /** The member of the body that names the event, or adds to it. */
  readonly eventMember?: string;
  /** The header with its id; absent where one of `idHeaders` has it, or the body. */
  readonly idHeader?: string;
  /** The member of the body with its id, where no header has it. */
  readonly idMember?: string;
}

const providers: readonly Provider[] = [
  {
    sender: 'GitHub',
    knownBy: 'x-github-event',
    eventHeader: 'x-github-event',
    eventMember: 'action',
    idHeader: 'X-GitHub-Delivery',
  },
  { sender: 'GitLab', knownBy: 'x-gitlab-event', eventHeader: 'x-gitlab-event' },
  { sender: 'Shopify', knownBy: 'x-shopify-topic', eventHeader: 'x-shopify-topic', idHeader: 'X-Shopify-Webhook-Id' },
  { sender: 'Stripe', knownBy: 'stripe-signature', agent: 'Stripe/', eventMember: 'type', idMember: 'id' },
  { sender: 'Slack', knownBy: 'x-slack-signature', agent: 'Slackbot ', eventMember: 'type', idMember: 'event_id' },
  { sender: 'Typeform', knownBy: 'typeform-signature', eventMember: 'event_type', idMember: 'event_id' },
  {
    sender: 'Sentry',
    knownBy: 'sentry-hook-resource',
    eventHeader: 'sentry-hook-resource',
    eventMember: 'action',
    idHeader: 'Request-ID',
  },
  {
    sender: 'Linear',
    knownBy: 'linear-event',
    eventHeader: 'linear-event',
    eventMember: 'action',
    idHeader: 'Linear-Delivery',
  },
];

/**
 * Headers with an id that many senders share: the standard ones, Standard Webhooks and Svix. Last stand those that several
 * requests of one event share, for senders of an older version that have nothing better.
 */
const idHeaders: readonly string[] = [
  'Idempotency-Key',
  'webhook-id',
  'svix-id',
  'I-Twilio-Idempotency-Token',
  'X-Shopify-Event-Id',
  'X-Gitlab-Event-UUID',
];

/** Beyond this a body is not read for the sake of a label. */
const bodyBytesMax = 256 * 1024;
/** Labels stand in lists and events. */
const labelLengthMax = 80;
/** Ids in use are short; a longer one is compared by its beginning. */
const sentIdLengthMax = 256;

/** The label of a request. Of a retry it knows what the sender says; `find-retry.ts` knows what came before. */
export function describeRequest(headers: readonly RawHeader[], body: Uint8Array): RequestLabel {
  // The first of a name, as flows read it.
  const values = new Map(headers.map(([name, value]) => [name.toLowerCase(), value] as const).toReversed());
  const userAgent = values.get('user-agent');
  const provider = providers.find(
    ({ knownBy, agent }) => values.has(knownBy) || (agent !== undefined && userAgent?.startsWith(agent) === true),
  );
  const memberOf = createMemberReader(body);
  const named = provider === undefined ? [] : namesOf(provider, { values, memberOf });
  const event = named.length > 0 ? named.join('.') : kindOf(values.get('content-type'), body);
  const sender = provider?.sender ?? programOf(userAgent);
  const id = idOf(provider, { values, memberOf });
  const retries = Number(/^[1-9]\d?$/.exec(values.get('x-slack-retry-num') ?? '')?.[0] ?? 0);
  return {
    event: event.slice(0, labelLengthMax),
    ...(sender === undefined ? {} : { sender }),
    ...(id === undefined ? {} : { sentId: id.value.slice(0, sentIdLengthMax), sentIdName: id.name }),
    ...(retries === 0 ? {} : { retry: { number: retries } }),
  };
}

interface Read {
  /** By the header's name in lower case. */
  readonly values: ReadonlyMap<string, string>;
  readonly memberOf: (name: string) => string | undefined;
}

function namesOf({ eventHeader, eventMember }: Provider, { values, memberOf }: Read): readonly string[] {
  const fromHeader = eventHeader === undefined ? undefined : values.get(eventHeader);
  const fromBody = eventMember === undefined ? undefined : memberOf(eventMember);
  return [fromHeader, fromBody].flatMap((name) => (name === undefined || name === '' ? [] : [name]));
}

/** The id, and where it stands. */
function idOf(provider: Provider | undefined, { values, memberOf }: Read) {
  const { idHeader, idMember } = provider ?? {};
  for (const name of idHeader === undefined ? idHeaders : [idHeader, ...idHeaders]) {
    const value = values.get(name.toLowerCase()) ?? '';
    if (value !== '') return { name, value };
  }
  const value = idMember === undefined ? undefined : memberOf(idMember);
  return value === undefined || value === '' ? undefined : { name: `body.${idMember}`, value };
}

/** Reads texts of the body's first level; it is parsed once, and only where one is asked for. */
function createMemberReader(body: Uint8Array): (name: string) => string | undefined {
  let parsed: JsonValue | undefined;
  let isParsed = false;
  return (name) => {
    if (!isParsed && body.length <= bodyBytesMax) {
      const read = parseJson(new TextDecoder().decode(body), { allowTrailing: true });
      parsed = read.ok ? read.value : undefined;
    }
    isParsed = true;
    const value = isJsonMap(parsed) ? parsed.get(name) : undefined;
    return typeof value === 'string' ? value : undefined;
  };
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
