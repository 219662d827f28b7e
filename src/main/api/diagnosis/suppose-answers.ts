// What the same request would be answered with now, and on the other versions of Kestra: asked of the very code that
// decides on webhooks, with the switches of each version. Nothing is started, kept or sent.
import type { Diagnosis, SupposedAnswer } from '../../contract/diagnosis.ts';
import type { ErrorCode } from '../../contract/errors.ts';
import type { Delivery } from '../../contract/delivery.ts';
import type { Profile } from '../../contract/profile.ts';
import { type DecideOptions, decideWebhook } from '../decide-webhook.ts';
import { isKeyHidden } from '../hide-key.ts';
import type { WebhookCall, WebhookOutcome } from '../webhook-call.ts';

/** One version of Kestra, ready to be asked. */
export interface Rehearsal {
  readonly profile: Profile;
  readonly options: DecideOptions;
  /** Words the status of an answer as this version does. */
  readonly wordStatus: (outcome: WebhookOutcome, delivery: Delivery) => Pick<SupposedAnswer, 'status' | 'reason'>;
}

/** What is asked. */
export interface Supposition {
  readonly delivery: Delivery;
  /** The request as the edge reads it, with its body. */
  readonly call: Pick<WebhookCall, 'address' | 'body' | 'inflated' | 'request'>;
  /** The version that this server behaves like. */
  readonly own: Rehearsal;
  readonly others: readonly Rehearsal[];
}

/** What depends on the server and the moment, not on the request: nothing can be said of another time. */
const momentary: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'BODY_TOO_LARGE',
  'FAULT_ON_REQUEST',
  'HEAD_TOO_LARGE',
  'INTERNAL',
  'QUEUE_FULL',
  'REQUEST_MALFORMED',
  'REQUEST_TIMEOUT',
  'SERVER_PAUSED',
  'SERVER_STOPPING',
  'STORAGE_FAILED',
]);

/** Where the answers differ: from the one that was given, and from version to version. */
export function supposeAnswers({ delivery, call, own, others }: Supposition): Pick<Diagnosis, 'again' | 'others'> {
  const recorded = delivery.reason?.code;
  if (recorded !== undefined && momentary.has(recorded)) return { others: [] };
  const now = rehearse({ delivery, call, rehearsal: own });
  // A key that is not kept can be compared no more: all that is known is whether it was right then.
  const isUnknown = now.code === 'WEBHOOK_NOT_FOUND' && recorded !== now.code && isKeyHidden(delivery.target);
  if (isUnknown) return { others: [] };
  const differing = others
    .map((rehearsal) => ({ profile: rehearsal.profile, ...rehearse({ delivery, call, rehearsal }) }))
    .filter(({ code, status }) => status !== now.status || code !== now.code);
  return {
    // Of what has started it is no question.
    ...(recorded === undefined || now.code === recorded ? {} : { again: withoutCode(now) }),
    others: differing.map(({ profile, ...answer }) => ({ profile, ...withoutCode(answer) })),
  };
}

interface Rehearsed extends SupposedAnswer {
  /** Absent where an execution would start. */
  readonly code: ErrorCode | undefined;
}

function rehearse({
  delivery,
  call,
  rehearsal: { options, wordStatus },
}: Pick<Supposition, 'delivery' | 'call'> & { readonly rehearsal: Rehearsal }): Rehearsed {
  const { address } = call;
  const { started } = address.ok
    ? decideWebhook({ id: delivery.id, call, address: address.value }, { ...options, ...knownKey(delivery, call) })
    : { started: address };
  if (!started.ok) {
    const { code, message } = started.error;
    return { code, why: message, ...wordStatus({ type: 'refused', error: started.error }, delivery) };
  }
  const { execution } = started.value;
  return { code: undefined, why: 'An execution would start', ...wordStatus({ type: 'started', execution }, delivery) };
}

/** Where the key was taken out of the record, the trigger that it fitted is known, and stands for it. */
function knownKey(delivery: Delivery, { address }: Supposition['call']): Pick<DecideOptions, 'seeKey'> {
  if (!address.ok || !isKeyHidden(delivery.target)) return {};
  const { key } = address.value;
  return {
    seeKey: (render) => (template, trigger) => {
      const rendered = render(template, trigger);
      return rendered.ok && trigger.id === delivery.triggerId ? { ok: true, value: key } : rendered;
    },
  };
}

function withoutCode({ status, reason, why }: Rehearsed): SupposedAnswer {
  return { status, reason, why };
}
